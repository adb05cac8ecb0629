import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { openLinksViewSchema } from '#services/views/open-links-view.ts'

/** Lineage: the links of a district that are left to people, with the evidence of each candidate. Deciding is a correction (`link`, `unlink`). */
export const lineageRouter = router({
  open: publicProcedure
    .input(z.object({ key: z.string().max(200) }))
    .output(openLinksViewSchema)
    .query(({ ctx, input }) => ctx.services.lineage.open(input.key)),
})
