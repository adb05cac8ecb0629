import { comparePlans, plannedTotal, type ComparedAction } from '@cuentas/budget'
import { cents, isCents, sumCents, type Cents, type LineItem } from '@cuentas/shared'
import { DomainError } from '#services/domain-error.ts'
import { lineItemWithFigures } from '#services/districts/actions-of-year.ts'
import type { DistrictInHand } from '#services/districts/district-in-hand.ts'
import { districtSummary, documentSummary, listedDocument } from '#services/districts/summaries.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'
import type { ComparedActionView, Comparison } from '#services/views/comparison-view.ts'

/** Which two documents are asked for, by their fingerprints or the beginnings of them; absent: the two that a reader most likely means. */
export interface AskedPair {
  readonly before?: string | undefined
  readonly after?: string | undefined
}

/**
 * Two plans of a district, action by action. Without being told which: the plan that counts and its own draft, else the plan of the year before.
 * Throws `document-not-found` for a fingerprint that is none of the district's plans.
 */
export function compareDocuments(inHand: DistrictInHand, asked: AskedPair): Comparison {
  const plans = inHand.plans.filter(({ document }) => document.planYear !== null)
  const shared = {
    district: districtSummary(inHand.stored, inHand.documents.map(listedDocument)),
    documents: plans.map(({ stored }) => documentSummary(stored)).toReversed(),
  }
  const after = asked.after === undefined ? plans.at(-1) : found(plans, asked.after)
  const before =
    asked.before === undefined ? plans.findLast((plan) => after !== undefined && plans.indexOf(plan) < plans.indexOf(after)) : found(plans, asked.before)
  if (!before || !after) return { ...shared, compared: null }
  const actions = comparePlans(before, after, inHand.links)
  return {
    ...shared,
    compared: {
      before: documentSummary(before.stored),
      after: documentSummary(after.stored),
      actions: actions.map((action) => toView(action, before, after)),
      totals: { before: known(actions.flatMap((action) => action.before)), after: known(actions.flatMap((action) => action.after)) },
    },
  }
}

function found(plans: readonly StoredPlan[], sha256: string): StoredPlan {
  const plan = plans.find(({ document }) => document.sha256.startsWith(sha256))
  if (!plan) throw new DomainError('document-not-found')
  return plan
}

function toView({ before: was, after: is, ...action }: ComparedAction, before: StoredPlan, after: StoredPlan): ComparedActionView {
  const [earlier, later] = [total(was), total(is)]
  return {
    ...action,
    before: was.map((lineItem) => lineItemWithFigures({ lineItem, tag: before.tags.get(lineItem.id), stored: before.stored })),
    after: is.map((lineItem) => lineItemWithFigures({ lineItem, tag: after.tags.get(lineItem.id), stored: after.stored })),
    difference: earlier === null || later === null ? null : cents(later - earlier),
  }
}

/** Planned dollars of actions; null where there is none, or one of them cannot be read. */
function total(items: readonly LineItem[]): Cents | null {
  const amounts = items.map(plannedTotal)
  const readable = amounts.filter((amount) => amount !== null).filter(isCents)
  return items.length > 0 && readable.length === items.length ? sumCents(readable) : null
}

function known(items: readonly LineItem[]): Cents {
  return sumCents(
    items
      .map(plannedTotal)
      .filter((amount) => amount !== null)
      .filter(isCents),
  )
}
