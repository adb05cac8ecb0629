import { applyCorrections, plansToLinks, proposeRepairs, type Corrected, type PlansToCorrect } from '@cuentas/budget'
import { correctionsInForce, type Correction, type CorrectionLog, type DigitRepair, type LineageLink, type TaggedPlan } from '@cuentas/shared'
import { logOfDistrict } from '#db/correction-repository.ts'
import type { Session } from '#db/database.ts'
import { checksOfDocument } from '#db/document-repository.ts'
import { findLineage } from '#db/lineage-repository.ts'

/** A district's plans with everything that people decided laid over them. */
export interface CorrectedPlans {
  readonly log: CorrectionLog
  readonly toCorrect: PlansToCorrect
  readonly corrected: Corrected
}

/**
 * Lays a district's decisions over its plans. `plans` in the order in which they count. Repairs are looked for when a decision is about one, or when
 * they are asked for: that takes every check of every document. The links between plans are those that were kept with the history of these very plans,
 * where they are not given. `known`: the same plans with their links and repairs, where they were made before.
 */
export async function correctPlans(
  em: Session,
  districtKey: string,
  plans: readonly TaggedPlan[],
  options: { readonly withRepairs?: boolean; readonly links?: readonly LineageLink[]; readonly known?: PlansToCorrect | undefined } = {},
): Promise<CorrectedPlans> {
  const log = await logOfDistrict(em, districtKey)
  const inForce = correctionsInForce(log)
  if (options.known) return { log, toCorrect: options.known, corrected: applyCorrections(options.known, inForce) }
  const links = options.links ?? (await findLineage(em, districtKey, fingerprints(plans))) ?? plansToLinks(plans)
  const toCorrect = { plans, links, ...(await repairsFor(em, plans, inForce, options)) }
  return { log, toCorrect, corrected: applyCorrections(toCorrect, inForce) }
}

/** SHA-256 of plans, in their order. */
export function fingerprints(plans: readonly TaggedPlan[]): readonly string[] {
  return plans.map(({ document }) => document.sha256)
}

/** The repairs that decisions may be about; nothing where none is. */
export async function repairsFor(
  em: Session,
  plans: readonly TaggedPlan[],
  inForce: readonly Correction[],
  { withRepairs = false }: { readonly withRepairs?: boolean } = {},
): Promise<Pick<PlansToCorrect, 'repairs'>> {
  const isAsked = withRepairs || inForce.some(({ change }) => change.action === 'repair' || change.action === 'repair-total')
  return isAsked ? { repairs: await repairsOf(em, plans) } : {}
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
