import type { LineItem, PageText } from '@cuentas/shared'
import { actionKey } from '#line-items/action-number.ts'
import { saidMoves } from '#lineage/said-moves.ts'

/**
 * Line items with what the plan's running text says of them: a goal's analysis tells that "Action 3.12 (24/25) was combined with Action 3.8". The note
 * is put to the annual update's row of the old number, and only where the plan has an action of the new number for the coming year.
 */
export function withMovesOfPages(items: readonly LineItem[], pages: readonly PageText[], planYear: number | null): readonly LineItem[] {
  if (planYear === null) return items
  // A sentence may run over a page; lines are joined as they stand.
  const text = pages.map(({ lines }) => lines.map((line) => line.text).join(' ')).join(' ')
  const moves = saidMoves(text).filter(({ from, to }) => from !== '' && to !== '')
  const coming = new Set(items.filter(({ fiscalYear }) => fiscalYear === planYear).map(({ goal, action }) => actionKey(goal, action)))
  return items.map((item) => {
    if (item.fiscalYear !== planYear - 1) return item
    const key = actionKey(item.goal, item.action)
    const own = moves.filter(({ from, to }) => actionKey('', from) === key && coming.has(actionKey('', to)) && to !== from)
    const targets = [...new Map(own.map((move) => [move.to, move])).values()]
    return targets.length === 0
      ? item
      : { ...item, notes: [...item.notes, ...targets.map(({ to, words }) => ({ kind: 'goes-on', words, seeAction: to }) as const)] }
  })
}
