import {
  isAboutLineItem,
  type Correction,
  type DigitRepair,
  type FigureSplit,
  type ItemCorrection,
  type LineageLink,
  type Misfit,
  type Tag,
  type TaggedPlan,
} from '@cuentas/shared'
import { isAboutLink } from '#corrections/aspect.ts'
import { correctedFigures } from '#corrections/corrected-figures.ts'
import { correctedTag } from '#corrections/corrected-tag.ts'
import type { CorrectedLineItem } from '#corrections/corrected-line-item.ts'
import { correctLinks } from '#corrections/correct-links.ts'
import { correctTotals, type CorrectedTotal } from '#corrections/correct-totals.ts'
import { chainsOf, decisionsOf, type PlacedCorrection } from '#corrections/decisions.ts'
import { findTarget, type ItemIndex } from '#corrections/find-target.ts'
import { misfitsOf } from '#corrections/misfits-of.ts'
import { indexOf, mainAmount, undecided, type Undecided } from '#corrections/undecided.ts'
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
 * is only a suggestion (`suggestTags`).
 */
export function applyCorrections({ plans, links, repairs }: PlansToCorrect, corrections: readonly Correction[]): Corrected {
  const index = indexOf(plans)
  const onItems = corrections.filter(isAboutLineItem)
  const linked = correctLinks(links ?? plansToLinks(plans), onItems, index)
  const { placed, lost } = placeCorrections(onItems, index)
  const onTotals = correctTotals(plans, repairs, corrections)
  const ground = undecided(plans, linked.links)
  const chains = chainsOf(placed)
  const misfits = [...linked.misfits, ...lost, ...onTotals.misfits]
  const [items, tags, splits] = [new Map(ground.items), new Map(ground.tags), new Map<string, readonly FigureSplit[]>()]
  // A decision holds for its line item and for those that print the same action: all others are as they were.
  for (const id of touchedBy(placed, ground)) {
    const bare = ground.items.get(id)
    if (!bare) continue
    const { lineItem, ruledTag } = bare
    const decisions = decisionsOf(id, chains, ground.groups, ruledTag)
    const figures = correctedFigures(lineItem, decisions, repairs?.get(lineItem.document) ?? [])
    const tag = correctedTag(ruledTag, decisions, mainAmount(lineItem))
    items.set(id, { lineItem, ruledTag, tag, splits: figures.splits, repairs: figures.repairs, decisions })
    if (tag) tags.set(id, tag)
    if (figures.splits.length > 0) splits.set(id, figures.splits)
    misfits.push(...misfitsOf(lineItem, decisions, ground.groups(id), plans), ...figures.misfits)
  }
  return { items, links: linked.links, tags, splits, totals: onTotals.totals, misfits }
}

/** Line items about which a decision says something, in the order of the plans. */
function touchedBy(placed: readonly PlacedCorrection[], { groups, places }: Undecided): readonly string[] {
  const touched = new Set(placed.flatMap(({ lineItem }) => [lineItem, ...groups(lineItem)]))
  return [...touched].toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
}

/** Finds the line item of each decision that is about one. */
function placeCorrections(
  corrections: readonly ItemCorrection[],
  index: ItemIndex,
): { readonly placed: readonly PlacedCorrection[]; readonly lost: readonly Misfit[] } {
  const placed: PlacedCorrection[] = []
  const lost: Misfit[] = []
  for (const [order, correction] of corrections.entries()) {
    if (isAboutLink(correction)) continue
    const item = findTarget(correction.target, index)
    if (item) placed.push({ correction, order, lineItem: item.id })
    else lost.push({ code: 'line-item-gone', correction: correction.id, lineItem: null, applied: false, expected: correction.target.title, found: '' })
  }
  return { placed, lost }
}
