import { reportOutcomes } from '@cuentas/shared'
import { z } from 'zod'
import { districtProcedure, staffRouterOf } from '#api/staff-trpc.ts'
import { districtOfFigure } from '#services/figures/district-of-figure.ts'
import { repliesForStaff } from '#services/voices/replies-for-staff.ts'
import { writeReply } from '#services/voices/replies.ts'
import { answerReport, reportsForStaff } from '#services/voices/reports.ts'

const words = z.string().max(2000).default('')

/** What a district says beside its figures, and what it answers to readers. */
export const voicesRouter = staffRouterOf({
  reply: districtProcedure('voices.reply')
    .input(z.object({ subject: z.string().min(1).max(300), english: words, spanish: words }))
    .mutation(({ ctx: { workspace, actor }, input }) =>
      writeReply(workspace, { author: actor.id, role: actor.role }, input, (id) => districtOfFigure(workspace.figures, id)),
    ),
  replies: districtProcedure('voices.replies')
    .input(z.object({ figure: z.string().min(1).max(300).optional() }))
    .query(({ ctx, input }) => repliesForStaff(ctx.workspace, input.district, input.figure)),
  reports: districtProcedure('voices.reports').query(({ ctx, input }) => reportsForStaff(ctx.workspace.database, input.district)),
  answer: districtProcedure('voices.answer')
    .input(
      z.object({
        receipt: z.string().max(20),
        outcome: z.enum(reportOutcomes),
        english: words,
        spanish: words,
        batch: z.string().max(300).nullable().default(null),
      }),
    )
    .mutation(({ ctx: { workspace, actor }, input }) => answerReport(workspace, { author: actor.id, role: actor.role }, input)),
})
