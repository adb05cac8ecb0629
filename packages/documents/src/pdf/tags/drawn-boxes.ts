import type { Box, Cell, Table, TableRow } from '@cuentas/shared'

/**
 * Gives the cells of the tag reading the boxes the page draws around them. The tag tree says no place: a cell's characters tell where it is, and the drawn
 * cell around them is what a person sees boxed. Only places are taken from the other reading, never a text.
 */
export function drawnBoxes(tagged: readonly Table[], drawn: readonly Table[]): Table[] {
  if (drawn.length === 0) return [...tagged]
  return tagged.map((table) => ({ ...table, rows: table.rows.map((row) => drawnRow(row, table.columns, drawn)) }))
}

function drawnRow(row: TableRow, columns: number, drawn: readonly Table[]): TableRow {
  const place = row.cells.filter((cell) => cell.text !== '').flatMap((cell) => rowAround(cell.box, drawn) ?? [])[0]
  if (!place) return row
  const byColumn = place.table.columns === columns ? new Map(place.row.cells.map((cell) => [cell.column, cell])) : undefined
  const cells = row.cells.map((cell): Cell => {
    const around = cell.text === '' ? byColumn?.get(cell.column) : cellAround(cell.box, place.table)
    return around ? { ...cell, box: around.box } : cell
  })
  return { cells, box: place.row.box }
}

function rowAround(box: Box, drawn: readonly Table[]): { readonly table: Table; readonly row: TableRow } | undefined {
  for (const table of drawn) {
    if (!holds(table.box, box)) continue
    const row = table.rows.find((candidate) => holds(candidate.box, box))
    if (row) return { table, row }
  }
  return undefined
}

function cellAround(box: Box, table: Table): Cell | undefined {
  for (const row of table.rows) for (const cell of row.cells) if (holds(cell.box, box)) return cell
  return undefined
}

/** True when the middle of the inner box lies in the outer one. */
function holds(outer: Box, inner: Box): boolean {
  const x = (inner.x0 + inner.x1) / 2
  const y = (inner.y0 + inner.y1) / 2
  return x >= outer.x0 && x <= outer.x1 && y >= outer.y0 && y <= outer.y1
}
