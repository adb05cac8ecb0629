import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { documentPageViewSchema, documentViewSchema } from '#services/views/document-view.ts'

/** A document's SHA-256, or at least its first 12 digits. */
export const documentAddressSchema = z.string().regex(/^[0-9a-f]{12,64}$/)

/** Documents: one with its header figures, checks and problems; one of its pages. Pictures are not here but at /pages (app.ts). */
export const documentRouter = router({
  get: publicProcedure
    .input(z.object({ sha256: documentAddressSchema }))
    .output(documentViewSchema)
    .query(({ ctx, input }) => ctx.services.documents.get(input.sha256)),
  page: publicProcedure
    .input(z.object({ sha256: documentAddressSchema, page: z.number().int().positive() }))
    .output(documentPageViewSchema)
    .query(({ ctx, input }) => ctx.services.documents.page(input.sha256, input.page)),
})
