import { levelInFocus } from '@cuentas/budget'
import { defaultFocus, fiscalYear, type FiscalYear, type Focus, type Fund, type LineageLink, type Phase } from '@cuentas/shared'
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
export function actionsOfYear({ plans, links }: ActionsToPair, year: FiscalYear, focus: Focus = defaultFocus): readonly ActionRowOfYear[] {
  const own = lineItemsOfYear(planOf(plans, year), year)
  const updates = lineItemsOfYear(planOf(plans, year + 1), year)
  const updateOf = pairs(own, updates, links)
  const taken = new Set([...updateOf.values()].map(({ lineItem }) => lineItem.id))
  const alone = updates.filter(({ lineItem }) => !taken.has(lineItem.id))
  return [
    ...own.map((item) => actionOfYear(item, updateOf.get(item.lineItem.id), focus)),
    ...alone.map((update) => actionOfYear(undefined, update, focus)),
  ].filter((row) => row !== undefined)
}

/** Years that any line item speaks of, oldest first. */
export function yearsOf({ plans }: Pick<ActionsToPair, 'plans'>): readonly FiscalYear[] {
  const years = new Set(plans.flatMap(({ lineItems }) => lineItems.map((item) => item.fiscalYear)))
  return [...years].sort((a, b) => a - b).map((year) => fiscalYear(year))
}

function pairs(own: readonly PlacedLineItem[], updates: readonly PlacedLineItem[], links: readonly LineageLink[]): ReadonlyMap<string, PlacedLineItem> {
  const updatesById = new Map<string, PlacedLineItem>(updates.map((update) => [update.lineItem.id, update]))
  const ownIds = new Set<string>(own.map(({ lineItem }) => lineItem.id))
  const found = new Map<string, PlacedLineItem>()
  for (const { from, to, how } of links) {
    if (how !== 'annual-update' && how !== 'person') continue
    const [planned, updated] = ownIds.has(from) ? [from, to] : [to, from]
    const update = updatesById.get(updated)
    if (ownIds.has(planned) && update && !found.has(planned)) found.set(planned, update)
  }
  return found
}

function actionOfYear(own: PlacedLineItem | undefined, update: PlacedLineItem | undefined, focus: Focus): ActionRowOfYear | undefined {
  const named = own ?? update
  if (!named) return undefined
  const view = { ...lineItemBrief(named, focus), ...figuresOf(own, update) }
  return { view, ids: [own, update].flatMap((item) => (item ? [item.lineItem.id] : [])) }
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
  return { ...lineItemBrief(item, focus), ...figuresOf(item, item) }
}

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
