import type { AuditHead } from '@cuentas/shared'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'

/** Heads that the page shows; the files hold them all. */
const shown = 5

/** The head of the record of the last days: what a copy is compared with. */
export function RecordHeads({ heads }: { readonly heads: readonly AuditHead[] }) {
  const { language, t } = useWords()
  return (
    <section aria-labelledby="record">
      <h2 id="record">{t('record:title')}</h2>
      <p>{t('record:lead')}</p>
      {heads.length === 0 ? (
        <p className="empty">{t('record:none')}</p>
      ) : (
        <ul>
          {heads.slice(0, shown).map(({ day, number, hash }) => (
            <li key={day}>
              {day}: {t('record:entry', { number: count(number, language) })} <code className="id">{hash}</code>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/record/heads.json">{t('record:json')}</a> · <a href={`/${language}/record.atom`}>{t('record:atom')}</a>
      </p>
    </section>
  )
}
