import { pers } from '@cuentas/shared'
import { z } from 'zod'
import { publicProcedure, router } from '#api/trpc.ts'
import { districtMoneySchema } from '#services/views/district-money.ts'

/** What districts received, and what came of it. */
export const moneyRouter = router({
  district: publicProcedure
    .input(z.object({ key: z.string().max(200), per: z.enum(pers).default('dollars') }))
    .output(districtMoneySchema)
    .query(({ ctx, input }) => ctx.services.money.district(input.key, input.per)),
})
