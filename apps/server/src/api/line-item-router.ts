import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { lineItemViewSchema } from '#services/views/line-item-view.ts'

/** Line items: one, with its figures, tag, checks and pages. */
export const lineItemRouter = router({
  get: publicProcedure
    .input(z.object({ id: z.string().max(300) }))
    .output(lineItemViewSchema)
    .query(({ ctx, input }) => ctx.services.lineItems.get(input.id)),
})
