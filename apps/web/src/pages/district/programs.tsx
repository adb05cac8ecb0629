import { fiscalYearLabel, type AmountOfActions, type Basis, type Category, type Cents } from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { DistrictHistory, SumName } from '#api.ts'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { Link } from '#components/link.tsx'
import { MeasuredAmount } from '#components/measured-amount.tsx'
import { useWords } from '#components/use-words.ts'
import { latestPlanned, type FiguredPoint } from '#format/history-sentence.ts'
import { count } from '#format/list.ts'
import { measuringOf } from '#format/measuring.ts'
import { share } from '#format/share.ts'

interface ProgramRow {
  readonly category: Category | null
  readonly sum: AmountOfActions
}

/** Programs of a point, largest first; restorative justice is always there, even with nothing, so that it can be compared. */
export function programRows({ value }: FiguredPoint): readonly ProgramRow[] {
  const rows: ProgramRow[] = value.byCategory.filter(({ category }) => category !== 'RJ').map(({ category, sum }) => ({ category, sum }))
  const range = value.restorativeJustice
  return [...rows, { category: 'RJ' as const, sum: range.atLeast.cents > 0 ? range.atLeast : range.atMost }].toSorted((a, b) => b.sum.cents - a.sum.cents)
}

/** The range of restorative justice as a bar, the full width being `whole` cents. */
export function RangeTrack({ point, whole }: { readonly point: FiguredPoint; readonly whole: number }) {
  const { atLeast, mostly, atMost } = point.value.restorativeJustice
  const piece = (name: string, from: number, to: number) =>
    to > from ? <span className={`piece ${name}`} style={{ left: `${(from / whole) * 100}%`, width: `${((to - from) / whole) * 100}%` }} /> : null
  return (
    <span className="track estimated-actual" aria-hidden="true">
      {piece('atLeast', 0, atLeast.cents)}
      {piece('mostly', atLeast.cents, mostly.cents)}
      {piece('atMost', mostly.cents, atMost.cents)}
    </span>
  )
}

function Amount({ row, point, history }: { readonly row: ProgramRow; readonly point: FiguredPoint; readonly history: DistrictHistory }) {
  const { t } = useWords()
  const { atLeast, atMost } = point.value.restorativeJustice
  const linked = (sum: SumName, amount: Cents) => (
    <SumLink district={history.district} point={point} sum={sum}>
      <MeasuredAmount amount={amount} per={history.measured.per} measuring={measuringOf(history, point)} />
    </SumLink>
  )
  if (row.category !== 'RJ') return linked(row.category ?? 'not-stated', row.sum.cents)
  if (atLeast.cents === atMost.cents) return linked('at-most', atMost.cents)
  return (
    <>
      {t('terms:at-least')} {linked('at-least', atLeast.cents)}
      <br />
      {t('terms:at-most')} {linked('at-most', atMost.cents)}
    </>
  )
}

/** The newest plan's programs as a sorted list whose rows carry their own bars: the table is the picture. */
export function Programs({ history, basis }: { readonly history: DistrictHistory; readonly basis: Basis }) {
  const { language, t } = useWords()
  const point = latestPlanned(history.points, basis)
  if (!point) return null
  const rows = programRows(point)
  const whole = Math.max(1, point.value.restorativeJustice.atMost.cents, ...rows.map(({ sum }) => sum.cents))
  const year = fiscalYearLabel(point.fiscalYear)
  const link = (category: Category | null) => `${addresses.year(language, history.district.key, point.fiscalYear)}?program=${category ?? 'not-stated'}`
  return (
    <section aria-labelledby="programs">
      <h2 id="programs">{t('district:programs', { year })}</h2>
      <table className="rows bar-list compact">
        <caption>
          {t(`district:programs-caption-${basis}`, { year })}
          {history.measured.per !== 'dollars' && <>, {t(`per:unit-${history.measured.per}`)}</>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('district:column-program')}</th>
            <th scope="col" className="number">
              {t('terms:Planned')}
            </th>
            <th scope="col" className="number">
              {t('district:column-plan-share')}
            </th>
            <th scope="col" className="number">
              {t('district:column-count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.category ?? 'not-stated'} className={`program ${row.category === 'RJ' ? 'rj' : row.category === 'SEC' ? 'sec' : ''}`}>
              <th scope="row">
                <Link to={row.category === 'RJ' ? `${addresses.year(language, history.district.key, point.fiscalYear)}?named=yes` : link(row.category)}>
                  {t(`categories:${row.category ?? 'not-stated'}`)}
                </Link>
                {row.category === 'RJ' ? (
                  <RangeTrack point={point} whole={whole} />
                ) : (
                  <span className="track" aria-hidden="true">
                    <span className="piece plain" style={{ left: '0%', width: `${(Math.max(0, row.sum.cents) / whole) * 100}%` }} />
                  </span>
                )}
              </th>
              <td data-label={t('terms:Planned')} className="number">
                <Amount row={row} point={point} history={history} />
              </td>
              <td data-label={t('district:column-plan-share')} className="number">
                {point.value.plan.cents > 0 ? share(row.sum.cents, point.value.plan.cents, language) : ''}
              </td>
              <td data-label={t('district:column-count')} className="number">
                {count(row.category === 'RJ' ? point.value.restorativeJustice.atMost.actions : row.sum.actions, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{t('district:programs-note')}</p>
    </section>
  )
}
