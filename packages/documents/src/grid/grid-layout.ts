import { columnLetters, unionBox, type Box, type Cell, type Line, type PageText, type Table, type TableRow } from '@cuentas/shared'
import type { GridCell, GridRow, GridSheet } from '#grid/grid.ts'

/** Measures of a drawn grid in points: a page is a stretch of rows of one sheet, with its name and column letters on top and row numbers at the left. */
export const gridMeasures = { letter: 5.6, line: 11, size: 9, padding: 3, gutter: 40, top: 20, letters: 16, narrowest: 44, widest: 230, tallest: 30 } as const

const { letter, line, size, padding, gutter, top, letters, narrowest, widest, tallest } = gridMeasures
const rowsOnPage = 50
const heightOfPage = 1100

/** A page of a grid: what later stages read, and what its picture draws. */
export interface GridPage {
  readonly text: PageText
  readonly table: Table | undefined
}

/** Lays the sheets of a file out on pages. The same file gives the same pages, so a box that was stored still finds its cell. */
export function gridPages(sheets: readonly GridSheet[]): readonly GridPage[] {
  const pages: GridPage[] = []
  for (const sheet of sheets) {
    const widths = columnWidths(sheet.rows)
    const stretches = cutRows(sheet.rows, widths)
    for (const [at, rows] of stretches.entries()) pages.push(page(sheet, rows, widths, pages.length + 1, at === 0))
  }
  return pages
}

/** Width of every column in points, by its longest word and its usual text. */
function columnWidths(rows: readonly GridRow[]): readonly number[] {
  const widths: number[] = []
  for (const { cells } of rows.slice(0, 2000)) {
    for (const { column, span, text } of cells) {
      while (widths.length < column + span) widths.push(narrowest)
      if (span > 1) continue
      const longest = Math.max(...text.split('\n').map((part) => part.length))
      widths[column] = Math.max(widths[column] ?? narrowest, Math.min(widest, longest * letter + 2 * padding))
    }
  }
  return widths
}

function cutRows(rows: readonly GridRow[], widths: readonly number[]): readonly (readonly GridRow[])[] {
  const pages: GridRow[][] = [[]]
  let height = 0
  for (const row of rows) {
    const tall = rowHeight(row, widths)
    const open = pages.at(-1) ?? []
    if (open.length > 0 && (open.length >= rowsOnPage || height + tall > heightOfPage)) {
      pages.push([row])
      height = tall
    } else {
      open.push(row)
      height += tall
    }
  }
  return pages
}

function rowHeight({ cells }: GridRow, widths: readonly number[]): number {
  return Math.max(1, ...cells.map((cell) => wrapText(cell.text, cellWidth(cell, widths)).length)) * line + 2 * padding
}

function cellWidth({ column, span }: GridCell, widths: readonly number[]): number {
  return widths.slice(column, column + span).reduce((sum, width) => sum + width, 0)
}

/** A cell's text as the lines that fit its width; past the tallest cell it ends in an ellipsis (the whole text stands beside the picture). */
export function wrapText(text: string, width: number): readonly string[] {
  const room = Math.max(4, Math.floor((width - 2 * padding) / letter))
  const lines: string[] = []
  for (const part of text.split('\n')) {
    let rest = part
    while (rest.length > room && lines.length <= tallest) {
      const space = rest.lastIndexOf(' ', room)
      const cut = space > room / 3 ? space : room
      lines.push(rest.slice(0, cut))
      rest = rest.slice(cut).trimStart()
    }
    lines.push(rest)
    if (lines.length > tallest) return [...lines.slice(0, tallest - 1), '…']
  }
  return lines
}

function page(sheet: GridSheet, rows: readonly GridRow[], widths: readonly number[], number: number, first: boolean): GridPage {
  const heading = first ? sheet.heading : []
  let y = top + heading.length * line + letters
  const tableRows: TableRow[] = []
  const lines: Line[] = heading.map((text, at) => ({
    text,
    size,
    box: { x0: gutter, y0: top + (at - 1) * line, x1: gutter + text.length * letter, y1: top + at * line },
  }))
  for (const row of rows) {
    const height = rowHeight(row, widths)
    const cells = row.cells.map((cell) => placed(cell, widths, y, y + height))
    tableRows.push({ number: row.number, cells, box: unionBox(cells.map(({ box }) => box)) ?? { x0: gutter, y0: y, x1: gutter + 1, y1: y + height } })
    lines.push(...linesOf(cells))
    y += height
  }
  const width = gutter + widths.reduce((sum, one) => sum + one, 0) + 10
  const box = unionBox(tableRows.map((row) => row.box))
  const [firstRow, lastRow] = [rows[0]?.number ?? 1, rows.at(-1)?.number ?? 1]
  return {
    text: { number, width: Math.max(width, 300), height: y + 10, lines, grid: { sheet: sheet.name, firstRow, lastRow } },
    table: box && { reading: 'tags', page: number, box, columns: widths.length, rows: tableRows },
  }
}

function placed(cell: GridCell, widths: readonly number[], y0: number, y1: number): Cell {
  const x0 = gutter + widths.slice(0, cell.column).reduce((sum, width) => sum + width, 0)
  return { text: cell.text, column: cell.column, span: cell.span, box: { x0, y0, x1: x0 + cellWidth(cell, widths), y1 } }
}

/** A row as a reader reads it: its cells side by side; a cell that stands alone keeps its lines. */
function linesOf(cells: readonly Cell[]): readonly Line[] {
  const filled = cells.filter(({ text }) => text.trim() !== '')
  const [only] = filled
  if (filled.length === 1 && only) return only.text.split('\n').map((text) => ({ text, size, box: only.box }))
  const box = unionBox(filled.map((cell) => cell.box))
  return box ? [{ text: filled.map(({ text }) => text.replace(/\s+/gu, ' ').trim()).join('   '), size, box }] : []
}

/** The cell of a grid page that has this box, as a spreadsheet names it ("H12"). */
export function cellAddress({ column }: Pick<GridCell, 'column'>, row: number): string {
  return `${columnLetters(column)}${row}`
}

/** Whether two boxes are one cell's. */
export function sameBox(a: Box, b: Box): boolean {
  return a.x0 === b.x0 && a.y0 === b.y0 && a.x1 === b.x1 && a.y1 === b.y1
}
