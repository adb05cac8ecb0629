/** A cell of a grid that holds something. */
export interface GridCell {
  /** 0-based column and how many columns it covers. */
  readonly column: number
  readonly span: number
  /** Text as the file holds it, line breaks kept; a number as plain digits with at most two decimals ("1234.5"), a percentage with its sign. */
  readonly text: string
}

/** A row with at least one such cell. */
export interface GridRow {
  /** The row's number as the file counts it, from 1. */
  readonly number: number
  readonly cells: readonly GridCell[]
}

/** A sheet of a workbook, a CSV, or a table of a Word document with the lines of text before it. */
export interface GridSheet {
  readonly name: string
  /** Text that stands over the grid: a sheet's name, the paragraphs between two Word tables. */
  readonly heading: readonly string[]
  readonly rows: readonly GridRow[]
}

/** Cells in all that a grid may hold in memory; a larger table must come as CSV, which is read row by row. */
export const mostCells = 2_000_000

/** Characters that one cell may hold; a spreadsheet program stops at 32,767. */
export const longestCell = 100_000
