import { z } from 'zod'
import { boxSchema } from '#page.ts'
import { readings } from '#table.ts'
import { figureTableSchema } from '#action-table.ts'

/** How a figure was read: by one of the two readings of a PDF, or from a cell of a grid, which needs no reading. */
export const provenanceReadings = [...readings, 'cells'] as const
export type ProvenanceReading = (typeof provenanceReadings)[number]

/** A cell of a spreadsheet, a CSV or a Word table. */
export const sheetCellSchema = z
  .object({
    /** The sheet's name; empty for a CSV. */
    sheet: z.string(),
    /** The cell as a spreadsheet names it: "H12". */
    address: z.string(),
    /** Set when the figure is the sum of many rows, this one the first: how many, and which (first and last of each unbroken run, the first runs only). */
    rows: z
      .object({
        count: z.number().int().positive(),
        runs: z.array(z.tuple([z.number().int(), z.number().int()]).readonly()).readonly(),
        last: z.number().int(),
      })
      .readonly()
      .optional(),
  })
  .readonly()
export type SheetCell = z.infer<typeof sheetCellSchema>

/** Where a figure or a text was read: enough to open the page with the cell boxed. The document is the line item's own. */
export const provenanceSchema = z
  .object({
    table: figureTableSchema,
    page: z.number().int().positive(),
    /** The cell's box; the row's when the cell has none of its own. PDF points, see `Box`. */
    box: boxSchema,
    /** The cell's text as printed, line breaks kept. */
    text: z.string(),
    /** The reading that was taken. */
    reading: z.enum(provenanceReadings),
    /** What the other reading says: the same, another text, or nothing because there is none. */
    otherReading: z.union([z.literal('agrees'), z.literal('absent'), z.object({ text: z.string() }).readonly()]),
    /** Where the cell goes on after a page break ("$1,456,00" on p220, "0.00" on p221 of Irvine's plan); absent when it stands on one page. */
    continuedAt: z
      .array(z.object({ page: z.number().int().positive(), box: boxSchema }).readonly())
      .readonly()
      .optional(),
    /** Set when OCR read it from a picture: how sure it is of the least sure word of the cell, 0 to 100. Never mixed silently with text that the document holds. */
    ocr: z.number().int().min(0).max(100).optional(),
    /** Set when it was read from a grid: the box then is the cell's on the drawn page. */
    cell: sheetCellSchema.optional(),
  })
  .readonly()
export type Provenance = z.infer<typeof provenanceSchema>
