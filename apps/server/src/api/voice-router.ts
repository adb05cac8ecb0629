import { languageSchema, reportKinds } from '@cuentas/shared'
import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { longestReport } from '#services/voices/reports.ts'

const subject = z.string().min(1).max(300)

/** What districts reply, and what readers report: reading a reply, reporting without an account, and what became of it. */
export const voiceRouter = router({
  reply: publicProcedure.input(z.object({ subject })).query(({ ctx, input }) => ctx.services.voices.reply(input.subject)),
  report: publicProcedure
    .input(z.object({ subject, kind: z.enum(reportKinds), words: z.string().trim().min(3).max(longestReport), language: languageSchema }))
    .mutation(async ({ ctx, input }) => ({
      receipt: await ctx.services.voices.report({ address: ctx.address ?? 'within' }, input),
    })),
  status: publicProcedure.input(z.object({ receipt: z.string().max(40) })).query(({ ctx, input }) => ctx.services.voices.status(input.receipt)),
})
