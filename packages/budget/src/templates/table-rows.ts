import { unionBox, type Box, type Cell, type Table, type TableRow } from '@cuentas/shared'
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
  const find = table.reading === 'tags' ? columnInTags(row, table, header) : (cell: Cell) => columnOnPage(cell, header)
  for (const cell of row.cells) {
    const column = find(cell)
    if (!column) continue
    const before = named.get(column.name)
    if (!before?.text.trim()) named.set(column.name, { page: table.page, box: cell.box, text: cell.text })
    else if (cell.text.trim()) named.set(column.name, { ...before, text: `${before.text}\n${cell.text}` })
  }
  return named
}

/**
 * In the tag tree a cell's place in its row is what counts: an empty cell has no position on the page, and files give column spans that do not add up
 * (SFCOE p110). A row with fewer cells than the header is the remainder of a row that a page break cut, without its empty cells (Los Altos p48): there
 * the words' own position tells the column.
 */
function columnInTags(row: TableRow, table: Table, header: FoundHeader): (cell: Cell) => PlacedColumn | undefined {
  const places = [...header.columns, ...header.unknown].sort((a, b) => a.first - b.first)
  const nameAt = (index: number) => header.columns.find((column) => column === places[index])
  if (row.cells.length === places.length) return (cell) => nameAt(row.cells.indexOf(cell))
  if (row.cells.length > places.length) return (cell) => header.columns.find(({ first, last }) => cell.column >= first && cell.column <= last)
  const extents = places.map((place, index) => {
    const boxes = table.rows.filter(({ cells }) => cells.length === places.length).flatMap(({ cells }) => (cells[index]?.text.trim() ? [cells[index].box] : []))
    return unionBox([place.box, ...boxes]) ?? place.box
  })
  return (cell) => {
    if (!cell.text.trim()) return undefined
    const distances = extents.map((box) => Math.abs((box.x0 + box.x1) / 2 - (cell.box.x0 + cell.box.x1) / 2) - Math.max(0, sharedWidth(box, cell.box)))
    return nameAt(distances.indexOf(Math.min(...distances)))
  }
}

/** On the page a cell belongs under the header cell that it shares most of its width with. */
function columnOnPage(cell: Cell, header: FoundHeader): PlacedColumn | undefined {
  const shared = ({ box }: { readonly box: Box }) => sharedWidth(box, cell.box)
  const [best] = [...header.columns].sort((a, b) => shared(b) - shared(a))
  if (!best || shared(best) <= 0) return undefined
  return header.unknown.some((place) => shared(place) > shared(best)) ? undefined : best
}

function sharedWidth(a: Box, b: Box): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
}
