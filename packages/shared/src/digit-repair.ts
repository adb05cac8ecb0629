import { z } from 'zod'
import { figureTableSchema } from '#action-table.ts'
import { checkCodes } from '#check.ts'
import { centsSchema } from '#money.ts'
import { boxSchema } from '#page.ts'

/** A repair of a printed amount that the document's own arithmetic asks for: which cell, what it prints, what it would have to print, and the sums that say so. */
export const digitRepairSchema = z
  .object({
    table: figureTableSchema,
    page: z.number().int().positive(),
    box: boxSchema,
    printed: z.string(),
    /** What the cell would have to print, in cents. */
    cents: centsSchema,
    /** Sums that fail with the printed cell and hold with the repaired one. */
    reasons: z
      .array(z.object({ code: z.enum(checkCodes), subject: z.string(), printed: z.number().nullable(), computed: z.number().nullable() }).readonly())
      .readonly(),
  })
  .readonly()
export type DigitRepair = z.infer<typeof digitRepairSchema>
