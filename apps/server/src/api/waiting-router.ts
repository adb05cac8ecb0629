import { z } from 'zod'
import { districtProcedure, staffRouterOf } from '#api/staff-trpc.ts'
import { setTwoPeopleFrom, settingOf } from '#services/queue/settings.ts'
import { approveWaiting, closeWaiting, lookAtWaiting, openWaiting } from '#services/queue/waiting.ts'

const id = z.string().min(1).max(300)
const reason = z.string().trim().min(1).max(2000)

/** Changes that move more dollars than one person may move here, and wait for another. */
export const waitingRouter = staffRouterOf({
  list: districtProcedure('waiting.list').query(({ ctx, input }) => openWaiting(ctx.workspace, input.district)),
  look: districtProcedure('waiting.look')
    .input(z.object({ id }))
    .query(({ ctx, input }) => lookAtWaiting(ctx.workspace, input.district, input.id)),
  approve: districtProcedure('waiting.approve')
    .input(z.object({ id, code: z.string().min(1).max(40) }))
    .mutation(({ ctx: { workspace, actor }, input }) => approveWaiting(workspace, { author: actor.id, role: actor.role }, input)),
  decline: districtProcedure('waiting.decline')
    .input(z.object({ id, reason }))
    .mutation(({ ctx: { workspace, actor }, input }) => closeWaiting(workspace, { author: actor.id, role: actor.role }, { ...input, answer: 'declined' })),
  takeBack: districtProcedure('waiting.takeBack')
    .input(z.object({ id, reason }))
    .mutation(({ ctx: { workspace, actor }, input }) => closeWaiting(workspace, { author: actor.id, role: actor.role }, { ...input, answer: 'taken-back' })),
})

/** What a district sets for its workspace. Cents. */
export const settingsRouter = staffRouterOf({
  get: districtProcedure('settings.get').query(async ({ ctx, input }) => ({ twoPeopleFrom: await settingOf(ctx.workspace.database, input.district) })),
  set: districtProcedure('settings.set')
    .input(
      z.object({
        twoPeopleFrom: z
          .number()
          .int()
          .min(0)
          .max(2 ** 50),
      }),
    )
    .mutation(({ ctx: { workspace, actor }, input }) =>
      setTwoPeopleFrom(workspace, { author: actor.id, role: actor.role }, input.district, input.twoPeopleFrom),
    ),
})
