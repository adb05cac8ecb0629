import { auditHeadSchema } from '@cuentas/shared'
import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { changedFigureSchema, logEntriesSchema } from '#services/views/log-entry.ts'
import { batchViewSchema, correctionLogViewSchema, correctionViewSchema } from '#services/views/correction-view.ts'

/** Changes a page of the open log. */
const changesAPage = 50

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
  all: publicProcedure
    .input(z.object({ district: z.string().max(200).optional(), page: z.number().int().min(1).max(999).default(1) }).default({ page: 1 }))
    .output(logEntriesSchema)
    .query(({ ctx, input: { district, page } }) => ctx.services.corrections.all(district, { limit: changesAPage, skip: (page - 1) * changesAPage })),
  heads: publicProcedure.output(z.array(auditHeadSchema).readonly()).query(({ ctx }) => ctx.services.heads()),
  changed: publicProcedure
    .input(z.object({ key: z.string().max(200) }))
    .output(z.array(changedFigureSchema).readonly())
    .query(({ ctx, input }) => ctx.services.corrections.changed(input.key)),
  ofLineItem: publicProcedure
    .input(z.object({ id: z.string().max(300) }))
    .output(z.array(correctionViewSchema).readonly())
    .query(({ ctx, input }) => ctx.services.corrections.ofLineItem(input.id)),
})
