import { z } from 'zod'
import type { Box } from '#page.ts'

/**
 * Which of the two independent readings saw it: the cells that the file itself declares (a PDF's tag tree, the cells of a spreadsheet or a Word
 * table), or rules, shading and word positions. A grid has the first alone; its provenances say `cells` (provenance.ts).
 */
export const readings = ['tags', 'geometry'] as const
export const readingSchema = z.enum(readings)
export type Reading = (typeof readings)[number]

/** A cell as one reading saw it. Text keeps its line breaks ("$1,766,0\n98.00"); invisible text is left out. */
export interface Cell {
  readonly text: string
  readonly box: Box
  /** 0-based column of its left edge and how many columns it covers. */
  readonly column: number
  readonly span: number
}

/** A table row on one page. */
export interface TableRow {
  readonly cells: readonly Cell[]
  readonly box: Box
  /** The row's number in its sheet, from 1, when the table is a grid's. */
  readonly number?: number
}

/** A table on one page, as one reading saw it. Tables that run over pages are joined later, by the template that knows their header. */
export interface Table {
  readonly reading: Reading
  readonly page: number
  readonly box: Box
  readonly columns: number
  readonly rows: readonly TableRow[]
}
