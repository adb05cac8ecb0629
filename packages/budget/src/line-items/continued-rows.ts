import { isCents, type ActionRow } from '@cuentas/shared'
import { sameNumber } from '#line-items/same-action.ts'

/**
 * Puts an action of a goal back together where its page starts it again: Huntington Beach prints "1.8 … (continued)" as a row of its own with a
 * description and no total. Only a row without an amount, of an action that stands before it in the same table, is taken for a continuation.
 */
export function joinContinuedRows(rows: readonly ActionRow[]): readonly ActionRow[] {
  return rows.reduce<readonly ActionRow[]>((joined, row) => {
    const at = isContinuation(row) ? joined.findLastIndex((one) => one.table === 'goal-actions' && sameNumber(one, row)) : -1
    const begun = joined[at]
    if (!begun) return [...joined, row]
    return joined.with(at, { ...begun, description: `${begun.description}\n${row.description}`.trim(), contributing: begun.contributing ?? row.contributing })
  }, [])
}

function isContinuation(row: ActionRow): boolean {
  if (row.table !== 'goal-actions' || row.description === '') return false
  const amount = row.amounts.total?.amount
  return amount === undefined || (!isCents(amount) && amount.because === 'blank')
}
