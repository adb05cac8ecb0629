import { z } from 'zod'
import { momentAsked } from '#api/moment-asked.ts'
import { publicProcedure, router } from '#api/trpc.ts'

/** The edition: which state of the data an answer shows. `asOf` as an address writes it; one that is none is answered with `moment-not-known`. */
export const editionRouter = router({
  get: publicProcedure
    .input(z.object({ asOf: z.string().max(40).optional() }).default({}))
    .output(z.object({ moment: z.string() }).readonly())
    .query(({ ctx, input }) => (input.asOf === undefined ? ctx.services : ctx.services.at(momentAsked(input.asOf))).edition()),
})
