import { cents, misprintIn, type FiscalYear, type PromiseBound, type Steadiness } from '@cuentas/shared'
import type { BriefInput } from '#brief/brief-input.ts'
import { figureOf, permilleOf } from '#brief/promise.ts'

/** How sizable (share of the year's S&C grants, as the plan prints them) and how steady (years in a row, largest fall) the planned dollars of a bound are. */
export function steadiness(
  input: Pick<BriefInput, 'points' | 'placeOf' | 'planYear' | 'grantsPlace'>,
  years: readonly FiscalYear[],
  bound: PromiseBound,
): Steadiness {
  const planned = years.filter((year) => year <= input.planYear).map((year) => figureOf(input, year, 'planned', bound))
  const lastGap = planned.findLastIndex((figure) => figure === null || figure.cents === 0)
  return { bound, sizable: sizable(input, bound), yearsInARow: planned.length - 1 - lastGap, largestFall: largestFall(planned) }
}

function sizable(input: Pick<BriefInput, 'points' | 'placeOf' | 'planYear' | 'grantsPlace'>, bound: PromiseBound): Steadiness['sizable'] {
  const { planYear, points } = input
  const planned = figureOf(input, planYear, 'planned', bound)
  const point = points.find((one) => one.fiscalYear === planYear && one.phase === 'planned' && one.basis === 'all-funds')
  const grants = point && !('gap' in point.value) ? point.value.supplementalConcentration : null
  const permille = planned && grants !== null ? permilleOf(planned.cents, grants) : undefined
  if (!planned || grants === null || permille === undefined || misprintIn(planned)) return null
  const printed = { fiscalYear: planYear, phase: 'planned' as const, cents: grants, places: input.grantsPlace ? [input.grantsPlace] : [] }
  return { fiscalYear: planYear, planned, grants: printed, permille }
}

/** The largest fall between two years that follow each other and are both known: a gap is no fall. */
function largestFall(planned: readonly ReturnType<typeof figureOf>[]): Steadiness['largestFall'] {
  const falls = planned.flatMap((to, at) => {
    const from = planned[at - 1]
    return from && to && to.cents < from.cents && !misprintIn(from, to) ? [{ from, to, cents: cents(from.cents - to.cents) }] : []
  })
  return falls.toSorted((a, b) => b.cents - a.cents).at(0) ?? null
}
