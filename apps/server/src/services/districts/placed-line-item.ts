import { isPlan, type Corrected } from '@cuentas/budget'
import type { FiscalYear, LineItem, Tag } from '@cuentas/shared'
import type { StoredDocument } from '#db/stored-document.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'

/** A line item with its tag and the document it stands in. */
export interface PlacedLineItem {
  readonly lineItem: LineItem
  readonly tag: Tag | undefined
  readonly stored: StoredDocument
}

/** Finds a line item by its id. */
export type PlacedFinder = (id: string) => PlacedLineItem | undefined

/** Finds the line items of plans, with the plans' own tags. */
export function placedIn(plans: readonly StoredPlan[]): PlacedFinder {
  const placed = new Map<string, PlacedLineItem>(
    plans.flatMap(({ lineItems, tags, stored }) => lineItems.map((lineItem) => [lineItem.id, { lineItem, tag: tags.get(lineItem.id), stored }] as const)),
  )
  return (id) => placed.get(id)
}

/** Finds the line items of plans as decisions correct them. */
export function placedAs({ items }: Pick<Corrected, 'items'>, plans: readonly StoredPlan[]): PlacedFinder {
  const documents = new Map<string, StoredDocument>(plans.map(({ stored }) => [stored.document.sha256, stored]))
  return (id) => {
    const item = items.get(id)
    const stored = item && documents.get(item.lineItem.document)
    return stored && { lineItem: item.lineItem, tag: item.tag, stored }
  }
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
