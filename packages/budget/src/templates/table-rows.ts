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
  // The first row on a page is the one whose places a page break may have spoiled: it does not vouch for them.
  const extents = columnExtents(rows.slice(1), header)
  return rows.map((row, index) => ({
    page: table.page,
    box: row.box,
    cells: cellsByName(row, table.reading === 'tags' ? columnInTags(row, header, extents) : (cell) => columnOnPage(cell, header), table.page),
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

function cellsByName(row: TableRow, find: (cell: Cell) => PlacedColumn | undefined, page: number): ReadonlyMap<ColumnName, CellPiece> {
  const named = new Map<ColumnName, CellPiece>()
  for (const cell of row.cells) {
    const column = find(cell)
    if (!column) continue
    const before = named.get(column.name)
    if (!before?.text.trim()) named.set(column.name, { page, box: cell.box, text: cell.text })
    else if (cell.text.trim()) named.set(column.name, { ...before, text: `${before.text}\n${cell.text}` })
  }
  return named
}

/** Columns of a header from left to right, known ones and others. */
function placesOf(header: FoundHeader): readonly Omit<PlacedColumn, 'name'>[] {
  return [...header.columns, ...header.unknown].sort((a, b) => a.first - b.first)
}

/** From where to where each column's words stand: the header's and those of rows that have all its cells. */
export function columnExtents(rows: readonly TableRow[], header: FoundHeader): readonly Box[] {
  const places = placesOf(header)
  const whole = rows.filter(({ cells }) => cells.length === places.length)
  return places.map(
    (place, index) => unionBox([place.box, ...whole.flatMap(({ cells }) => (cells[index]?.text.trim() ? [cells[index].box] : []))]) ?? place.box,
  )
}

/**
 * In the tag tree a cell's place in its row is what counts: an empty cell has no position on the page, and files give column spans that do not add up
 * (SFCOE p110). The remainder of a row that a page break cut comes without its empty cells, or with all of them in front (Los Altos p48, Anaheim p148):
 * where a cell's words stand outside the column of its place, their own position tells.
 */
function columnInTags(row: TableRow, header: FoundHeader, extents: readonly Box[]): (cell: Cell) => PlacedColumn | undefined {
  const places = placesOf(header)
  const nameAt = (index: number) => header.columns.find((column) => column === places[index])
  const spoiled = row.cells.some(({ text, box }, index) => text.trim() !== '' && extents[index] !== undefined && sharedWidth(extents[index], box) <= 0)
  if (row.cells.length === places.length && !spoiled) return (cell) => nameAt(row.cells.indexOf(cell))
  if (row.cells.length > places.length) return (cell) => header.columns.find(({ first, last }) => cell.column >= first && cell.column <= last)
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
