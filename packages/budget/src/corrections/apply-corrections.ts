import { isAboutLineItem, type Correction, type DigitRepair, type FigureSplit, type LineageLink, type Misfit, type Tag, type TaggedPlan } from '@cuentas/shared'
import { isAboutLink } from '#corrections/aspect.ts'
import type { CorrectedLineItem } from '#corrections/corrected-line-item.ts'
import { correctLinks } from '#corrections/correct-links.ts'
import { correctTotals, type CorrectedTotal } from '#corrections/correct-totals.ts'
import { decideItems, isSameGround, type DecidedItem, type DecidedItems } from '#corrections/decided-items.ts'
import { overlaidMap } from '#corrections/overlaid-map.ts'
import { indexOf, undecided } from '#corrections/undecided.ts'
import { plansToLinks } from '#lineage/links.ts'

/** One district's plans, in the order in which they were added, and what stands ready to be laid over them. */
export interface PlansToCorrect {
  readonly plans: readonly TaggedPlan[]
  /** Links of the plans as the machine finds them; computed when they are not given. */
  readonly links?: readonly LineageLink[]
  /** Repairs that each document's arithmetic asks for today (`proposeRepairs`), by document. */
  readonly repairs?: ReadonlyMap<string, readonly DigitRepair[]>
}

/** Plans with what people decided laid over them. Nothing of the plans is changed. */
export interface Corrected {
  readonly items: ReadonlyMap<string, CorrectedLineItem>
  readonly links: readonly LineageLink[]
  /** Tags in force by line item id: what `plansToSeries` counts by. */
  readonly tags: ReadonlyMap<string, Tag>
  readonly splits: ReadonlyMap<string, readonly FigureSplit[]>
  /** Printed totals whose repair is proposed or decided, by their cell's name (`cellId`). Empty unless the plans came with repairs. */
  readonly totals: ReadonlyMap<string, CorrectedTotal>
  /** Decisions that do not quite fit: kept, shown, and never dropped. */
  readonly misfits: readonly Misfit[]
}

/**
 * Lays decisions over a district's plans. `corrections` are those in force, in the order of the log (`correctionsInForce`); so undoing a batch is
 * laying the others over. A decision about an action holds in every document that prints the action for the same fiscal year; for other years it
 * is only a suggestion (`suggestTags`). `earlier`: what was in force before some of the decisions came or went; everything that they are not about is
 * taken over from it.
 */
export function applyCorrections({ plans, links, repairs }: PlansToCorrect, corrections: readonly Correction[], earlier?: Corrected): Corrected {
  const onItems = corrections.filter(isAboutLineItem)
  const linked = correctLinks(links ?? plansToLinks(plans), onItems, indexOf(plans))
  const onTotals = correctTotals(plans, repairs, corrections)
  const before = earlier && rests.get(earlier)
  const decided = decideItems({ plans, repairs, undecided: undecided(plans, linked.links) }, onItems, before)
  const { items, tags } = decided.ground.undecided
  const corrected = {
    items: overlaidMap(items, decided.items, ({ item }) => item),
    links: linked.links,
    tags: overlaidMap(tags, decided.items, ({ item }) => item.tag),
    splits: splitsOf(decided),
    totals: onTotals.totals,
    misfits: [...linked.misfits, ...lostDecisions(decided), ...onTotals.misfits, ...misfitsInOrder(decided)],
  }
  rests.set(corrected, decided)
  if (earlier && before) comparedOf(earlier).set(corrected, isSameGround(before.ground, decided.ground) ? inOrder(decided, decided.about) : [...items.keys()])
  return corrected
}

/** What laid-over plans rest on. */
const rests = new WeakMap<Corrected, DecidedItems>()

/** Line items that may differ between two states, in the order of the plans. */
const compared = new WeakMap<Corrected, WeakMap<Corrected, readonly string[]>>()

function comparedOf(before: Corrected): WeakMap<Corrected, readonly string[]> {
  const known = compared.get(before) ?? new WeakMap<Corrected, readonly string[]>()
  compared.set(before, known)
  return known
}

/** Line items that are other ones after some decisions than before them, in the order of the plans. */
export function differingItems(before: Corrected, after: Corrected): readonly string[] {
  const ids = compared.get(before)?.get(after) ?? comparedWithout(before, after)
  return ids.filter((id) => before.items.get(id) !== after.items.get(id))
}

/** Two states of which neither was made from the other. */
function comparedWithout(before: Corrected, after: Corrected): readonly string[] {
  const [was, is] = [rests.get(before), rests.get(after)]
  if (!was || !is || !isSameGround(was.ground, is.ground)) return [...after.items.keys()]
  return inOrder(is, new Set([...was.items.keys(), ...is.items.keys()]))
}

function inOrder(
  {
    ground: {
      undecided: { places },
    },
  }: DecidedItems,
  ids: ReadonlySet<string>,
): readonly string[] {
  return [...ids].toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
}

function lostDecisions({ placements }: DecidedItems): readonly Misfit[] {
  return placements
    .filter(({ correction, lineItem }) => lineItem === null && !isAboutLink(correction))
    .map(({ correction: { id, target } }) => ({
      code: 'line-item-gone',
      correction: id,
      lineItem: null,
      applied: false,
      expected: target.title,
      found: '',
    }))
}

function splitsOf({ items }: DecidedItems): Corrected['splits'] {
  const splits = new Map<string, readonly FigureSplit[]>()
  for (const [id, { item }] of items) if (item.splits.length > 0) splits.set(id, item.splits)
  return splits
}

function misfitsInOrder({ items }: DecidedItems): readonly Misfit[] {
  const misfitting: DecidedItem[] = []
  for (const item of items.values()) if (item.misfits.length > 0) misfitting.push(item)
  return misfitting.toSorted((one, other) => one.place - other.place).flatMap(({ misfits }) => misfits)
}
