import { Quoted } from '#components/quoted.tsx'
import { RichText } from '#components/rich-text.tsx'
import { useWords } from '#components/use-words.ts'
import type { Footnote } from '#format/kit/footnotes.ts'
import type { Placed, Said } from '#format/kit/said.ts'

/** Something the kit says, with a footnote for each figure in it. */
export function Noted({ said, noteOf }: { readonly said: Said; readonly noteOf: (figure: Placed) => Footnote | undefined }) {
  return (
    <>
      <QuotedText text={said.text} />
      <NoteMarks said={said} noteOf={noteOf} />
    </>
  )
}

/** Words of the site with a document's own words in them, which are marked as English where the reader's language is another. */
export function QuotedText({ text }: { readonly text: string }) {
  return <RichText text={text} tags={{ quoted: (words) => <Quoted from="en">{words}</Quoted> }} />
}

/** The numbers of the footnotes of what is said. */
export function NoteMarks({ said, noteOf }: { readonly said: Said; readonly noteOf: (figure: Placed) => Footnote | undefined }) {
  const { t } = useWords()
  const notes = [...new Set(said.figures.flatMap((figure) => noteOf(figure) ?? []))]
  if (notes.length === 0) return null
  return (
    <sup className="notes">
      {notes.map((note, at) => (
        <span key={note.number}>
          {at > 0 && ' '}
          {/* Within the page, and within the file it is saved as. */}
          <a href={`#source-${note.number}`} aria-label={`${t('kit:sources')} ${note.number}`}>
            {note.number}
          </a>
        </span>
      ))}
    </sup>
  )
}
