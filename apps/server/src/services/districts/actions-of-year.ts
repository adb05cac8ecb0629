import { levelInFocus, linksAt } from '@cuentas/budget'
import { defaultFocus, fiscalYear, type FiscalYear, type Focus, type Fund, type LineageLink, type LineItem, type Phase } from '@cuentas/shared'
import { lineItemsOfYear, planOf, type PlacedLineItem } from '#services/districts/placed-line-item.ts'
import type { ActionOfYear, FigureBrief, LineItemBrief } from '#services/views/line-item-brief.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'

/** A district's plans in the order in which they count, with the tags in force, and the links between their actions. */
interface ActionsToPair {
  readonly plans: readonly StoredPlan[]
  readonly links: readonly LineageLink[]
}

/** An action of a year with the line items it is made of: the year's own plan's first, then the annual update's of the plan after it. */
export interface ActionRowOfYear {
  readonly view: ActionOfYear
  readonly ids: readonly string[]
}

/** Every action of a year, in the order of the plan; actions that only the annual update names come last. */
export function actionsOfYear(plans: ActionsToPair, year: FiscalYear, focus: Focus = defaultFocus): readonly ActionRowOfYear[] {
  return pairsOfYear(plans, year).flatMap((pair) => actionOfYear(pair, focus))
}

/** Every action of every year once, by the tags in force; or only the actions that some of these line items are part of. */
export function actionsOfYears({ plans, links }: ActionsToPair, tags: StoredPlan['tags'], some?: readonly LineItem[]): readonly ActionRowOfYear[] {
  const inForce = { plans: plans.map((plan) => ({ ...plan, tags })), links }
  if (!some) return yearsOf({ plans }).flatMap((year) => actionsOfYear(inForce, year))
  const asked = new Set<string>(some.map(({ id }) => id))
  const years = [...new Set(some.map(({ fiscalYear }) => fiscalYear))]
  const isAsked = ({ own, update }: PairOfYear) => asked.has(own?.lineItem.id ?? '') || asked.has(update?.lineItem.id ?? '')
  return years.flatMap((year) =>
    pairsOfYear(inForce, year)
      .filter(isAsked)
      .flatMap((pair) => actionOfYear(pair, defaultFocus)),
  )
}

/** Years that any line item speaks of, oldest first. */
export function yearsOf({ plans }: Pick<ActionsToPair, 'plans'>): readonly FiscalYear[] {
  const years = new Set(plans.flatMap(({ lineItems }) => lineItems.map((item) => item.fiscalYear)))
  return [...years].sort((a, b) => a - b).map((year) => fiscalYear(year))
}

/** The row of the year's own plan, and what the plan after it reports about the same action. */
interface PairOfYear {
  readonly own?: PlacedLineItem | undefined
  readonly update?: PlacedLineItem | undefined
}

function pairsOfYear({ plans, links }: ActionsToPair, year: FiscalYear): readonly PairOfYear[] {
  const own = lineItemsOfYear(planOf(plans, year), year)
  const updates = new Map<string, PlacedLineItem>(lineItemsOfYear(planOf(plans, year + 1), year).map((update) => [update.lineItem.id, update]))
  const ownIds = new Set<string>(own.map(({ lineItem }) => lineItem.id))
  const paired = own.map((item) => ({ own: item, update: updateOf(item.lineItem.id, ownIds, updates, links) }))
  const taken = new Set(paired.map(({ update }) => update))
  return [...paired, ...[...updates.values()].filter((update) => !taken.has(update)).map((update) => ({ update }))]
}

/** The annual update's row of an action: the first that a link of the plans' own or a person's names. */
function updateOf(
  id: string,
  own: ReadonlySet<string>,
  updates: ReadonlyMap<string, PlacedLineItem>,
  links: readonly LineageLink[],
): PlacedLineItem | undefined {
  for (const { from, to, how } of linksAt(links, id)) {
    if (how !== 'annual-update' && how !== 'person') continue
    // Of a link between two rows of the plan itself only the first is meant.
    const other = from === id ? to : own.has(from) ? undefined : from
    const update = other === undefined ? undefined : updates.get(other)
    if (update) return update
  }
  return undefined
}

function actionOfYear({ own, update }: PairOfYear, focus: Focus): readonly ActionRowOfYear[] {
  const named = own ?? update
  if (!named) return []
  const view = { ...lineItemBrief(named, focus), ...figuresOf(own, update) }
  return [{ view, ids: [own, update].flatMap((item) => (item ? [item.lineItem.id] : [])) }]
}

/** The four figures that lists show, from the plan's line item and the annual update's. */
function figuresOf(own: PlacedLineItem | undefined, update: PlacedLineItem | undefined) {
  const planned = (fund: 'total' | 'lcff') => figureBrief(own, 'planned', fund) ?? figureBrief(update, 'planned', fund)
  return {
    planned: planned('total'),
    plannedLcff: planned('lcff'),
    estimatedActual: figureBrief(update, 'estimated-actual', 'total'),
    estimatedActualLcff: figureBrief(update, 'estimated-actual', 'lcff'),
  }
}

/** A line item with the figures of its own document alone. */
export function lineItemWithFigures(item: PlacedLineItem, focus: Focus = defaultFocus): ActionOfYear {
  const last = lastShown.get(item.lineItem)
  if (last?.focus === focus && last.item.tag === item.tag && last.item.stored === item.stored) return last.action
  const action = { ...lineItemBrief(item, focus), ...figuresOf(item, item) }
  lastShown.set(item.lineItem, { item, focus, action })
  return action
}

/** As line items were shown last: a decision about one action writes the other thousands of its district anew. */
const lastShown = new WeakMap<LineItem, { readonly item: PlacedLineItem; readonly focus: Focus; readonly action: ActionOfYear }>()

/** A line item as lists show it. */
export function lineItemBrief({ lineItem, tag, stored }: PlacedLineItem, focus: Focus): LineItemBrief {
  const { id, document, fiscalYear: year, goal, action, title, contributing, notes } = lineItem
  return {
    id,
    document,
    fiscalYear: year,
    goal,
    action,
    title,
    titleLanguage: stored.document.language,
    contributing,
    category: tag?.category ?? null,
    also: tag?.also ?? [],
    rjLevel: tag?.rjLevel ?? 'none',
    focusLevel: levelInFocus(tag, focus),
    subTags: tag?.subTags ?? [],
    flags: tag?.flags ?? [],
    because: tag?.because ?? [],
    notes,
  }
}

function figureBrief(item: PlacedLineItem | undefined, phase: Phase, fund: Fund & FigureBrief['fund']): FigureBrief | null {
  const figure = item?.lineItem.figures.find((one) => one.phase === phase && one.fund === fund)
  const shown = figure?.provenances[0]
  if (!item || !figure || !shown) return null
  return {
    phase,
    fund,
    amount: figure.amount,
    lineItem: item.lineItem.id,
    document: item.lineItem.document,
    page: shown.page,
    ...(shown.ocr === undefined ? {} : { ocr: shown.ocr }),
  }
}
