import { fiscalYearSchema, focusSchema, pers } from '@cuentas/shared'
import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { actionThroughYearsSchema } from '#services/views/action-through-years.ts'

/** Actions: one action, year by year. */
export const actionRouter = router({
  throughYears: publicProcedure
    .input(
      z.object({
        key: z.string().max(200),
        year: fiscalYearSchema,
        goal: z.string().max(100),
        action: z.string().max(100),
        focus: focusSchema.optional(),
        per: z.enum(pers).optional(),
      }),
    )
    .output(actionThroughYearsSchema)
    .query(({ ctx, input }) => ctx.services.actions.throughYears(input)),
})
