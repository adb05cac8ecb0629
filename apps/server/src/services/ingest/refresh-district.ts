import { checkAgainstLastPlan, plansToLinks } from '@cuentas/budget'
import type { Check, LineageLink } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { findDistrict, removeDistrict, saveDistrictName } from '#db/district-repository.ts'
import { checksOfDocument, documentsOfDistrict, replaceChecksAgainst, saveCheckCounts } from '#db/document-repository.ts'
import { saveLineage } from '#db/lineage-repository.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import type { District } from '#db/stored-document.ts'
import { rewriteChangedFigures } from '#services/corrections/changed-figures.ts'
import { correctPlans, fingerprints } from '#services/corrections/correct-plans.ts'
import { keepHistory } from '#services/districts/keep-history.ts'
import { plansInOrder, type StoredPlan } from '#services/ingest/plans-in-order.ts'

/**
 * Computes what depends on all documents of a district: its history, and the checks of each plan against the plan of the year before.
 * Runs inside the transaction that changed one of the documents, so that nobody ever sees the one without the other. Where a document was read again,
 * or by another program, what each decision changed is computed anew too. `links` where whoever asks knows them already.
 */
export async function refreshDistrict(
  em: Session,
  key: string,
  { wasReadAgain, links: known }: { readonly wasReadAgain: boolean; readonly links?: readonly LineageLink[] },
): Promise<void> {
  const documents = await documentsOfDistrict(em, key)
  if (documents.length === 0) {
    await removeDistrict(em, key)
    return
  }
  const lineItems = await lineItemsOf(em, { districtKey: key })
  const plans = plansInOrder(documents, lineItems)
  for (const now of plans) {
    const before = planOfYearBefore(plans, now)
    await replaceChecksAgainst(em, now.document.sha256, before?.document.sha256 ?? null, before ? checkAgainstLastPlan(now, before) : [])
    await saveCheckCounts(em, now.document.sha256, countChecks(await checksOfDocument(em, now.document.sha256)))
  }
  const held = await findDistrict(em, key)
  const name = held && nameOfDistrict(plans, held.district)
  if (name !== undefined && name !== held?.district.name) await saveDistrictName(em, key, name)
  const links = known ?? plansToLinks(plans)
  await saveLineage(em, key, fingerprints(plans), links)
  const { corrected, log } = await correctPlans(em, key, plans, { links })
  await keepHistory(em, key, plans, corrected)
  if (wasReadAgain && log.batches.length > 0) await rewriteChangedFigures(em, key, { documents, lineItems, log, links })
}

/**
 * A district's name: what the state's directory calls it (a city is known of what stands there, and of nothing else), else what the newest plan
 * prints. Two plans of one district may print it differently, and the order in which they came must not decide.
 */
export function nameOfDistrict(plans: readonly StoredPlan[], held: District): string | undefined {
  if (held.city !== null && held.kind !== 'charter') return held.name
  const name = plans.findLast(({ document }) => document.lea.name !== '')?.document.lea.name
  return name?.replace(/\s+/g, ' ').trim()
}

/** The plan that a plan's annual update reports on: of several the last. */
export function planOfYearBefore(plans: readonly StoredPlan[], now: StoredPlan): StoredPlan | undefined {
  const { kind, planYear } = now.document
  if (planYear === null || kind !== 'lcap') return undefined
  return plans.findLast(({ document }) => document.kind === 'lcap' && document.planYear === planYear - 1)
}

/** Checks counted by how they came out. */
export function countChecks(checks: readonly Check[]): { readonly holds: number; readonly fails: number; readonly cannotBeMade: number } {
  const count = (result: Check['result']) => checks.filter((check) => check.result === result).length
  return { holds: count('holds'), fails: count('fails'), cannotBeMade: count('cannot be made') }
}
