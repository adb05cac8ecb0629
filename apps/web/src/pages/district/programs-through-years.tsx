import { categories, categoryOfFocus, fiscalYearLabel, type Basis, type Cents } from '@cuentas/shared'
import type { DistrictHistory } from '#api.ts'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { MeasuredAmount } from '#components/measured-amount.tsx'
import { useWords } from '#components/use-words.ts'
import { programClass } from '#format/focus-words.ts'
import { hasFigures, type FiguredPoint } from '#format/history-sentence.ts'
import { measuringOf } from '#format/measuring.ts'
import { money } from '#format/money.ts'
import { Downloads } from '#components/downloads.tsx'

function Measured({ amount, history, point }: { readonly amount: Cents; readonly history: DistrictHistory; readonly point: FiguredPoint }) {
  const { language } = useWords()
  const { per } = history.measured
  return per === 'dollars' ? money(amount, language) : <MeasuredAmount amount={amount} per={per} measuring={measuringOf(history, point)} />
}

/** What was planned for each program in every year we have read, so that what is steady and what is not can be seen. */
export function ProgramsThroughYears({ history, basis }: { readonly history: DistrictHistory; readonly basis: Basis }) {
  const { t } = useWords()
  const points = history.points
    .filter(hasFigures)
    .filter((point) => point.basis === basis && point.phase === 'planned')
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear)
  if (points.length < 2) return null
  const rows = [...categories, null].filter(
    (category) =>
      category === 'RJ' ||
      category === categoryOfFocus(history.focus) ||
      points.some((point) => point.value.byCategory.some((sum) => sum.category === category)),
  )
  return (
    <section aria-labelledby="years">
      <h2 id="years">{t('district:through-years')}</h2>
      {/* Twelve years are wider than a tablet: who has no mouse scrolls this region with the keyboard. */}
      <div className="scroll" role="region" aria-label={t(`district:through-years-caption-${basis}`)} tabIndex={0}>
        <table className="rows figures compact">
          <caption>
            {t(`district:through-years-caption-${basis}`)}
            {history.measured.per !== 'dollars' && <>, {t(`per:unit-${history.measured.per}`)}</>}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('district:column-program')}</th>
              {points.map((point) => (
                <th scope="col" className="number" key={point.fiscalYear}>
                  {fiscalYearLabel(point.fiscalYear)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((category) => (
              <tr key={category ?? 'not-stated'} className={programClass(category, history.focus)}>
                <th scope="row">{t(category === 'RJ' ? 'district:rj-own-category' : `categories:${category ?? 'not-stated'}`)}</th>
                {points.map((point) => {
                  const sum = point.value.byCategory.find((one) => one.category === category)?.sum
                  return (
                    <td key={point.fiscalYear} data-label={fiscalYearLabel(point.fiscalYear)} className="number">
                      {sum ? (
                        <SumLink district={history.district} point={point} sum={category ?? 'not-stated'}>
                          <Measured amount={sum.cents} history={history} point={point} />
                        </SumLink>
                      ) : (
                        <span className="missing">{t(point.value.titlesOnly === true ? 'terms:gap-short-titles-only' : 'district:no-action')}</span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Downloads table="programs-by-year" rows={rows.length * points.length} />
    </section>
  )
}
