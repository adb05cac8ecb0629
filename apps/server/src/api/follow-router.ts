import { focusSchema } from '@cuentas/shared'
import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { followViewSchema } from '#services/views/follow-view.ts'

/** What is new about a district or one of its programs. */
export const followRouter = router({
  news: publicProcedure
    .input(z.object({ key: z.string().max(200), focus: focusSchema.optional() }))
    .output(followViewSchema)
    .query(({ ctx, input }) => ctx.services.follow.news(input.key, input.focus)),
})
