import type { ActionRow, Check, LcapTables } from '@cuentas/shared'
import { actionKey } from '#line-items/action-number.ts'
import { addUp, printedFigure } from '#checks/arithmetic.ts'

/**
 * Personnel + non-personnel = total funds, for each row of the planned table. The short form of 2021-22 to 2023-24 has no such
 * columns: then there is nothing to check and no check.
 */
export function checkPersonnel({ rows }: LcapTables): readonly Check[] {
  return rows.filter((row) => row.table === 'planned' && (row.amounts.personnel || row.amounts.nonPersonnel)).map(checkRow)
}

function checkRow(row: ActionRow): Check {
  const subject = { code: 'personnel-adds-up', subject: `planned ${actionKey(row.goal, row.action)}` } as const
  return addUp(subject, printedFigure(row.amounts.total), [row.amounts.personnel, row.amounts.nonPersonnel])
}
