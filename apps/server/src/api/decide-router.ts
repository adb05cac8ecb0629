import { categorySchema, figurePhases, otherTagSchema, rjLevelSchema, splitSourceSchema } from '@cuentas/shared'
import { z } from 'zod'
import { districtProcedure, staffRouterOf } from '#api/staff-trpc.ts'
import { openLog, oneBatch } from '#services/corrections/read-corrections.ts'
import { proposedRules, lookAtRule } from '#services/corrections/look-at-rules.ts'
import { DomainError } from '#services/domain-error.ts'
import { decide, decideRule, decideUndo } from '#services/queue/decide.ts'
import { decideItem, lastBatchOf } from '#services/queue/decide-item.ts'
import { takeBackNewest } from '#services/queue/take-back.ts'
import { requestedChangeSchema } from '#services/queue/what-waits.ts'
import { lookAtBulk, mostInBulk, splitRequests, unsplitRequests, writtenParts } from '#services/queue/wishes.ts'

const lineItem = z.string().min(1).max(300)
const reason = z.string().trim().min(1).max(2000)
const name = z.string().trim().min(1).max(200)
const code = z.string().min(1).max(40)
const category = z.union([categorySchema, z.literal('not-stated')])
const batch = z.string().min(1).max(300)
const rule = { rule: z.string().min(1).max(300), without: z.array(lineItem).max(5000).default([]) }
const bulk = {
  lineItems: z.array(lineItem).min(1).max(mostInBulk),
  wish: z.object({
    category: category.optional(),
    rjLevel: rjLevelSchema.optional(),
    add: otherTagSchema.optional(),
    remove: otherTagSchema.optional(),
    confirm: z.boolean().optional(),
  }),
  reason,
}

/** "not-stated" as the services say it: no program. */
function programOf(named: z.infer<typeof category> | undefined) {
  return named === 'not-stated' ? null : named
}

/** Decisions about line items: one by one, many at once, splits, rules, undoing. What moves many dollars waits for a second person. */
export const decideRouter = staffRouterOf({
  item: districtProcedure('decide.item')
    .input(z.object({ lineItem, version: z.string().max(40), category: category.optional(), rjLevel: rjLevelSchema.optional(), name, reason }))
    .mutation(({ ctx: { workspace, actor }, input: { category: named, ...order } }) =>
      decideItem(workspace, { ...order, author: actor.id, role: actor.role, wish: { category: programOf(named), rjLevel: order.rjLevel } }),
    ),
  lookAtBulk: districtProcedure('decide.lookAtBulk')
    .input(z.object(bulk))
    .query(({ ctx, input: { district, lineItems, wish, reason: why } }) =>
      lookAtBulk(ctx.workspace, district, lineItems, { ...wish, category: programOf(wish.category) }, why),
    ),
  bulk: districtProcedure('decide.bulk')
    .input(z.object({ ...bulk, name, code }))
    .mutation(async ({ ctx: { workspace, actor }, input: { district, lineItems, wish, ...order } }) => {
      const { requests } = await lookAtBulk(workspace, district, lineItems, { ...wish, category: programOf(wish.category) }, order.reason)
      return decide(workspace, { author: actor.id, role: actor.role, district, name: order.name, requests, code: order.code })
    }),
  split: districtProcedure('decide.split')
    .input(
      z.object({
        lineItem,
        version: z.string().max(40),
        phase: z.enum(figurePhases).default('planned'),
        parts: z.string().max(4000),
        source: splitSourceSchema,
        reason,
        name,
      }),
    )
    .mutation(async ({ ctx: { workspace, actor }, input: { district, version, ...split } }) => {
      const requests = await splitRequests(workspace, district, split.lineItem, { ...split, parts: writtenParts(split.parts) })
      return decide(workspace, { author: actor.id, role: actor.role, district, name: split.name, requests, seen: new Map([[split.lineItem, version]]) })
    }),
  unsplit: districtProcedure('decide.unsplit')
    .input(z.object({ lineItem, version: z.string().max(40), reason, name }))
    .mutation(async ({ ctx: { workspace, actor }, input }) => {
      const requests = await unsplitRequests(workspace, input.district, input.lineItem, input.reason)
      return decide(workspace, {
        author: actor.id,
        role: actor.role,
        district: input.district,
        name: input.name,
        requests,
        seen: new Map([[input.lineItem, input.version]]),
      })
    }),
  /** A link, a link taken off, a digit repair accepted or refused, one tag: any single change. */
  change: districtProcedure('decide.change')
    .input(z.object({ lineItem, change: requestedChangeSchema, reason, name }))
    .mutation(({ ctx: { workspace, actor }, input: { district, name: called, ...request } }) =>
      decide(workspace, { author: actor.id, role: actor.role, district, name: called, requests: [request] }),
    ),
  lookAtUndo: districtProcedure('decide.lookAtUndo')
    .input(z.object({ batch }))
    .query(async ({ ctx: { workspace }, input }) => {
      await batchOf(workspace, input)
      return workspace.desk.previewUndo(input.batch)
    }),
  undo: districtProcedure('decide.undo')
    .input(z.object({ batch, reason, name }))
    .mutation(async ({ ctx: { workspace, actor }, input }) => {
      await batchOf(workspace, input)
      return decideUndo(workspace, { ...input, author: actor.id, role: actor.role })
    }),
  /** Takes back what this person did last here: a change that waits, else the last batch that is still in force. The key U. */
  undoLast: districtProcedure('decide.undoLast')
    .input(z.object({ reason, name }))
    .mutation(async ({ ctx: { workspace, actor }, input }) => {
      const by = { author: actor.id, role: actor.role }
      const waited = await takeBackNewest(workspace, by, input)
      if (waited) return waited
      const last = await lastBatchOf(workspace, input.district, actor.id)
      return { lineItem: last.lineItem, ...(await decideUndo(workspace, { ...input, batch: last.batch, ...by })) }
    }),
  batches: districtProcedure('decide.batches')
    .input(z.object({ skip: z.number().int().min(0).max(1_000_000).default(0), limit: z.number().int().min(1).max(200).default(50) }))
    .query(({ ctx, input: { district, ...page } }) => openLog(ctx.workspace.database, district, page)),
  batch: districtProcedure('decide.batch')
    .input(z.object({ batch }))
    .query(({ ctx: { workspace }, input }) => batchOf(workspace, input)),
  rules: districtProcedure('decide.rules').query(({ ctx, input }) => proposedRules(ctx.workspace.database, input.district)),
  lookAtRule: districtProcedure('decide.lookAtRule')
    .input(z.object(rule))
    .query(({ ctx, input }) => lookAtRule(ctx.workspace.database, input)),
  rule: districtProcedure('decide.rule')
    .input(z.object({ ...rule, name, code }))
    .mutation(({ ctx: { workspace, actor }, input }) => decideRule(workspace, { ...input, author: actor.id, role: actor.role })),
})

/** A batch of the district that the request names; of another district it is not there. */
async function batchOf({ database }: Parameters<typeof lookAtBulk>[0], { district, batch: id }: { readonly district: string; readonly batch: string }) {
  const found = await oneBatch(database, id)
  if (found.district !== district) throw new DomainError('batch-not-found')
  return found
}
