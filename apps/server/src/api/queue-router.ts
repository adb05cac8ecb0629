import { z } from 'zod'
import { districtProcedure, staffRouterOf } from '#api/staff-trpc.ts'
import { openQuestions } from '#services/corrections/read-corrections.ts'
import { queueFilterSchema, toFilter } from '#services/queue/filter.ts'
import { queueItemView } from '#services/queue/item-view.ts'
import { openLineage } from '#services/queue/open-lineage.ts'
import { forgetView, nextInQueue, pulseOf, queueOf, rowsNamed, savedViews, saveViewAs } from '#services/queue/queue-service.ts'
import { mostInBulk } from '#services/queue/wishes.ts'

const lineItem = z.string().min(1).max(300)
const place = z.object({
  atRisk: z
    .number()
    .int()
    .min(0)
    .max(2 ** 52),
  lineItem,
})

/** The queue of one district: a page of it, one line item with everything beside it, what waits for people. */
export const queueRouter = staffRouterOf({
  page: districtProcedure('queue.page')
    .input(z.object({ filter: queueFilterSchema.default({ state: 'todo' }), after: place.optional(), limit: z.number().int().min(1).max(200).default(50) }))
    .query(({ ctx, input: { district, filter, ...page } }) => queueOf(ctx.workspace.database, district, toFilter(filter), page)),
  item: districtProcedure('queue.item')
    .input(z.object({ lineItem, filter: queueFilterSchema.optional() }))
    .query(async ({ ctx: { workspace }, input }) => {
      const view = await queueItemView(workspace, input.district, input.lineItem)
      const next = view.row && (await nextInQueue(workspace.database, input.district, toFilter(input.filter ?? { state: 'todo' }), view.row))
      return { ...view, next, pulse: await pulseOf(workspace.database, input.district) }
    }),
  rows: districtProcedure('queue.rows')
    .input(z.object({ lineItems: z.array(lineItem).max(mostInBulk) }))
    .query(({ ctx, input }) => rowsNamed(ctx.workspace.database, input.district, input.lineItems)),
  pulse: districtProcedure('queue.pulse').query(async ({ ctx, input }) => ({ pulse: await pulseOf(ctx.workspace.database, input.district) })),
  views: districtProcedure('queue.views').query(({ ctx, input }) => savedViews(ctx.workspace.database, input.district, ctx.actor.id)),
  saveView: districtProcedure('queue.saveView')
    .input(z.object({ name: z.string().trim().min(1).max(80), query: z.string().max(500) }))
    .mutation(async ({ ctx: { workspace, actor }, input }) => {
      await saveViewAs(workspace.database, { ...input, person: actor.id, at: new Date(workspace.now()).toISOString() })
    }),
  deleteView: districtProcedure('queue.deleteView')
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => forgetView(ctx.workspace.database, input.district, ctx.actor.id, input.id)),
  questions: districtProcedure('queue.questions').query(({ ctx, input }) => openQuestions(ctx.workspace.database, input.district)),
  lineage: districtProcedure('queue.lineage').query(({ ctx, input }) => openLineage(ctx.workspace.database, input.district)),
})
