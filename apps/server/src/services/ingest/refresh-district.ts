import { checkAgainstLastPlan } from '@cuentas/budget'
import { printedFacts, type Check, type TaggedPlan } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { removeDistrict, saveDistrictName } from '#db/district-repository.ts'
import { checksOfDocument, documentsOfDistrict, replaceChecksAgainst, saveCheckCounts } from '#db/document-repository.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import type { StoredDocument, TaggedLineItem } from '#db/stored-document.ts'
import { correctPlans } from '#services/corrections/correct-plans.ts'
import { keepHistory } from '#services/districts/keep-history.ts'

/** A plan with the row it was stored as. */
export interface StoredPlan extends TaggedPlan {
  readonly stored: StoredDocument
}

/**
 * Plans in the order in which series take them, the one that counts last: by plan year, drafts before what was adopted, then as they were added.
 * Documents whose plan year is not known come first: nothing can be newer than them. A spreadsheet of actions comes before the plan itself; a ledger is
 * no plan and is left out: its lines are the district's whole books, not what a plan says.
 */
export function plansInOrder(documents: readonly StoredDocument[], lineItems: readonly TaggedLineItem[]): readonly StoredPlan[] {
  const rank = { draft: 0, 'not stated': 1, adopted: 2, amended: 3 } as const
  const order = ({ document: { kind } }: StoredDocument) => (kind === 'lcap' ? 1 : 0)
  const ordered = documents
    .filter(({ document }) => document.kind !== 'ledger')
    .sort(
      (a, b) =>
        (a.document.planYear ?? 0) - (b.document.planYear ?? 0) ||
        rank[a.document.adoption] - rank[b.document.adoption] ||
        order(a) - order(b) ||
        a.addedAt - b.addedAt ||
        (a.document.sha256 < b.document.sha256 ? -1 : 1),
    )
  return ordered.map((stored) => {
    const own = lineItems.filter(({ lineItem }) => lineItem.document === stored.document.sha256)
    return {
      stored,
      document: stored.document,
      facts: printedFacts(stored.headers),
      lineItems: own.map(({ lineItem }) => lineItem),
      tags: new Map(own.map(({ lineItem, tag }) => [lineItem.id, tag])),
    }
  })
}

/**
 * Computes what depends on all documents of a district: its history, and the checks of each plan against the plan of the year before.
 * Runs inside the transaction that changed one of the documents, so that nobody ever sees the one without the other.
 */
export async function refreshDistrict(em: Session, key: string): Promise<void> {
  const documents = await documentsOfDistrict(em, key)
  if (documents.length === 0) {
    await removeDistrict(em, key)
    return
  }
  const plans = plansInOrder(documents, await lineItemsOf(em, { districtKey: key }))
  for (const now of plans) {
    const before = planOfYearBefore(plans, now)
    await replaceChecksAgainst(em, now.document.sha256, before?.document.sha256 ?? null, before ? checkAgainstLastPlan(now, before) : [])
    await saveCheckCounts(em, now.document.sha256, countChecks(await checksOfDocument(em, now.document.sha256)))
  }
  const name = nameOfDistrict(plans)
  if (name !== undefined) await saveDistrictName(em, key, name)
  const { corrected } = await correctPlans(em, key, plans)
  await keepHistory(em, key, plans, corrected)
}

/** The name that the newest plan prints: two plans of one district may print it differently, and the order in which they came must not decide. */
export function nameOfDistrict(plans: readonly StoredPlan[]): string | undefined {
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
