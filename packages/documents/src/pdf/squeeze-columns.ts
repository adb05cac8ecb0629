import type { Table } from '@cuentas/shared'

/** Takes out columns in which no cell begins: double rulings, and spans of two written on every cell (SFCOE p110). */
export function squeezeColumns(table: Table): Table {
  const used = [...new Set(table.rows.flatMap((row) => row.cells.map((cell) => cell.column)))].sort((one, other) => one - other)
  if (used.length === table.columns) return table
  const before = (column: number) => used.filter((start) => start < column).length
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, column: before(cell.column), span: before(cell.column + cell.span) - before(cell.column) })),
  }))
  return { ...table, columns: used.length, rows }
}
