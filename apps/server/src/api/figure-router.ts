import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { figureViewSchema } from '#services/views/figure-view.ts'

/** Figures that stand in no plan: the state's, a price index, what was reported. */
export const figureRouter = router({
  get: publicProcedure
    .input(z.object({ id: z.string().max(300) }))
    .output(figureViewSchema)
    .query(({ ctx, input }) => ctx.services.figures.get(input.id)),
})
