import {
  isAboutLineItem,
  isCents,
  type Correction,
  type DigitRepair,
  type Figure,
  type FigureSplit,
  type ItemCorrection,
  type LineageLink,
  type LineItem,
  type Misfit,
  type Tag,
  type TaggedPlan,
} from '@cuentas/shared'
import { isAboutLink } from '#corrections/aspect.ts'
import { correctedFigures, type FigureRepair } from '#corrections/corrected-figures.ts'
import { correctedTag } from '#corrections/corrected-tag.ts'
import { correctLinks } from '#corrections/correct-links.ts'
import { correctTotals, type CorrectedTotal } from '#corrections/correct-totals.ts'
import { chainsOf, decisionsOf, type Decisions, type PlacedCorrection } from '#corrections/decisions.ts'
import { findTarget, indexItems, type ItemIndex } from '#corrections/find-target.ts'
import { misfitsOf } from '#corrections/misfits-of.ts'
import { sameActionGroups } from '#corrections/same-action-groups.ts'
import { plansToLinks } from '#lineage/links.ts'
import { describingItems } from '#series/words-in-force.ts'

/** One district's plans, in the order in which they were added, and what stands ready to be laid over them. */
export interface PlansToCorrect {
  readonly plans: readonly TaggedPlan[]
  /** Links of the plans as the machine finds them; computed when they are not given. */
  readonly links?: readonly LineageLink[]
  /** Repairs that each document's arithmetic asks for today (`proposeRepairs`), by document. */
  readonly repairs?: ReadonlyMap<string, readonly DigitRepair[]>
}

/** A line item with what people decided laid over it. */
export interface CorrectedLineItem {
  /** As extracted: the very same value, always. */
  readonly lineItem: LineItem
  /** The tag that rules gave it. */
  readonly ruledTag: Tag | undefined
  /** The tag in force. */
  readonly tag: Tag | undefined
  readonly splits: readonly FigureSplit[]
  readonly repairs: readonly FigureRepair[]
  readonly decisions: Decisions
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
  const index = indexItems(plans)
  const onItems = corrections.filter(isAboutLineItem)
  const linked = correctLinks(links ?? plansToLinks(plans), onItems, index)
  const { placed, lost } = placeCorrections(onItems, index)
  const onTotals = correctTotals(plans, repairs, corrections)
  const groups = sameActionGroups(index.byId, linked.links)
  const chains = chainsOf(placed)
  const ruled = ruledTags(plans, linked.links)
  const misfits = [...linked.misfits, ...lost, ...onTotals.misfits]
  const items = new Map<string, CorrectedLineItem>()
  for (const [id, lineItem] of index.byId) {
    const ruledTag = ruled.get(id)
    const decisions = decisionsOf(id, chains, groups, ruledTag)
    const figures = correctedFigures(lineItem, decisions, repairs?.get(lineItem.document) ?? [])
    const tag = correctedTag(ruledTag, decisions, mainAmount(lineItem))
    items.set(id, { lineItem, ruledTag, tag, splits: figures.splits, repairs: figures.repairs, decisions })
    misfits.push(...misfitsOf(lineItem, decisions, groups(id), plans), ...figures.misfits)
  }
  return {
    items,
    links: linked.links,
    tags: new Map([...items].flatMap(([id, { tag }]) => (tag ? [[id, tag] as const] : []))),
    splits: new Map([...items].flatMap(([id, { splits }]) => (splits.length > 0 ? [[id, splits] as const] : []))),
    totals: onTotals.totals,
    misfits,
  }
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

/** The rules' tag of each line item, from the words that speak for it. */
function ruledTags(plans: readonly TaggedPlan[], links: readonly LineageLink[]): ReadonlyMap<string, Tag> {
  const own = new Map(plans.flatMap((plan) => [...plan.tags]))
  return new Map(
    [...describingItems(plans, links)].flatMap(([id, item]) => {
      const tag = own.get(item.id) ?? own.get(id)
      return tag ? [[id, tag] as const] : []
    }),
  )
}

/** The figure that a decision about an action is made beside: planned on all funds, else the first that the document prints. */
export function mainFigure({ figures }: LineItem): Figure | undefined {
  return figures.find(({ phase, fund }) => phase === 'planned' && fund === 'total') ?? figures[0]
}

function mainAmount(item: LineItem): number | null {
  const amount = mainFigure(item)?.amount
  return amount !== undefined && isCents(amount) ? amount : null
}
