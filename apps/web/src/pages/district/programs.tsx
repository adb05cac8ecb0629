import {
  categoryOfFocus,
  defaultFocus,
  fiscalYearLabel,
  focusMeans,
  type AmountOfActions,
  type Basis,
  type Category,
  type Cents,
  type Focus,
  type Range,
} from '@cuentas/shared'
import { addresses } from '#addresses.ts'
import type { DistrictHistory, SumName } from '#api.ts'
import { SumLink } from '#components/evidence/sum-link.tsx'
import { Downloads } from '#components/downloads.tsx'
import { Link } from '#components/link.tsx'
import { MeasuredAmount } from '#components/measured-amount.tsx'
import { useWords } from '#components/use-words.ts'
import { colourOf, focusName, inFocus, programClass } from '#format/focus-words.ts'
import { latestPlanned, type FiguredPoint } from '#format/history-sentence.ts'
import { count } from '#format/list.ts'
import { measuringOf } from '#format/measuring.ts'
import { share } from '#format/share.ts'

/** A row of the comparison: a program with its own actions, or a focus as its range. */
interface ProgramRow {
  readonly category: Category | null
  readonly focus?: Focus
  readonly sum: AmountOfActions
  readonly range?: Range
}

function rangeRow(focus: Focus, range: Range): ProgramRow {
  const means = focusMeans[focus]
  const ofItsOwn = means.kind === 'flag' || 'within' in means
  return { category: ofItsOwn ? null : categoryOfFocus(focus), focus, range, sum: range.atLeast.cents > 0 ? range.atLeast : range.atMost }
}

/**
 * Programs of a point, largest first. Restorative justice is always there as its range, even with nothing, so that it can be compared; so is the
 * focus: a category in its own place, a flag or a part of a category as a row beside the programs.
 */
export function programRows({ value }: FiguredPoint): readonly ProgramRow[] {
  const ranges = [rangeRow(defaultFocus, value.restorativeJustice), ...(value.focus ? [rangeRow(value.focus.of, value.focus.range)] : [])]
  const taken = new Set(ranges.flatMap(({ category }) => (category === null ? [] : [category])))
  const rows: ProgramRow[] = value.byCategory
    .filter(({ category }) => category === null || !taken.has(category))
    .map(({ category, sum }) => ({ category, sum }))
  return [...rows, ...ranges].toSorted((a, b) => b.sum.cents - a.sum.cents)
}

function inCents({ atLeast, mostly, atMost }: Range): Readonly<Record<keyof Range, number>> {
  return { atLeast: atLeast.cents, mostly: mostly.cents, atMost: atMost.cents }
}

/** A range as a bar, the full width being `whole`, in the unit of its bounds. */
export function RangeTrack({
  bounds: { atLeast, mostly, atMost },
  whole,
}: {
  readonly bounds: Readonly<Record<keyof Range, number>>
  readonly whole: number
}) {
  const piece = (name: string, from: number, to: number) =>
    to > from ? <span className={`piece ${name}`} style={{ left: `${(from / whole) * 100}%`, width: `${((to - from) / whole) * 100}%` }} /> : null
  return (
    <span className="track estimated-actual" aria-hidden="true">
      {piece('atLeast', 0, atLeast)}
      {piece('mostly', atLeast, mostly)}
      {piece('atMost', mostly, atMost)}
    </span>
  )
}

function Amount({
  row: { category, focus, range, sum },
  point,
  history,
}: {
  readonly row: ProgramRow
  readonly point: FiguredPoint
  readonly history: DistrictHistory
}) {
  const { t } = useWords()
  const linked = (name: SumName, amount: Cents) => (
    <SumLink district={history.district} point={point} sum={name} {...(focus ? { of: focus } : {})}>
      <MeasuredAmount amount={amount} per={history.measured.per} measuring={measuringOf(history, point)} />
    </SumLink>
  )
  if (!range) return linked(category ?? 'not-stated', sum.cents)
  if (range.atLeast.cents === range.atMost.cents) return linked('at-most', range.atMost.cents)
  return (
    <>
      {t('terms:at-least')} {linked('at-least', range.atLeast.cents)}
      <br />
      {t('terms:at-most')} {linked('at-most', range.atMost.cents)}
    </>
  )
}

/** The newest plan's programs as a sorted list whose rows carry their own bars: the table is the picture. */
export function Programs({ history, basis }: { readonly history: DistrictHistory; readonly basis: Basis }) {
  const { language, t } = useWords()
  const point = latestPlanned(history.points, basis)
  if (!point) return null
  const rows = programRows(point)
  const whole = Math.max(1, ...rows.map(({ sum, range }) => (range?.atMost ?? sum).cents))
  const year = fiscalYearLabel(point.fiscalYear)
  const address = addresses.year(language, history.district.key, point.fiscalYear)
  const link = ({ category, focus }: ProgramRow) =>
    focus ? `${address}?named=yes${focus === history.focus ? '' : `&focus=${focus}`}` : `${address}?program=${category ?? 'not-stated'}`
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
            <tr
              key={row.focus ?? row.category ?? 'not-stated'}
              className={row.focus === history.focus ? `program in-focus ${colourOf(row.category)}` : programClass(row.category, history.focus)}
            >
              <th scope="row">
                <Link to={link(row)}>{row.focus ? focusName(row.focus, t) : t(`categories:${row.category ?? 'not-stated'}`)}</Link>
                {row.range ? (
                  <RangeTrack bounds={inCents(row.range)} whole={whole} />
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
                {count((row.range?.atMost ?? row.sum).actions, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Downloads table="programs" rows={rows.length} />
      <p className="note">{inFocus(history.focus, 'district:programs-note', 'focus:programs-note', t)}</p>
    </section>
  )
}
