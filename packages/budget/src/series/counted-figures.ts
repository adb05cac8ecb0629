import {
  isCents,
  type ActionTable,
  type Amount,
  type Basis,
  type CountingNote,
  type FiscalYear,
  type Fund,
  type LineItem,
  type Phase,
  type PlanInHand,
} from '@cuentas/shared'
import { actionKey } from '#line-items/action-number.ts'

/** A line item's figure on one basis. */
export interface CountedFigure {
  readonly item: LineItem
  readonly amount: Amount
}

/** Where the figures of a phase and basis stand, best table first; of the plan for the year itself, and of the next plan. */
const sources: Readonly<Record<Basis, { readonly fund: Fund; readonly own: readonly ActionTable[]; readonly next: readonly ActionTable[] }>> = {
  'all-funds': {
    fund: 'total',
    own: ['planned', 'goal-actions', 'actions-sheet', 'budgeted'],
    next: ['annual-update', 'annual-update-2019', 'annual-update-2017', 'annual-update-2015'],
  },
  // The forms to 2019-20 print no LCFF dollars of contributing actions: no table of theirs stands here, so that nothing else is taken for them.
  // Where a plan has no contributing table, the LCFF column of the planned table says it for its contributing actions.
  'lcff-contributing': { fund: 'lcff', own: ['contributing', 'planned', 'actions-sheet'], next: ['contributing-annual-update'] },
}

/** Figures of a year as one table of the plan prints them, one an action. Empty when the plan has no such table for the year. */
export function countedFigures(plan: PlanInHand, year: FiscalYear, phase: Phase, basis: Basis): readonly CountedFigure[] {
  const { fund, own, next } = sources[basis]
  const tables = plan.document.planYear === year ? own : next
  const items = plan.lineItems.filter((item) => item.fiscalYear === year)
  for (const table of tables) {
    const printed = items.flatMap((item) => {
      const figure = item.figures.find((one) => one.phase === phase && one.fund === fund && one.provenances.some((provenance) => provenance.table === table))
      return figure ? [{ item, amount: figure.amount }] : []
    })
    const figures = basis === 'all-funds' ? printed : contributingOf(printed, table)
    if (figures.length > 0) return figures
  }
  return []
}

/** Figures of contributing actions. The contributing tables hold them alone, but for rows that stand there without their "Yes" (campbell 1.12). */
function contributingOf(figures: readonly CountedFigure[], table: ActionTable): readonly CountedFigure[] {
  const contributing = figures.filter(({ item }) => item.contributing === true)
  return contributing.length > 0 || table === 'planned' ? contributing : figures
}

/** What the words of a line item say of how its dollars are counted, by its id. */
export type NotesOf = (lineItem: string) => readonly CountingNote[]

/**
 * Line items whose dollars another line item already counts: the action's words say that its expenditure is repeated, or stands under another
 * action, and that action prints the very same amount. Where the amounts differ nothing is left out: the note is then about a part.
 */
export function countedTwice(figures: readonly CountedFigure[], notes: NotesOf): ReadonlySet<string> {
  const left = new Set<string>()
  for (const { item, amount } of figures) {
    if (!isCents(amount) || amount === 0) continue
    const said = notes(item.id)
    if (said.length === 0) continue
    const same = figures.filter((other) => other.item.id !== item.id && other.amount === amount && !left.has(other.item.id))
    const says = said.some(
      ({ kind, seeAction }) =>
        (kind === 'repeated-expenditure' && same.some((other) => seeAction === '' || isAction(other.item, seeAction))) ||
        (kind === 'counted-elsewhere' && same.some((other) => isAction(other.item, seeAction))),
    )
    if (says) left.add(item.id)
  }
  return left
}

function isAction(item: LineItem, seeAction: string): boolean {
  return item.action === seeAction || actionKey(item.goal, item.action) === seeAction.toLowerCase()
}
