import { addresses } from '#addresses.ts'
import { Link } from '#components/link.tsx'
import { RichText } from '#components/rich-text.tsx'
import { useWords } from '#components/use-words.ts'
import type { Topic } from '#components/topics.ts'

/** Words with an entry in the glossary (catalogue "words"), in the order of the page that lists them all. */
export const glossaryWords = [
  'lcap',
  'lcff',
  'supplemental-concentration',
  'high-need-students',
  'action',
  'line-item',
  'contributing',
  'planned',
  'estimated-actual',
  'not-reported',
  'at-least',
  'mostly',
  'at-most',
  'mega-action',
  'restorative-justice',
  'pbis',
  'police-and-security',
  'fiscal-year',
  'carryover',
  'checks',
  'fingerprint',
  'cds',
] as const
/** Words that are explained inside sentences; how they are written there stands in the catalogue "forms". */
export const explainedWords = [
  'lcap',
  'lcff',
  'supplemental-concentration',
  'contributing',
  'estimated-actual',
  'planned',
  'not-reported',
  'at-least',
  'mostly',
  'at-most',
  'carryover',
] as const satisfies readonly GlossaryWord[]
export type GlossaryWord = (typeof glossaryWords)[number]

/** The explaining page of a word, where there is one. */
const topicOfWord: Readonly<Partial<Record<GlossaryWord, Topic>>> = {
  lcap: 'lcap',
  lcff: 'lcff',
  'supplemental-concentration': 'supplemental-concentration',
  'high-need-students': 'upp',
  contributing: 'contributing',
  'estimated-actual': 'tables',
  carryover: 'carryover',
  'restorative-justice': 'restorative-justice',
}

/** One word and what it means; `id` makes it a place that an address can name. */
export function GlossEntry({ word, id }: { readonly word: GlossaryWord; readonly id?: string }) {
  const { language, t } = useWords()
  const topic = topicOfWord[word]
  return (
    <div id={id}>
      <dt>{t(`words:${word}`)}</dt>
      <dd>
        <RichText text={t(`words:${word}-means`)} />
        {topic !== undefined && (
          <>
            {' '}
            <Link to={addresses.learn(language, topic)}>{t(`learn:${topic}-title`)}</Link>
          </>
        )}
      </dd>
    </div>
  )
}

/** The words of a page, explained where they are used. */
export function Gloss({ words }: { readonly words: readonly GlossaryWord[] }) {
  const { language, t } = useWords()
  return (
    <details className="gloss">
      <summary>{t('words:summary')}</summary>
      <dl>
        {words.map((word) => (
          <GlossEntry key={word} word={word} />
        ))}
      </dl>
      <p>
        <Link to={addresses.words(language)}>{t('words:all')}</Link>
      </p>
    </details>
  )
}
