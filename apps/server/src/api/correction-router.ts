import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { batchViewSchema, correctionLogViewSchema, correctionViewSchema } from '#services/views/correction-view.ts'

/** Corrections: the open log. Reading alone: what writes has no route as long as nobody can sign in. */
export const correctionRouter = router({
  log: publicProcedure
    .input(
      z.object({
        key: z.string().max(200),
        limit: z.number().int().min(1).max(200).default(50),
        skip: z.number().int().min(0).max(1_000_000).default(0),
      }),
    )
    .output(correctionLogViewSchema)
    .query(({ ctx, input: { key, ...page } }) => ctx.services.corrections.log(key, page)),
  batch: publicProcedure
    .input(z.object({ id: z.string().max(300) }))
    .output(batchViewSchema)
    .query(({ ctx, input }) => ctx.services.corrections.batch(input.id)),
  ofLineItem: publicProcedure
    .input(z.object({ id: z.string().max(300) }))
    .output(z.array(correctionViewSchema).readonly())
    .query(({ ctx, input }) => ctx.services.corrections.ofLineItem(input.id)),
})
