import type { PrintedSum, PrintedYear } from '@cuentas/budget'
import { cents, fiscalYear, isCents, type Cents, type FiscalYear, type HeaderFigure, type LineItem, type Phase, type SeriesPoint } from '@cuentas/shared'
import { planOf, type PlacedLineItem } from '#services/districts/placed-line-item.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'

function printed(plan: StoredPlan | undefined, figure: HeaderFigure): PrintedSum | null {
  const found = plan?.stored.headers.figures[figure]
  return plan && found ? { cents: found.cents, document: plan.document.sha256, page: found.provenance.page } : null
}

/** The sum of a year's contributing actions, where the plan prints no sum of its own (the first form of 2021-22). */
function summed(points: readonly SeriesPoint[], year: number, phase: Phase): PrintedSum | null {
  const point = points.find((one) => one.fiscalYear === year && one.phase === phase && one.basis === 'lcff-contributing')
  return point && point.document !== null && !('gap' in point.value) ? { cents: point.value.plan.cents, document: point.document, page: null } : null
}

/** The header sums of every year that a plan speaks of: what its own plan projects, and what the plan after it estimates. */
export function printedYears(plans: readonly StoredPlan[], points: readonly SeriesPoint[]): readonly PrintedYear[] {
  const years = [...new Set(plans.flatMap(({ document: { planYear } }) => (planYear === null ? [] : [planYear - 1, Number(planYear)])))].sort((a, b) => a - b)
  return years.map((year) => {
    const [own, next] = [planOf(plans, year), planOf(plans, year + 1)]
    return {
      fiscalYear: fiscalYear(year),
      projectedSc: printed(own, 'projectedSupplementalConcentration'),
      estimatedSc: printed(next, 'estimatedSupplementalConcentration'),
      plannedContributing: printed(own, 'plannedContributing') ?? summed(points, year, 'planned'),
      estimatedContributing: printed(next, 'estimatedContributing') ?? summed(points, year, 'estimated-actual'),
      carryover: printed(next, 'carryoverDollars'),
    }
  })
}

/** Planned LCFF dollars of contributing actions whose category a person confirmed, by year. Only years with a plan have an entry. `find`: a line item by its id. */
export function confirmedByYear(
  points: readonly SeriesPoint[],
  find: (id: string) => Pick<PlacedLineItem, 'lineItem' | 'tag'> | undefined,
): ReadonlyMap<FiscalYear, Cents> {
  const confirmedOf = (id: string) => {
    const item = find(id)
    return item?.tag?.origin === 'person' ? plannedLcffOf(item.lineItem) : 0
  }
  const entries = points.flatMap(({ fiscalYear: year, phase, basis, value }) => {
    if (phase !== 'planned' || basis !== 'lcff-contributing' || 'gap' in value) return []
    return [[year, cents(value.plan.lineItems.reduce((total, id) => total + confirmedOf(id), 0))] as const]
  })
  return new Map(entries)
}

function plannedLcffOf({ figures }: LineItem): number {
  const amount = figures.find(({ phase, fund }) => phase === 'planned' && fund === 'lcff')?.amount
  return amount !== undefined && isCents(amount) ? amount : 0
}
