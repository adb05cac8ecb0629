import type { DecidingWords, LineItem, Tag } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'
import type { Language } from '#language.ts'

interface Piece {
  readonly text: string
  readonly decides: boolean
}

/** Cuts a text at the words that decided its tag. Places that overlap are drawn together; places outside the text are left out. */
export function piecesOf(text: string, because: readonly DecidingWords[], field: DecidingWords['field']): readonly Piece[] {
  const places = because.filter((one) => one.field === field && one.start < one.end && one.end <= text.length).toSorted((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of places) {
    const from = Math.max(at, start)
    if (from >= end) continue
    if (from > at) pieces.push({ text: text.slice(at, from), decides: false })
    pieces.push({ text: text.slice(from, end), decides: true })
    at = end
  }
  return at < text.length ? [...pieces, { text: text.slice(at), decides: false }] : pieces
}

/** What the plan says the action is, whole and as printed, with the words that decided its tag marked. */
export function Description({ lineItem, tag, language: from }: { readonly lineItem: LineItem; readonly tag: Tag; readonly language: Language }) {
  const { language, t } = useWords()
  if (lineItem.description === '') return null
  return (
    <section aria-labelledby="description">
      <h2 id="description">{t('item:description')}</h2>
      {from !== language && <p className="note">{t('item:in-language', { language: t(`terms:language-${from}`) })}</p>}
      <blockquote lang={from === language ? undefined : from} className="as-printed">
        {piecesOf(lineItem.description, tag.because, 'description').map((piece, index) =>
          piece.decides ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
        )}
      </blockquote>
    </section>
  )
}
