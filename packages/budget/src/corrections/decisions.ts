import type { ItemCorrection, Tag } from '@cuentas/shared'
import { aspectOf, ruledValue, valueOf } from '#corrections/aspect.ts'
import type { SameActionGroups } from '#corrections/same-action-groups.ts'

/** A decision and the line item that it was found to be about. */
export interface PlacedCorrection {
  readonly correction: ItemCorrection
  /** Its place in the log: later ones supersede earlier ones. */
  readonly order: number
  readonly lineItem: string
}

/** The decision in force about one aspect of a line item. */
export interface Decision {
  readonly correction: ItemCorrection
  readonly order: number
  /** The line item it was made about, when that is another document's print of the same action and year; null when it is this one. */
  readonly inheritedFrom: string | null
  /** The value that would be in force without it. */
  readonly beneath: string
}

/** Decisions in force about a line item, by aspect. */
export type Decisions = ReadonlyMap<string, Decision>

type Chains = ReadonlyMap<string, ReadonlyMap<string, readonly PlacedCorrection[]>>

/** Decisions by line item and aspect, each chain in the order of the log. */
export function chainsOf(placed: readonly PlacedCorrection[]): Chains {
  const chains = new Map<string, Map<string, PlacedCorrection[]>>()
  for (const one of placed) {
    const aspect = aspectOf(one.correction.change)
    const ofItem = chains.get(one.lineItem) ?? new Map<string, PlacedCorrection[]>()
    ofItem.set(aspect, [...(ofItem.get(aspect) ?? []), one])
    chains.set(one.lineItem, ofItem)
  }
  return chains
}

/**
 * Decisions in force about a line item: its own last one for each aspect, else the last one about the same action and year in another document.
 * A repair is about one cell of one document and goes nowhere else.
 */
export function decisionsOf(lineItem: string, chains: Chains, groups: SameActionGroups, ruled: Tag | undefined): Decisions {
  const own = chains.get(lineItem)
  const elsewhere = groups(lineItem).flatMap((other) => [...(chains.get(other) ?? [])].filter(([aspect]) => !aspect.startsWith('repair:')))
  const inherited = new Map<string, PlacedCorrection>()
  for (const [aspect, chain] of elsewhere) {
    const last = chain.at(-1)
    if (last && last.order > (inherited.get(aspect)?.order ?? -1)) inherited.set(aspect, last)
  }
  const decisions = new Map<string, Decision>()
  for (const aspect of new Set([...(own?.keys() ?? []), ...inherited.keys()])) {
    const chain = own?.get(aspect) ?? []
    const other = inherited.get(aspect)
    const inForce = chain.at(-1) ?? other
    if (!inForce) continue
    const below = chain.length > 0 ? (chain.at(-2) ?? other) : undefined
    decisions.set(aspect, {
      correction: inForce.correction,
      order: inForce.order,
      inheritedFrom: chain.length > 0 ? null : inForce.lineItem,
      beneath: below ? valueOf(below.correction.change) : ruledValue(aspect, ruled),
    })
  }
  return decisions
}
