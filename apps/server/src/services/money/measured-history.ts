import { denominatorsOf, measurePoint, perChoices, toMeasure } from '@cuentas/budget'
import { bases, fiscalYear, type Cds, type Per, type SeriesPoint, type StateFigure, type YearDenominators } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import type { StoredDistrict } from '#db/district-repository.ts'
import { knownFigures } from '#services/money/known-figures.ts'
import { withKnownPrices } from '#services/money/known-prices.ts'
import type { Reference } from '#services/reference/reference.ts'
import type { MeasuredHistory } from '#services/views/measured-history.ts'

/** Years that a district's points and state figures speak of, from the first to the last. */
function yearsOf(points: readonly SeriesPoint[], figures: readonly StateFigure[], cds: Cds | null) {
  const own = figures.filter(({ subject }) => subject === cds)
  const years = [...points, ...own].map((one) => Number(one.fiscalYear))
  if (years.length === 0) return []
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => fiscalYear(first + at))
}

/** What a district's sums can be divided by, year by year. */
export function districtDenominators(
  cds: Cds | null,
  points: readonly SeriesPoint[],
  figures: readonly StateFigure[],
  { prices }: Reference,
): readonly YearDenominators[] {
  return denominatorsOf(cds, yearsOf(points, figures, cds), figures, prices)
}

/** How some points of a district are measured, for pages of one year, one action or one sum: the same answers as on the district's own page. */
export async function measuredPoints(
  { em, reference, per }: { readonly em: Session; readonly reference: Reference; readonly per: Per },
  { stored }: { readonly stored: Pick<StoredDistrict, 'district' | 'points'> },
  points: readonly SeriesPoint[],
): Promise<MeasuredHistory> {
  const { cds } = stored.district
  const years = districtDenominators(cds, stored.points, await knownFigures(em, reference, cds), await withKnownPrices(em, reference))
  return measuredHistory(points, per, years)
}

/** A history's points with the denominator that the chosen measure has for each, and every measure that could be chosen. */
export function measuredHistory(points: readonly SeriesPoint[], per: Per, years: readonly YearDenominators[]): MeasuredHistory {
  const figured = points.filter(({ value }) => !('gap' in value))
  return {
    per,
    choices: bases.map((basis) => ({ basis, choices: perChoices(figured.filter((point) => point.basis === basis).map(toMeasure), years) })),
    points: points.map((point) => ({
      fiscalYear: point.fiscalYear,
      phase: point.phase,
      basis: point.basis,
      measuring: measurePoint(point, per, years),
    })),
    years,
  }
}
