import type { FiscalYear } from '#fiscal-year.ts'
import { rangeInFocus, type Basis, type SeriesPoint } from '#series.ts'

/** Years whose actions a district's page lists itself; of the years before each sum opens its list. */
const yearsListed = 4

/** The newest fiscal years of a history, on one basis, that have any action behind their range. */
export function listedYears(points: readonly SeriesPoint[], basis: Basis): ReadonlySet<FiscalYear> {
  const years = points.flatMap((point) =>
    point.basis === basis && !('gap' in point.value) && rangeInFocus(point.value).atMost.actions > 0 ? [point.fiscalYear] : [],
  )
  return new Set([...new Set(years)].toSorted((a, b) => b - a).slice(0, yearsListed))
}
