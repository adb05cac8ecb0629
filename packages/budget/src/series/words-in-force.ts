import { onceForBoth, type LineageLink, type LineItem, type LinkKind, type PlanInHand, type Tag, type TaggedPlan } from '@cuentas/shared'
import { plansToLinks } from '#lineage/links.ts'
import type { NotesOf } from '#series/counted-figures.ts'

/** Links to the coming year's row of the same action; what was merged or split is described otherwise there. */
const comingYearKinds: readonly LinkKind[] = ['same-number-and-title', 'same-title', 'similar-title']

/**
 * Which line item's description speaks for a line item. An annual update row has a title and no description; it is the action of last year's
 * plan, which described it. Without that plan, the coming year's action of the same title describes it in the same document.
 * An item with a description of its own, and one that nothing else describes, speaks for itself.
 * `links` are the plans' own unless a person has corrected them.
 */
export function describingItems(plans: readonly PlanInHand[], links: readonly LineageLink[] = plansToLinks(plans)): ReadonlyMap<string, LineItem> {
  return describing(plans, links)
}

const describing = onceForBoth((plans: readonly PlanInHand[], links: readonly LineageLink[]): ReadonlyMap<string, LineItem> => {
  const items = new Map(plans.flatMap((plan) => plan.lineItems).map((item) => [String(item.id), item]))
  const described = (id: string | undefined) => {
    const item = id === undefined ? undefined : items.get(id)
    return item && item.description !== '' ? item : undefined
  }
  const updates = firstBy(
    links.filter(({ how }) => how === 'annual-update'),
    ({ to }) => to,
  )
  const onward = firstBy(
    links.filter(({ how }) => comingYearKinds.includes(how)),
    ({ from }) => from,
  )
  const byPeople = links.filter(({ how }) => how === 'person')
  return new Map(
    [...items].map(([id, item]) => {
      if (item.description !== '') return [id, item] as const
      const lastPlan = updates.get(id) ?? linkedByPerson(item, items, byPeople)
      const comingYear = onward.get(id)
      return [id, described(lastPlan?.from) ?? described(comingYear?.to) ?? item] as const
    }),
  )
})

/** The first link of each name: districts have thousands, and each line item asks for its own. */
function firstBy(links: readonly LineageLink[], nameOf: (link: LineageLink) => string): ReadonlyMap<string, LineageLink> {
  return new Map(links.toReversed().map((link) => [nameOf(link), link]))
}

/** A person's link to another document's print of the same action and year, seen from the item. */
function linkedByPerson(item: LineItem, items: ReadonlyMap<string, LineItem>, links: readonly LineageLink[]): { readonly from: string } | undefined {
  const ends = links.flatMap(({ from, to }) => (from === item.id ? [to] : to === item.id ? [from] : []))
  const other = ends.find((id) => items.get(id)?.fiscalYear === item.fiscalYear)
  return other === undefined ? undefined : { from: other }
}

/** Tags by line item id, each from the words that speak for the item (see `describingItems`). */
export function tagsInForce(plans: readonly TaggedPlan[], links?: readonly LineageLink[]): ReadonlyMap<string, Tag> {
  const own = new Map(plans.flatMap((plan) => [...plan.tags]))
  return new Map(
    [...describingItems(plans, links)].flatMap(([id, item]) => {
      const tag = own.get(item.id) ?? own.get(id)
      return tag ? [[id, tag] as const] : []
    }),
  )
}

/** Counting notes of a line item by its id, from the words that speak for it. */
export function notesInForce(plans: readonly PlanInHand[], links?: readonly LineageLink[]): NotesOf {
  const words = describingItems(plans, links)
  return (id) => words.get(id)?.notes ?? []
}
