import { Fragment } from 'react'
import type { DistrictMoney } from '#api.ts'
import { MoneyChart } from '#charts/money-chart.tsx'
import { moneyDrawing } from '#charts/money-drawing.ts'
import { Denominators } from '#components/denominators.tsx'
import { Downloads } from '#components/downloads.tsx'
import { useWords } from '#components/use-words.ts'
import { GrantChecks } from '#pages/district/money/grant-checks.tsx'
import { MoneyRow } from '#pages/district/money/money-row.tsx'
import { ReportedRows } from '#pages/district/money/reported-rows.tsx'

const columns = ['year', 'received', 'planned', 'estimated', 'carryover', 'not-accounted'] as const

/** Rows of a year's file: one an amount, the two grants apart where the state certified them, and the grants that plans print. */
function rowsOfYear({ received, printed }: DistrictMoney['years'][number]): number {
  return 5 + (received === null ? 0 : 2) + [printed.projectedSc, printed.estimatedSc].filter((sum) => sum !== null).length
}

/** What a district received, planned, estimates and carried over, year by year: the table first, then its picture. */
export function MoneySection({ money }: { readonly money: DistrictMoney }) {
  const { language, t } = useWords()
  const { years, per, reported } = money
  if (years.length === 0) return null
  return (
    <section aria-labelledby="received">
      <h2 id="received">{t('money:heading')}</h2>
      <p>{t('money:words')}</p>
      <div className="scroll" role="region" aria-label={t('money:caption')} tabIndex={0}>
        <table className="rows figures money-table">
          <caption>
            {t('money:caption')}
            {per !== 'dollars' && <>, {t(`per:unit-${per}`)}</>}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column} className={column === 'year' ? undefined : 'number'}>
                  {t(`money:column-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <Fragment key={year.fiscalYear}>
                {year.breaks.map((one) => (
                  <tr className="break" key={one}>
                    <td colSpan={columns.length}>{t(`money:break-${one}`)}</td>
                  </tr>
                ))}
                <MoneyRow year={year} per={per} />
                <ReportedRows year={year.fiscalYear} reported={reported} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <Downloads table="money" rows={years.reduce((rows, year) => rows + rowsOfYear(year), 0)} />
      <MoneyChart drawing={moneyDrawing(money, t, language)} source={t('money:source')} />
      <Denominators per={per} measurings={years.map(({ measuring }) => measuring)} />
      <ul className="note">
        {(['note-targets', 'note-rate', 'note-phase-in', 'note-estimate', 'note-not-accounted'] as const).map((note) => (
          <li key={note}>{t(`money:${note}`)}</li>
        ))}
      </ul>
      <GrantChecks years={years} />
    </section>
  )
}
