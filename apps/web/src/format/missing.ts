import type { FiscalYear, Phase } from '@cuentas/shared'
import type { DistrictSummary } from '#api.ts'

/** Whose gap a missing figure is. */
export type Missing = 'no-document' | 'no-next-plan' | 'not-reported'

/**
 * Why a figure of an action is missing: the plan that prints it is not read (our gap), or it is and prints none (the district's).
 * A year's planned figures stand in its own plan, its estimated actuals in the plan after it.
 */
export function missingBecause(phase: Phase, year: FiscalYear, { planYears }: Pick<DistrictSummary, 'planYears'>): Missing {
  const printedIn = phase === 'planned' ? year : year + 1
  if (planYears.some((planYear) => planYear === printedIn)) return 'not-reported'
  return phase === 'planned' ? 'no-document' : 'no-next-plan'
}
