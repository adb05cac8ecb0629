import { cents, type LedgerSummary as Summary } from '@cuentas/shared'
import type { DocumentView } from '#api.ts'
import { useWords } from '#components/use-words.ts'
import { count } from '#format/list.ts'
import { money } from '#format/money.ts'

/** So many codes of a cut stand in the table; the others are one sum. */
const shown = 12

function Cut({ title, sums }: { readonly title: string; readonly sums: Summary['resources'] }) {
  const { language, t } = useWords()
  const others = sums.slice(shown)
  const rows = sums
    .slice(0, shown)
    .map(({ code, title: name, cents: sum }) => ({ key: code, name: [code || t('ledger:no-code'), name].filter(Boolean).join(' '), sum }))
  const last = {
    key: 'others',
    name: t('ledger:others', { count: others.length, formatted: count(others.length, language) }),
    sum: others.reduce((all, one) => all + one.cents, 0),
  }
  return (
    <details>
      <summary>{title}</summary>
      <table className="rows figures">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ledger:column-code')}</th>
            <th scope="col" className="number">
              {t('item:column-amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...rows, ...(others.length > 0 ? [last] : [])].map(({ key, name, sum }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td data-label={t('item:column-amount')} className="number">
                {money(cents(sum), language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** What a ledger holds: how many rows, how many dollars, and where they stand. What of it is S&C money no state code says, and the page says so. */
export function LedgerSummary({ view: { ledger } }: { readonly view: Pick<DocumentView, 'ledger'> }) {
  const { language, t } = useWords()
  if (!ledger) return null
  return (
    <section aria-labelledby="ledger-summary">
      <h2 id="ledger-summary">{t('ledger:title')}</h2>
      <p>
        {t('ledger:holds', {
          amount: money(cents(ledger.cents), language),
          phase: t(`terms:${ledger.phase}`),
          rows: count(ledger.rows, language),
          lines: count(ledger.lines, language),
        })}
      </p>
      <ul>
        {ledger.kinds.map(({ kind, cents: sum }) => (
          <li key={kind}>
            {t(`ledger:kind-${kind}`)}: {money(cents(sum), language)}
            {ledger.cents > 0 && ` (${t('ledger:share', { share: Math.round((sum / ledger.cents) * 1000) / 10 })})`}
          </li>
        ))}
      </ul>
      <p className="aside">{t('ledger:sc')}</p>
      <Cut title={t('ledger:by-resource')} sums={ledger.resources} />
      <Cut title={t('ledger:by-function')} sums={ledger.functions} />
      <Cut title={t('ledger:by-object')} sums={ledger.objects} />
    </section>
  )
}
