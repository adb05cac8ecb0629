import { columnLetters, type Provenance, type ReadDocument, type TableRow } from '@cuentas/shared'
import type { ActionTable } from '@cuentas/shared'

/** A row of a grid with where it is drawn. */
export interface SheetRow {
  readonly page: number
  readonly row: TableRow
  readonly number: number
  /** Texts by column, empty where a cell is. */
  readonly cells: readonly string[]
}

/** One sheet of a grid document, its pages put together again. */
export interface SheetTable {
  readonly sheet: string
  readonly rows: readonly SheetRow[]
}

/** True when a document's pages are drawn from cells. */
export function isGrid(document: ReadDocument): boolean {
  return document.pages.some(({ grid }) => grid !== undefined)
}

/** The sheets of a grid document, in order. */
export function sheetTables({ pages, tables }: ReadDocument): readonly SheetTable[] {
  const sheets: { sheet: string; rows: SheetRow[] }[] = []
  for (const { number, grid } of pages) {
    if (!grid) continue
    if (sheets.at(-1)?.sheet !== grid.sheet || grid.firstRow === 1) sheets.push({ sheet: grid.sheet, rows: [] })
    for (const table of tables.filter(({ page }) => page === number)) {
      for (const row of table.rows) sheets.at(-1)?.rows.push({ page: number, row, number: row.number ?? 1, cells: textsOf(row, table.columns) })
    }
  }
  return sheets.filter(({ rows }) => rows.length > 0)
}

function textsOf({ cells }: TableRow, columns: number): readonly string[] {
  const texts = Array.from({ length: columns }, () => '')
  for (const { column, text } of cells) texts[column] = text
  return texts
}

/** Where a cell of a grid is read from; the row's box when the cell is empty. */
export function sheetPlace(table: ActionTable, sheet: string, { page, row, number, cells }: SheetRow, column: number): Provenance {
  const cell = row.cells.find((one) => one.column === column)
  const address = `${columnLetters(column)}${number}`
  return { table, page, box: cell?.box ?? row.box, text: cells[column] ?? '', reading: 'cells', otherReading: 'absent', cell: { sheet, address } }
}
