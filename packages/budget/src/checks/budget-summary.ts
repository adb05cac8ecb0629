import { isCents, type Check, type LcapTables, type LineItem } from '@cuentas/shared'
import { compareCents, cannot } from '#checks/arithmetic.ts'
import { rowsToLineItems } from '#line-items/rows-to-line-items.ts'
import { countedTwice } from '#series/counted-figures.ts'

const summary = { code: 'budget-summary-total', subject: 'budgeted totals: plannedInPlan' } as const

/**
 * Amounts of the planned actions = the Budget Summary of 2017-18 and 2018-19. Actions that say that another one counts their dollars are left out. Acton
 * agrees to the dollar; Mill Valley prints whole payrolls inside one another and cannot.
 */
export function checkBudgetSummary(tables: LcapTables): readonly Check[] {
  const rows = tables.rows.filter(({ table }) => table === 'budgeted')
  const printed = tables.headers.figures.plannedInPlan
  if (rows.length === 0 || !printed) return []
  const items = rowsToLineItems({ ...tables, rows }).value
  const figures = items.flatMap((item) =>
    item.figures.filter(({ fund, phase }) => fund === 'total' && phase === 'planned').map((figure) => ({ item, figure, amount: figure.amount })),
  )
  const unread = figures.find(({ amount }) => !isCents(amount) && (amount.because === 'malformed' || amount.because === 'to-be-determined'))
  const places = figures.flatMap(({ figure: { provenances, addedUp } }) => (addedUp ? provenances : provenances.slice(0, 1)))
  if (unread) return [cannot(summary, 'cell-unreadable', 'cents', places)]
  const notes = new Map<string, LineItem['notes']>(items.map((item) => [item.id, item.notes]))
  const twice = countedTwice(figures, (id) => notes.get(id) ?? [])
  const sum = figures.reduce((total, { item, amount }) => total + (isCents(amount) && !twice.has(item.id) ? amount : 0), 0)
  return [compareCents(summary, printed, sum, places)]
}
