import { isPlan } from '@cuentas/budget'
import type { FiscalYear, LineItem, Tag } from '@cuentas/shared'
import type { StoredDocument } from '#db/stored-document.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'

/** A line item with its tag and the document it stands in. */
export interface PlacedLineItem {
  readonly lineItem: LineItem
  readonly tag: Tag | undefined
  readonly stored: StoredDocument
}

/** Line items of one year that one plan prints. */
export function lineItemsOfYear(plan: StoredPlan | undefined, year: FiscalYear): readonly PlacedLineItem[] {
  if (!plan) return []
  return plan.lineItems.filter(({ fiscalYear }) => fiscalYear === year).map((lineItem) => ({ lineItem, tag: plan.tags.get(lineItem.id), stored: plan.stored }))
}

/** The plan of a year that counts: of several documents the last. */
export function planOf(plans: readonly StoredPlan[], year: number): StoredPlan | undefined {
  return plans.findLast((plan) => isPlan(plan) && plan.document.planYear === year)
}
