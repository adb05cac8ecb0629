import type { Box, Cell, Table, TableRow } from '@cuentas/shared'
import type { ColumnName } from '#templates/column-words.ts'
import type { FoundHeader, PlacedColumn } from '#templates/header-row.ts'

/** A piece of a cell on one page. */
export interface CellPiece {
  readonly page: number
  readonly box: Box
  readonly text: string
}

/** A table row on one page, its cells under the names of the header's columns. */
export interface NamedRow {
  readonly page: number
  readonly box: Box
  readonly cells: ReadonlyMap<ColumnName, CellPiece>
  /** First or last row of its table on this page: only those continue a row over a page break. */
  readonly opensPage: boolean
  readonly closesPage: boolean
}

/** Rows of a table below its header (or all of them, when the header stands on an earlier page), named by the header's columns. */
export function namedRows(table: Table, header: FoundHeader, from: number, to: number): readonly NamedRow[] {
  const rows = table.rows.slice(from, to).filter((row) => row.cells.some(({ text }) => text.trim()) && !isNote(row, table))
  return rows.map((row, index) => ({
    page: table.page,
    box: row.box,
    cells: cellsByName(row, table, header),
    opensPage: index === 0,
    closesPage: index === rows.length - 1,
  }))
}

/** A row with one cell over most of the table: "This table was automatically populated from this LCAP." */
function isNote(row: TableRow, table: Table): boolean {
  const [first, ...others] = row.cells.filter(({ text }) => text.trim())
  if (!first || others.length > 0) return false
  return /automatically populated/iu.test(first.text) || (table.columns > 3 && first.span > table.columns / 2)
}

function cellsByName(row: TableRow, table: Table, header: FoundHeader): ReadonlyMap<ColumnName, CellPiece> {
  const named = new Map<ColumnName, CellPiece>()
  for (const cell of row.cells) {
    const column = table.reading === 'tags' ? columnByPlace(cell, header) : columnByPosition(cell, header)
    if (!column) continue
    const before = named.get(column.name)
    if (!before?.text.trim()) named.set(column.name, { page: table.page, box: cell.box, text: cell.text })
    else if (cell.text.trim()) named.set(column.name, { ...before, text: `${before.text}\n${cell.text}` })
  }
  return named
}

/** In the tag tree a cell's place in its row is all there is: an empty cell has no position on the page. */
function columnByPlace(cell: Cell, header: FoundHeader): PlacedColumn | undefined {
  return header.columns.find(({ first, last }) => cell.column >= first && cell.column <= last)
}

/** On the page a cell belongs under the header cell that it shares most of its width with. */
function columnByPosition(cell: Cell, header: FoundHeader): PlacedColumn | undefined {
  const shared = ({ box }: { readonly box: Box }) => Math.min(box.x1, cell.box.x1) - Math.max(box.x0, cell.box.x0)
  const [best] = [...header.columns].sort((a, b) => shared(b) - shared(a))
  if (!best || shared(best) <= 0) return undefined
  return header.unknown.some((place) => shared(place) > shared(best)) ? undefined : best
}
