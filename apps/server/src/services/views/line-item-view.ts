import { checkSchema, fiscalYearSchema, lineItemSchema, readingConfidenceSchema, tagSchema } from '@cuentas/shared'
import { z } from 'zod'
import { pageSizeSchema } from '#db/stored-document.ts'
import { districtSummarySchema } from '#services/views/district-summary.ts'
import { documentSummarySchema } from '#services/views/document-summary.ts'

export type { PageSize } from '#db/stored-document.ts'

/** Pictures of pages, or why there are none. */
export const pagePicturesSchema = z.union([
  z.object({ open: z.literal(true), pages: z.array(pageSizeSchema.unwrap().extend({ address: z.string() }).readonly()).readonly() }).readonly(),
  z.object({ open: z.literal(false), because: z.enum(['only-figures-are-here', 'file-is-missing']) }).readonly(),
])
export type PagePictures = z.infer<typeof pagePicturesSchema>

/** A line item with everything that is known of it. */
export const lineItemViewSchema = z
  .object({
    district: districtSummarySchema,
    document: documentSummarySchema,
    lineItem: lineItemSchema,
    tag: tagSchema,
    /** Checks that one of its cells takes part in. */
    checks: z.array(checkSchema).readonly(),
    /** How surely each of its figures was read, in their order. */
    confidence: z.array(readingConfidenceSchema).readonly(),
    /** Pages its provenances name, first the one that prints its title. */
    pictures: pagePicturesSchema,
    previous: z.string().nullable(),
    next: z.string().nullable(),
    /** The same action in other documents: the year's other reading (annual update) and other years. */
    elsewhere: z.array(z.object({ lineItem: z.string(), fiscalYear: fiscalYearSchema, document: z.string() }).readonly()).readonly(),
  })
  .readonly()
export type LineItemView = z.infer<typeof lineItemViewSchema>
