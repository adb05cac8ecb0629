import { bandOf, cents, categories, fiscalYear, fiscalYearLabel, languageSchema, rjLevels, tagFlags } from '@cuentas/shared'
import type { StaffApi } from '#api.ts'
import { Link } from '#components/link.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { focusName } from '#format/focus-words.ts'
import { money } from '#format/money.ts'
import { staffAddresses } from '#staff-addresses.ts'

/** A row of the queue, as its procedure gives it. */
export type QueueRow = Awaited<ReturnType<StaffApi['queue']['page']>>['items'][number]

/** A program's name by its code. */
export function useProgramName(): (code: string | null) => string {
  const { t } = useWords()
  return (code) => t(`categories:${categories.find((one) => one === code) ?? 'not-stated'}`)
}

/** What says of a row that it deserves a look: flags, and how sure its tag is. */
function Signs({ row }: { readonly row: QueueRow }) {
  const { t } = useWords()
  const level = rjLevels.find((one) => one === row.rjLevel) ?? 'none'
  return (
    <>
      {level !== 'none' && <span className={`badge level-${level}`}>{t(`terms:level-${level}`)}</span>}{' '}
      {tagFlags
        .filter((flag) => row.flags.includes(flag))
        .map((flag) => (
          <span key={flag} className="flag">
            {focusName(flag, t)}{' '}
          </span>
        ))}
    </>
  )
}

/** The rows of the queue, each to be opened or ticked for a change of many at once. Works as a plain form. */
export function QueueTable({ district, items, query }: { readonly district: string; readonly items: readonly QueueRow[]; readonly query: string }) {
  const { language, t } = useWords()
  const programName = useProgramName()
  return (
    <form method="post" action={staffAddresses.bulk(language, district, query)} data-island="queue-keys bulk-draft" data-draft={`bulk ${district}`}>
      <table className="rows queue">
        <caption className="visually-hidden">{t('staff-queue:table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff-queue:column-tick')}</th>
            <th scope="col">{t('staff-queue:column-action')}</th>
            <th scope="col">{t('staff-queue:program')}</th>
            <th scope="col" className="number">
              {t('staff-queue:column-amount')}
            </th>
            <th scope="col" className="number">
              {t('staff-queue:column-at-risk')}
            </th>
            <th scope="col">{t('staff-queue:column-state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => {
            const from = languageSchema.catch('en').parse(row.language)
            return (
              <tr key={row.lineItem}>
                <td data-label={t('staff-queue:column-tick')}>
                  <label className="tick">
                    <input type="checkbox" name="row" value={row.lineItem} />
                    <span className="visually-hidden">{t('staff-queue:tick', { number: row.action, title: row.title })}</span>
                  </label>
                </td>
                <th scope="row">
                  <Link to={staffAddresses.queueItem(language, district, row.lineItem, query)} data-row="">
                    <span className="over-title">
                      {fiscalYearLabel(fiscalYear(row.fiscalYear))} · {row.action}
                    </span>{' '}
                    <Quoted from={from}>{row.title}</Quoted>
                  </Link>
                </th>
                <td data-label={t('staff-queue:program')}>
                  {programName(row.category)} <Signs row={row} />
                </td>
                <td className="number" data-label={t('staff-queue:column-amount')}>
                  {row.amount === null ? <span className="missing">{t('staff-queue:no-amount')}</span> : money(cents(row.amount), language)}
                </td>
                <td className="number" data-label={t('staff-queue:column-at-risk')}>
                  {money(cents(row.atRisk), language)}
                </td>
                <td data-label={t('staff-queue:column-state')}>
                  {t(`staff-queue:state-${row.state}`)}
                  {row.state === 'open' && <span className="aside-inline"> {t(`staff-queue:band-${bandOf(row.confidence)}`)}</span>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="bulk-buttons">
        <button name="intent" value="ticked">
          {t('staff-queue:bulk-ticked')}
        </button>{' '}
        <button name="intent" value="found" className="button quiet">
          {t('staff-queue:bulk-found')}
        </button>
      </p>
      <p className="note">{t('staff-queue:keys-note')}</p>
    </form>
  )
}
