import { addresses } from '#addresses.ts'
import { explainedWords } from '#components/gloss.tsx'
import { Link } from '#components/link.tsx'
import { RichText } from '#components/rich-text.tsx'
import { useWords } from '#components/use-words.ts'
import { termPieces } from '#format/term-pieces.ts'

/** A sentence whose glossary words explain themselves: each opens its meaning, in the drawer where scripts run, else on the page of words. */
export function Explained({ text }: { readonly text: string }) {
  const { language, t } = useWords()
  const forms = explainedWords.map((word) => [word, t(`forms:${word}`)] as const)
  // What is marked is left whole: a word inside it may already be a link or quoted.
  return text.split(/(<[a-z]+>.*?<\/[a-z]+>)/).map((part, at) =>
    part.startsWith('<') ? (
      <RichText key={at} text={part} />
    ) : (
      termPieces(part, forms).map(({ text: piece, word }, index) =>
        word === null ? (
          <span key={`${at}-${index}`}>{piece}</span>
        ) : (
          <Link key={`${at}-${index}`} className="term" data-drawer="" to={addresses.words(language, word)}>
            {piece}
          </Link>
        ),
      )
    ),
  )
}
