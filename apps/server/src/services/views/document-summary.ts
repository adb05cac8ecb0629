import { adoptionSchema, booksSchema, documentKinds, fiscalYearSchema, sha256Schema, templateEras } from '@cuentas/shared'
import { z } from 'zod'
import { originSchema } from '#db/stored-document.ts'

export type { Origin } from '#db/stored-document.ts'

/** How a document's checks came out, counted. */
export const checkCountsSchema = z.object({ holds: z.number().int(), fails: z.number().int(), cannotBeMade: z.number().int() }).readonly()
export type CheckCounts = z.infer<typeof checkCountsSchema>

/** One document as lists show it. */
export const documentSummarySchema = z
  .object({
    sha256: sha256Schema,
    /** File name as it was ingested, or as the snapshot gives it. */
    fileName: z.string(),
    /** What the document calls its district, as printed; the page names the district as the state's directory does. */
    printsName: z.string(),
    pages: z.number().int().positive(),
    kind: z.enum(documentKinds),
    planYear: fiscalYearSchema.nullable(),
    template: z.enum(templateEras).nullable(),
    language: z.enum(['en', 'es']),
    adoption: adoptionSchema,
    /** Of a ledger: whether its figures are unaudited actuals, a budget, or not said. */
    books: booksSchema.optional(),
    origin: originSchema,
    /** Public address the snapshot's document was published at; null for an ingested file of unknown origin. */
    publishedAt: z.string().nullable(),
    checks: checkCountsSchema,
    lineItems: z.number().int().nonnegative(),
  })
  .readonly()
export type DocumentSummary = z.infer<typeof documentSummarySchema>
