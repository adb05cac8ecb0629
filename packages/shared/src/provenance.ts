import { z } from 'zod'
import { boxSchema } from '#page.ts'
import { readingSchema } from '#table.ts'
import { actionTables } from '#action-table.ts'

/** Where a figure or a text was read: enough to open the page with the cell boxed. The document is the line item's own. */
export const provenanceSchema = z
  .object({
    table: z.enum(actionTables),
    page: z.number().int().positive(),
    /** The cell's box; the row's when the cell has none of its own. PDF points, see `Box`. */
    box: boxSchema,
    /** The cell's text as printed, line breaks kept. */
    text: z.string(),
    /** The reading that was taken. */
    reading: readingSchema,
    /** What the other reading says: the same, another text, or nothing because there is none. */
    otherReading: z.union([z.literal('agrees'), z.literal('absent'), z.object({ text: z.string() }).readonly()]),
    /** Where the cell goes on after a page break ("$1,456,00" on p220, "0.00" on p221 of Irvine's plan); absent when it stands on one page. */
    continuedAt: z
      .array(z.object({ page: z.number().int().positive(), box: boxSchema }).readonly())
      .readonly()
      .optional(),
  })
  .readonly()
export type Provenance = z.infer<typeof provenanceSchema>
