import { z } from 'zod'

/** A rectangle on a page as it is shown (rotation applied): PDF points, origin top left, y grows downwards, x0 <= x1, y0 <= y1. */
export const boxSchema = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() }).readonly()
export type Box = z.infer<typeof boxSchema>

/** The smallest box around all of them; undefined for none. */
export function unionBox(boxes: readonly Box[]): Box | undefined {
  const [first, ...rest] = boxes
  if (!first) return undefined
  return rest.reduce(
    (all, box) => ({ x0: Math.min(all.x0, box.x0), y0: Math.min(all.y0, box.y0), x1: Math.max(all.x1, box.x1), y1: Math.max(all.y1, box.y1) }),
    first,
  )
}

/** A word of a line and where it stands; `y` is its baseline. */
export interface LineWord {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
}

/** A check box that is drawn on the page (not typed), and whether something is drawn or typed inside it. */
export interface TickBox {
  readonly box: Box
  readonly ticked: boolean
}

/** A printed line of text. */
export interface Line {
  readonly text: string
  readonly box: Box
  /** Font size in points, of most of its characters. */
  readonly size: number
  /** Its words from left to right, where the reader knows their places: forms without ruled cells are read by them. */
  readonly words?: readonly LineWord[]
}

/** What a stage after the reader sees of a page beside its tables. Pages are numbered from 1, as a PDF viewer does. */
export interface PageText {
  readonly number: number
  readonly width: number
  readonly height: number
  /** Visible text lines from top to bottom. */
  readonly lines: readonly Line[]
  /** Drawn check boxes, where the reader sees them. */
  readonly tickBoxes?: readonly TickBox[]
  /** Set when the page is a grid (a spreadsheet, a CSV, a Word table): its cells were known before it was drawn, and its size and boxes are those of the drawing. */
  readonly grid?: GridStretch
  /** Set when the page's words were read by OCR from its picture. */
  readonly scan?: PageScan
}

/** A stretch of rows of one sheet, drawn as a table on a page of its own. */
export interface GridStretch {
  /** The sheet's name in the workbook; empty for a CSV, "1", "2" for the tables of a Word document. */
  readonly sheet: string
  /** Numbers of the first and the last row as the file counts them, from 1. */
  readonly firstRow: number
  readonly lastRow: number
}

/** Column 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : `${columnLetters(Math.floor(column / 26) - 1)}${letter}`
}

/** How OCR read a page: nothing of it is ever taken for text that the document holds. */
export interface PageScan {
  /** Mean confidence of its words, 0 to 100. */
  readonly confidence: number
  /** How far the picture was turned clockwise to be read, in degrees: the page's size and every place on it are those of the turned page. */
  readonly turned: 0 | 90 | 180 | 270
  readonly words: readonly { readonly box: Box; readonly confidence: number }[]
}
