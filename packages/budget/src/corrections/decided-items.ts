import type { DigitRepair, ItemCorrection, Misfit, TaggedPlan } from '@cuentas/shared'
import { isAboutLink } from '#corrections/aspect.ts'
import { correctedFigures } from '#corrections/corrected-figures.ts'
import type { CorrectedLineItem } from '#corrections/corrected-line-item.ts'
import { correctedTag } from '#corrections/corrected-tag.ts'
import { chainsOf, decisionsOf, type PlacedCorrection } from '#corrections/decisions.ts'
import { findTarget } from '#corrections/find-target.ts'
import { misfitsOf } from '#corrections/misfits-of.ts'
import { overlaidMap } from '#corrections/overlaid-map.ts'
import { indexOf, mainAmount, type Undecided } from '#corrections/undecided.ts'

/** What decisions are laid over. */
export interface Ground {
  readonly plans: readonly TaggedPlan[]
  readonly repairs: ReadonlyMap<string, readonly DigitRepair[]> | undefined
  readonly undecided: Undecided
}

/** A line item about which people decided, with its place in the plans and what of their decisions does not quite fit it. */
export interface DecidedItem {
  readonly item: CorrectedLineItem
  readonly place: number
  readonly misfits: readonly Misfit[]
}

/** A decision with the line item that it was found to be about; null where there is none, and for links. */
type Placement = Omit<PlacedCorrection, 'lineItem'> & { readonly lineItem: string | null }

/** Decisions laid over the line items that they are about. Every other line item is as it was read. */
export interface DecidedItems {
  readonly ground: Ground
  readonly placements: readonly Placement[]
  readonly items: ReadonlyMap<string, DecidedItem>
  /** What `items` is made of: the newer ones lie over the older. */
  readonly older: ReadonlyMap<string, DecidedItem>
  readonly newer: ReadonlyMap<string, DecidedItem>
  /** Line items whose decisions are others than those of `earlier`. */
  readonly about: ReadonlySet<string>
}

/**
 * Lays decisions over the line items that they are about. `earlier`: the same before some decisions came or went; with the same ground, what they are not
 * about is taken over from it, so that one decision costs the same however many were made before.
 */
export function decideItems(ground: Ground, corrections: readonly ItemCorrection[], earlier: DecidedItems | undefined): DecidedItems {
  const same = earlier && isSameGround(earlier.ground, ground) ? earlier : undefined
  const placements = placementsOf(ground, corrections, same?.placements ?? [])
  const placed = placements.filter(isPlaced)
  const about = touchedBy(same ? inOneOnly(same.placements.filter(isPlaced), placed) : placed, ground.undecided)
  const chains = chainsOf(placed.filter(({ lineItem }) => about.has(lineItem)))
  const anew = [...about].map((id) => [id, decideItem(ground, id, chains)] as const)
  return { ground, placements, about, ...withItems(same ?? { items: new Map(), older: new Map(), newer: new Map() }, anew) }
}

/** Entries that lie over the older ones before all are put into one map: a map of thousands is not copied for each decision. */
const mostNewer = 400

function withItems(
  { items, older, newer }: Pick<DecidedItems, 'items' | 'older' | 'newer'>,
  anew: readonly (readonly [string, DecidedItem | undefined])[],
): Pick<DecidedItems, 'items' | 'older' | 'newer'> {
  const decided = anew.flatMap(([id, item]) => (item ? [[id, item] as const] : []))
  if (decided.length === anew.length && newer.size + decided.length <= mostNewer) {
    const next = new Map([...newer, ...decided])
    return { items: overlaidMap(older, next, (item) => item), older, newer: next }
  }
  const all = new Map(items)
  for (const [id, item] of anew)
    if (item) all.set(id, item)
    else all.delete(id)
  return { items: all, older: all, newer: new Map() }
}

/** True when two states rest on the very same plans, links and repairs. */
export function isSameGround(one: Ground, other: Ground): boolean {
  return one.undecided === other.undecided && one.repairs === other.repairs
}

function decideItem({ plans, repairs, undecided }: Ground, id: string, chains: ReturnType<typeof chainsOf>): DecidedItem | undefined {
  const bare = undecided.items.get(id)
  if (!bare) return undefined
  const { lineItem, ruledTag } = bare
  const decisions = decisionsOf(id, chains, undecided.groups, ruledTag)
  if (decisions.size === 0) return undefined
  const figures = correctedFigures(lineItem, decisions, repairs?.get(lineItem.document) ?? [])
  const tag = correctedTag(ruledTag, decisions, mainAmount(lineItem))
  return {
    item: { lineItem, ruledTag, tag, splits: figures.splits, repairs: figures.repairs, decisions },
    place: undecided.places.get(id) ?? 0,
    misfits: [...misfitsOf(lineItem, decisions, undecided.groups(id), plans), ...figures.misfits],
  }
}

/** Finds the line item of each decision; what stands at the same place in `known` was found before. */
function placementsOf({ plans }: Ground, corrections: readonly ItemCorrection[], known: readonly Placement[]): readonly Placement[] {
  const index = indexOf(plans)
  return corrections.map((correction, order) => {
    const before = known[order]
    if (before?.correction === correction) return before
    return { correction, order, lineItem: isAboutLink(correction) ? null : (findTarget(correction.target, index)?.id ?? null) }
  })
}

function isPlaced(placement: Placement): placement is PlacedCorrection {
  return placement.lineItem !== null
}

/** Decisions that stand in one of two lists only. Most lists begin alike. */
function inOneOnly(ones: readonly PlacedCorrection[], others: readonly PlacedCorrection[]): readonly PlacedCorrection[] {
  const differs = others.findIndex(({ correction }, at) => ones[at]?.correction !== correction)
  const start = differs === -1 ? others.length : differs
  const [left, right] = [ones.slice(start), others.slice(start)]
  const [was, is] = [left, right].map((list) => new Set(list.map(({ correction }) => correction)))
  return [...left.filter(({ correction }) => !is?.has(correction)), ...right.filter(({ correction }) => !was?.has(correction))]
}

/** Line items about which a decision says something: its own, and those that print the same action of the same year. */
function touchedBy(placed: readonly PlacedCorrection[], { groups }: Undecided): ReadonlySet<string> {
  return new Set(placed.flatMap(({ lineItem }) => [lineItem, ...groups(lineItem)]))
}
