import { onceForBoth, type CorrectionTarget, type LineItem, type PlanInHand } from '@cuentas/shared'
import { sameNumber } from '#line-items/same-action.ts'
import { alikeFrom, titleLetters, titleLikeness } from '#line-items/title-likeness.ts'

/** Line items of a district's plans, to be looked up. */
export interface ItemIndex {
  readonly byId: ReadonlyMap<string, LineItem>
  readonly byDocument: ReadonlyMap<string, readonly LineItem[]>
}

/** Makes line items ready to be looked up. */
export function indexItems(plans: readonly PlanInHand[]): ItemIndex {
  return {
    byId: new Map(plans.flatMap((plan) => plan.lineItems).map((item) => [String(item.id), item])),
    byDocument: new Map(plans.map((plan) => [plan.document.sha256, plan.lineItems])),
  }
}

/** A line item as a decision names it. */
export function targetOf(item: LineItem): CorrectionTarget {
  const { id, document, titleAt, fiscalYear, goal, action, title } = item
  return { lineItem: id, document, table: titleAt.table, fiscalYear, goal, action, title }
}

/**
 * The line item that a decision is about. By its id, as long as the title is still the same; else, because a better reading of the document may
 * have renamed rows, by title and number within the document. When the document itself is gone, in the year's other documents. A number alone
 * never decides.
 */
export function findTarget(target: CorrectionTarget, index: ItemIndex): LineItem | undefined {
  return found(index, target)
}

/** Looked for once: every decision asks again for each earlier one. */
const found = onceForBoth(({ byId, byDocument }: ItemIndex, target: CorrectionTarget): LineItem | undefined => {
  const own = byId.get(target.lineItem)
  if (own && own.document === target.document && isAlike(own, target)) return own
  const siblings = byDocument.get(target.document)
  const rows = (siblings ?? [...byId.values()]).filter((item) => item.fiscalYear === target.fiscalYear)
  const entitled = rows.filter((item) => titleLetters(item.title) === titleLetters(target.title))
  return (
    only(entitled) ??
    only(entitled.filter((item) => sameNumber(item, target))) ??
    only(rows.filter((item) => sameNumber(item, target) && isAlike(item, target)))
  )
})

/** True when two titles are the same but for a better reading of one of them. */
function isAlike(item: LineItem, target: CorrectionTarget): boolean {
  return titleLetters(item.title) === titleLetters(target.title) || titleLikeness(item.title, target.title) >= alikeFrom
}

function only(items: readonly LineItem[]): LineItem | undefined {
  return items.length === 1 ? items[0] : undefined
}
