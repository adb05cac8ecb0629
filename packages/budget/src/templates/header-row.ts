import { unionBox, type Box, type Cell, type Table, type TableRow } from '@cuentas/shared'
import { columnOf, type ColumnName, type TableForm } from '#templates/column-words.ts'
import { lettersOnly } from '#templates/plain-text.ts'

/** A column of a table as its header cell places it. */
export interface PlacedColumn {
  readonly name: ColumnName
  readonly box: Box
  /** Grid columns of its header cell, first and last. */
  readonly first: number
  readonly last: number
}

/** A header found in a table: which form, which rows it takes, where its columns stand. */
export interface FoundHeader {
  readonly form: TableForm
  readonly firstRow: number
  readonly lastRow: number
  readonly columns: readonly PlacedColumn[]
  /** Header cells that no form knows; rows below keep out of them. */
  readonly unknown: readonly Omit<PlacedColumn, 'name'>[]
}

/** Word shades every paragraph of a cell with its own rectangle, so that one header row can reach the reader as up to eight. */
const mostRows = 8

/** Every header of the given forms in a table, from top to bottom. One grid can hold two tables when a file draws them touching. */
export function findHeaders(table: Table, forms: readonly TableForm[]): readonly FoundHeader[] {
  const found: FoundHeader[] = []
  let row = 0
  while (row < table.rows.length) {
    const header = headerFrom(table, row, forms)
    if (header) found.push(header)
    row = header ? header.lastRow + 1 : row + 1
  }
  return found
}

/** The best header that starts in this row or, when that names more columns, one of the next three (a title set over the header). */
function headerFrom(table: Table, start: number, forms: readonly TableForm[]): FoundHeader | undefined {
  if (!mayOpen(table, start)) return undefined
  const starts = [start, start + 1, start + 2, start + 3].filter((row) => row < table.rows.length)
  const tries = starts.flatMap((first) => windowsFrom(table, first, forms))
  if (!tries.some((header) => header.firstRow === start)) return undefined
  const [best] = tries.sort((a, b) => b.columns.length - a.columns.length || a.unknown.length - b.unknown.length || a.lastRow - b.lastRow)
  return best && { ...best, lastRow: lastHeaderRow(table, best) }
}

/** A cheap look before the dear one: the row has words, and it or one below it has a short cell that may be the action column's head. */
function mayOpen(table: Table, start: number): boolean {
  if (!table.rows[start]?.cells.some(({ text }) => text.trim() !== '' && !/^[\s$\d,.%]*$/u.test(text))) return false
  return table.rows.slice(start, start + mostRows).some(({ cells }) => cells.some(({ text }) => text.length < 60 && /acti|acci/iu.test(text)))
}

function windowsFrom(table: Table, first: number, forms: readonly TableForm[]): readonly FoundHeader[] {
  const found: FoundHeader[] = []
  for (let last = first; last < Math.min(first + mostRows, table.rows.length); last++) {
    const row = table.rows[last]
    if (!row || (last > first && holdsFigures(row))) break
    const cells = stacked(table.rows.slice(first, last + 1))
    const printed = new Set(cells.map(({ letters }) => letters))
    for (const form of forms) {
      if (!hasHeads(form, printed)) continue
      const header = asHeader(cells, form, first, last)
      if (header) found.push(header)
    }
  }
  return found
}

/** Whether the heads of the action and the title column are among the cells, letter for letter. */
function hasHeads(form: TableForm, printed: ReadonlySet<string>): boolean {
  return form.columns.filter(({ name }) => name === 'action' || name === 'title').every(({ words }) => words.some((word) => printed.has(word)))
}

interface StackedCell extends Omit<PlacedColumn, 'name'> {
  readonly text: string
  /** Its letters; none where it is too long to be a label. */
  readonly letters: string
}

/** The longest label of the forms has 150 characters; descriptions have thousands. */
const longestLabel = 300

/** Cells of several grid rows, those of one column put together from top to bottom. */
export function stacked(rows: readonly TableRow[]): readonly StackedCell[] {
  const columns = new Map<number, { cells: Cell[]; last: number }>()
  for (const cell of rows.flatMap((row) => row.cells)) {
    const at = columns.get(cell.column) ?? { cells: [], last: cell.column }
    at.cells.push(cell)
    at.last = Math.max(at.last, cell.text.trim() ? cell.column + cell.span - 1 : cell.column)
    columns.set(cell.column, at)
  }
  return [...columns.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([first, { cells, last }]) => {
      const box = unionBox(cells.filter(({ text }) => text.trim()).map(({ box }) => box)) ?? unionBox(cells.map(({ box }) => box))
      const text = cells.map((cell) => cell.text).join('\n')
      return box ? [{ first, last, box, text, letters: text.length > longestLabel ? '' : lettersOnly(text) }] : []
    })
}

function asHeader(cells: readonly StackedCell[], form: TableForm, firstRow: number, lastRow: number): FoundHeader | undefined {
  const columns: PlacedColumn[] = []
  const unknown: StackedCell[] = []
  for (const cell of cells) {
    const { first, last, box } = cell
    const name = columnOf(form, cell.letters)
    if (name && !columns.some((column) => column.name === name)) columns.push({ name, first, last, box })
    else if (cell.text.trim()) unknown.push(cell)
  }
  if (!form.required.every((name) => columns.some((column) => column.name === name))) return undefined
  // A row of a bigger table must not pass for a smaller one: the words of the form have to be most of what stands there.
  return columns.length > unknown.length * 2
    ? { form, firstRow, lastRow, columns, unknown: unknown.map(({ first, last, box }) => ({ first, last, box })) }
    : undefined
}

/** Left-over lines of the header's own words ("Services") below the rows that were needed to know it. */
function lastHeaderRow(table: Table, header: FoundHeader): number {
  let last = header.lastRow
  for (let row = last + 1; row < Math.min(header.firstRow + mostRows, table.rows.length); row++) {
    const cells = table.rows[row]?.cells.filter(({ text }) => text.trim()) ?? []
    const own = cells.every((cell) => {
      const column = header.columns.find(({ first, last: end }) => cell.column >= first && cell.column <= end)
      const words = header.form.columns.find(({ name }) => name === column?.name)?.words ?? []
      const letters = lettersOnly(cell.text)
      return letters.length > 2 && words.some((word) => word.endsWith(letters))
    })
    if (cells.length === 0 || !own) break
    last = row
  }
  return last
}

function holdsFigures(row: TableRow): boolean {
  return row.cells.some(({ text }) => /\$\s*[\d-]|\d{3}|^\s*\d+\.\d+\s*$/u.test(text))
}
