import { applyCorrections, plansToLinks, proposeRepairs, type Corrected, type PlansToCorrect } from '@cuentas/budget'
import { correctionsInForce, type CorrectionLog, type DigitRepair, type TaggedPlan } from '@cuentas/shared'
import { logOfDistrict } from '#db/correction-repository.ts'
import type { Session } from '#db/database.ts'
import { checksOfDocument } from '#db/document-repository.ts'

/** A district's plans with everything that people decided laid over them. */
export interface CorrectedPlans {
  readonly log: CorrectionLog
  readonly toCorrect: PlansToCorrect
  readonly corrected: Corrected
}

/**
 * Lays a district's decisions over its plans. `plans` in the order in which they count. Repairs are looked for when a decision is about one, or when
 * they are asked for: that takes every check of every document.
 */
export async function correctPlans(
  em: Session,
  districtKey: string,
  plans: readonly TaggedPlan[],
  options: { readonly withRepairs: boolean } = { withRepairs: false },
): Promise<CorrectedPlans> {
  const log = await logOfDistrict(em, districtKey)
  const inForce = correctionsInForce(log)
  const asksForRepairs = options.withRepairs || inForce.some(({ change }) => change.action === 'repair' || change.action === 'repair-total')
  const toCorrect = { plans, links: plansToLinks(plans), ...(asksForRepairs ? { repairs: await repairsOf(em, plans) } : {}) }
  return { log, toCorrect, corrected: applyCorrections(toCorrect, inForce) }
}

/** Digit repairs that each document's own arithmetic asks for today. Checks against another plan say nothing here: their cells stand in two documents. */
async function repairsOf(em: Session, plans: readonly TaggedPlan[]): Promise<ReadonlyMap<string, readonly DigitRepair[]>> {
  const repairs = new Map<string, readonly DigitRepair[]>()
  for (const { document } of plans) {
    const checks = (await checksOfDocument(em, document.sha256)).filter(({ code }) => !betweenPlans.has(code))
    repairs.set(document.sha256, proposeRepairs(checks))
  }
  return repairs
}

const betweenPlans: ReadonlySet<string> = new Set(['annual-update-matches-last-plan', 'contributing-update-matches-last-plan', 'carryover-came-in'])
