import { amountNames, type AmountCell, type ActionTable, type Check, type LcapTables, type PrintedTotal } from '@cuentas/shared'
import { addUp, cannot } from '#checks/arithmetic.ts'

/** The rows of each table add up to each total that the table prints for a column of its own. */
export function checkRowTotals(tables: LcapTables): readonly Check[] {
  return tables.headers.totals.filter((total) => columnOf(total) !== undefined).map((total) => checkTotal(tables, total))
}

/** The amount column that a printed total is for; undefined for totals by scope. */
export function columnOf(total: PrintedTotal): string | undefined {
  const names: readonly string[] = amountNames[total.table]
  return names.includes(total.column) ? total.column : undefined
}

/** Cells of one column of a table, one a row. */
export function columnCells({ rows }: LcapTables, table: ActionTable, column: string): readonly (AmountCell | undefined)[] {
  return rows.filter((row) => row.table === table).map((row) => Object.entries(row.amounts).find(([name]) => name === column)?.[1])
}

function checkTotal(tables: LcapTables, total: PrintedTotal): Check {
  const subject = { code: 'rows-add-up', subject: `${total.table} totals: ${total.column}` } as const
  const cells = columnCells(tables, total.table, total.column)
  return cells.length === 0 ? cannot(subject, 'no-rows', 'cents', [total.provenance]) : addUp(subject, total, cells)
}
