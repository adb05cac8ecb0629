import type { ActionRow, Check, LcapTables } from '@cuentas/shared'
import { actionKey } from '#line-items/action-number.ts'
import { addUp, cannot, printedFigure } from '#checks/arithmetic.ts'

const fundColumns = ['lcff', 'otherState', 'local', 'federal'] as const

/** LCFF + other state + local + federal = total funds, for each row of the planned table. Blank fund cells add nothing; a blank total is a gap. */
export function checkFundColumns({ rows }: LcapTables): readonly Check[] {
  return rows.filter((row) => row.table === 'planned').map(checkRow)
}

function checkRow(row: ActionRow): Check {
  const subject = { code: 'fund-columns-add-up', subject: `planned ${actionKey(row.goal, row.action)}` } as const
  const parts = fundColumns.map((column) => row.amounts[column])
  if (parts.every((part) => part === undefined)) return cannot(subject, 'figure-not-printed', 'cents', [row.provenance])
  return addUp(subject, printedFigure(row.amounts.total), parts)
}
