import { onceFor, onceForBoth, isCents, type Figure, type LineageLink, type LineItem, type Tag, type TaggedPlan } from '@cuentas/shared'
import type { CorrectedLineItem } from '#corrections/corrected-line-item.ts'
import { indexItems, type ItemIndex } from '#corrections/find-target.ts'
import { sameActionGroups, type SameActionGroups } from '#corrections/same-action-groups.ts'
import { tagsInForce } from '#series/words-in-force.ts'

/** A district's line items before anybody decided anything about them. */
export interface Undecided {
  readonly groups: SameActionGroups
  readonly items: ReadonlyMap<string, CorrectedLineItem>
  /** The place of each line item in the plans. */
  readonly places: ReadonlyMap<string, number>
  /** The rules' tags by line item id. */
  readonly tags: ReadonlyMap<string, Tag>
}

type Plans = readonly TaggedPlan[]
/** Plans ready to be looked up, made once for the same plans: decisions come one by one, and a district has thousands of line items. */
export const indexOf: (plans: Plans) => ItemIndex = onceFor(indexItems)

/** Plans as they are without a decision about a line item, made once for the same plans and links. */
export const undecided: (plans: Plans, links: readonly LineageLink[]) => Undecided = onceForBoth(makeUndecided)

function makeUndecided(plans: Plans, links: readonly LineageLink[]): Undecided {
  const { byId } = indexOf(plans)
  const tags = tagsInForce(plans, links)
  const bare = { splits: [], repairs: [], decisions: new Map() }
  return {
    groups: sameActionGroups(byId, links),
    items: new Map([...byId].map(([id, lineItem]) => [id, { lineItem, ruledTag: tags.get(id), tag: tags.get(id), ...bare }])),
    places: new Map([...byId.keys()].map((id, place) => [id, place])),
    tags,
  }
}

/** The figure that a decision about an action is made beside: planned on all funds, else the first that the document prints. */
export function mainFigure({ figures }: LineItem): Figure | undefined {
  return figures.find(({ phase, fund }) => phase === 'planned' && fund === 'total') ?? figures[0]
}

/** Cents of the main figure; null where it is not printed or cannot be read. */
export function mainAmount(item: LineItem): number | null {
  const amount = mainFigure(item)?.amount
  return amount !== undefined && isCents(amount) ? amount : null
}
