import type { Box } from '#page.ts'

/**
 * A ledger is drawn in pages of the same size, fifty rows each, every column of one width: so the place of a cell follows from its row and column
 * alone, and a page of a ledger of millions of rows can be drawn without the others.
 */
export const ledgerMeasures = { rows: 50, left: 60, top: 62, column: 104, row: 16 } as const

const { rows, left, top, column, row: height } = ledgerMeasures

/** The page that shows a row; both count from 1. */
export function ledgerPage(row: number): number {
  return Math.floor((row - 1) / rows) + 1
}

/** The box of a cell on its page, in points; the column counts from 0. */
export function ledgerBox(row: number, at: number): Box {
  const [x0, y0] = [left + at * column, top + ((row - 1) % rows) * height]
  return { x0, y0, x1: x0 + column, y1: y0 + height }
}

/** Size of every page of a ledger with so many columns, in points. */
export function ledgerPageSize(columns: number): { readonly width: number; readonly height: number } {
  return { width: left + columns * column + 10, height: top + rows * height + 10 }
}
