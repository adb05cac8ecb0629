import { isCents, type ActionRow, type Check, type LcapTables } from '@cuentas/shared'
import { addUp, cannot, printedFigure } from '#checks/arithmetic.ts'
import { actionKey } from '#line-items/action-number.ts'
import { samePartners } from '#line-items/same-action.ts'

/** Total funds of each action as its goal's pages print it = its total in the planned table. */
export function checkGoalTotals({ rows }: LcapTables): readonly Check[] {
  const planned = rows.filter((row) => row.table === 'planned')
  const goals = rows.filter((row) => row.table === 'goal-actions')
  if (planned.length === 0 || goals.length === 0) return [cannot({ code: 'goal-total-matches-planned', subject: 'goal-actions' }, 'no-rows', 'cents')]
  const partners = samePartners(goals, planned)
  return goals.map((row, at) => checkAction(row, partners[at]))
}

function checkAction(row: ActionRow, partner: ActionRow | undefined): Check {
  const subject = { code: 'goal-total-matches-planned', subject: `goal-actions ${actionKey(row.goal, row.action)}` } as const
  const places = [row.amounts.total?.provenance ?? row.provenance]
  if (!partner) return cannot(subject, 'action-not-in-table', 'cents', places)
  const total = partner.amounts.total
  if (!total || !isCents(total.amount)) return cannot(subject, 'figure-not-printed', 'cents', places)
  return addUp(subject, printedFigure(row.amounts.total), [total])
}
