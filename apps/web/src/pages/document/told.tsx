import { addresses } from '#addresses.ts'
import type { DocumentView } from '#api.ts'
import { Link } from '#components/link.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'

/** Where the plan's running text tells of restorative work outside its actions: the sentence, its page, and the action it names. No dollars stand there. */
export function Told({ view: { told, document } }: { readonly view: Pick<DocumentView, 'told' | 'document'> }) {
  const { language, t } = useWords()
  if (told.length === 0) return null
  return (
    <section aria-labelledby="told">
      <h2 id="told">{t('focus:told')}</h2>
      <p>{t('focus:told-words', { count: told.length, formatted: count(told.length, language) })}</p>
      <ul className="told">
        {told.map(({ page, words, sentence, action }, at) => (
          <li key={`${page}-${at}`}>
            <q>
              <Quoted from={document.language}>
                {sentence.split(words).flatMap((piece, index) => (index === 0 ? [piece] : [<mark key={index}>{words}</mark>, piece]))}
              </Quoted>
            </q>{' '}
            <Link to={addresses.documentPage(language, document.sha256, page)}>{t('terms:page-number', { page })}</Link>
            {action !== null && (
              <span className="aside">
                {t('focus:told-action')} <Link to={addresses.lineItem(language, action)}>{action.split('-').at(-1)}</Link>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
