import type { FiscalYear, Phase, PlanInHand } from '@cuentas/shared'

/** How much a version of a plan says: what the board adopted over what does not say, over a draft. */
const standing = { amended: 3, adopted: 2, 'not stated': 1, draft: 0 } as const

/** True of a plan: an LCAP, a spreadsheet of its actions, or what stood in its place in 2020-21. Ledgers, overviews, supplements and reports at mid-year are none. */
export function isPlan({ document: { kind } }: Pick<PlanInHand, 'document'>): boolean {
  return kind === 'lcap' || kind === 'actions-sheet' || kind === 'continuity-plan'
}

/** Plans whose year is known, by plan year, and within a year from the version that says least to the one that says most (later ones over earlier ones). */
export function plansByYear<T extends PlanInHand>(plans: readonly T[]): readonly T[] {
  return plans
    .filter((plan) => plan.document.planYear !== null && isPlan(plan))
    .toSorted(
      (one, other) => (one.document.planYear ?? 0) - (other.document.planYear ?? 0) || standing[one.document.adoption] - standing[other.document.adoption],
    )
}

/** The plan for a year, in the version that says most; undefined when there is none. */
export function planOfYear<T extends PlanInHand>(plans: readonly T[], year: number): T | undefined {
  return plansByYear(plans).findLast((plan) => plan.document.planYear === year)
}

/**
 * The plans that can speak of a year, the best first. Planned: the year's own plan, else the next plan's annual update, which repeats what was
 * planned. Estimated actual: the next plan only, because it is estimated near the year's end. Of
 * 2019-20 the plan of 2021-22 speaks: the update of that year came with it, because there was no LCAP of 2020-21.
 */
export function speakingPlans<T extends PlanInHand>(plans: readonly T[], year: FiscalYear, phase: Phase): readonly T[] {
  const own = phase === 'planned' ? planOfYear(plans, year) : undefined
  const next = planOfYear(plans, year + 1)
  const later = year === 2019 ? planOfYear(plans, 2021) : undefined
  return [own, next, later].filter((plan) => plan !== undefined)
}
