import { cents, fiscalYear, fiscalYearLabel, languageSchema } from '@cuentas/shared'
import { Link } from '#components/link.tsx'
import { Quoted } from '#components/quoted.tsx'
import { useWords } from '#components/use-words.ts'
import { day } from '#format/day.ts'
import { money } from '#format/money.ts'
import { addresses } from '#addresses.ts'
import type { ItemView } from '#pages/staff/queue/item-view.ts'
import { useProgramName } from '#pages/staff/queue/queue-table.tsx'
import { staffAddresses } from '#staff-addresses.ts'

type AlikeRow = ItemView['alike']['here'][number]

function AlikeList({ rows, title, to }: { readonly rows: readonly AlikeRow[]; readonly title: string; readonly to: (row: AlikeRow) => string }) {
  const { language, t } = useWords()
  const programName = useProgramName()
  if (rows.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="alike">
        {rows.map((row) => (
          <li key={row.line_item}>
            <Link to={to(row)}>
              <Quoted from={languageSchema.catch('en').parse(row.language)}>{row.title}</Quoted>
            </Link>{' '}
            <span className="aside-inline">
              {row.district}, {fiscalYearLabel(fiscalYear(row.fiscal_year))}
              {row.amount !== null && `, ${money(cents(row.amount), language)}`}
            </span>
            <br />
            {programName(row.category)}
            {row.state !== 'open' && <> · {t(`staff-queue:state-${row.state}`)}</>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What stands beside a decision: last year's tag, what others decided, what is like it, what readers reported, what waits. */
export function Beside({ view, query }: { readonly view: ItemView; readonly query: string }) {
  const { language, t } = useWords()
  const { district, lastYear, suggestion, decisions, alike, reports, waiting, repairs } = view
  return (
    <section aria-labelledby="beside" className="beside">
      <h2 id="beside">{t('staff-queue:beside')}</h2>
      {lastYear ? (
        <p>
          {t(lastYear.byPerson ? 'staff-queue:last-year-person' : 'staff-queue:last-year', {
            year: fiscalYearLabel(lastYear.fiscalYear),
            program: t(`categories:${lastYear.category ?? 'not-stated'}`),
            level: t(`terms:level-${lastYear.rjLevel}`),
          })}{' '}
          <Link to={staffAddresses.queueItem(language, district.key, lastYear.lineItem, query)}>{lastYear.title}</Link>
        </p>
      ) : (
        <p className="note">{t('staff-queue:no-last-year')}</p>
      )}
      {suggestion && (
        <p>{t('staff-queue:suggested', { program: t(`categories:${suggestion.category ?? 'not-stated'}`), level: t(`terms:level-${suggestion.rjLevel}`) })}</p>
      )}
      {waiting.map((id) => (
        <p key={id} className="notice">
          {t('staff-queue:waits-already')} <Link to={staffAddresses.waitingOne(language, district.key, id)}>{t('staff-queue:told-waits-link')}</Link>
        </p>
      ))}
      {repairs.length > 0 && (
        <p>
          {t('staff-queue:repair-here')} <Link to={staffAddresses.questions(language, district.key)}>{t('staff-queue:questions')}</Link>
        </p>
      )}
      {reports.length > 0 && (
        <>
          <h3>{t('staff-queue:reported')}</h3>
          <ul>
            {reports.map((report) => (
              <li key={report.receipt}>
                <q lang={report.language}>{report.words}</q>{' '}
                <Link to={`${staffAddresses.reports(language, district.key)}#${report.receipt}`}>{t('staff-queue:answer-report')}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {decisions.length > 0 && (
        <>
          <h3>{t('staff-queue:decided')}</h3>
          <ul>
            {decisions.map((decision) => (
              <li key={decision.id}>
                <time dateTime={decision.at}>{day(decision.at, language)}</time>: <q>{decision.reason}</q>{' '}
                <Link to={staffAddresses.batch(language, district.key, decision.batch)}>{t('staff-queue:told-batch')}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <AlikeList
        rows={alike.here}
        title={t('staff-queue:alike-here')}
        to={({ line_item }) => staffAddresses.queueItem(language, district.key, line_item, query)}
      />
      <AlikeList rows={alike.elsewhere} title={t('staff-queue:alike-elsewhere')} to={({ line_item }) => addresses.lineItem(language, line_item)} />
    </section>
  )
}
