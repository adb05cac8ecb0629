import { boxSchema, fiscalYearSchema } from '@cuentas/shared'
import { z } from 'zod'

/** A part of a page of a sample that an explaining page shows, and what is boxed on it. Boxes are in points from the page's upper left corner. */
export const samplePictureSchema = z
  .object({
    id: z.string(),
    planYear: fiscalYearSchema,
    page: z.number().int().positive(),
    width: z.number().positive(),
    height: z.number().positive(),
    /** Address of the whole page's picture. */
    address: z.string(),
    region: boxSchema,
    cell: boxSchema,
    /** What the document prints in the cell. */
    text: z.string(),
  })
  .readonly()
export type SamplePicture = z.infer<typeof samplePictureSchema>
