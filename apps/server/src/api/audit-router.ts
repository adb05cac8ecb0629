import { auditEntrySchema } from '@cuentas/shared'
import { z } from 'zod'
import { districtProcedure, siteProcedure, staffRouterOf } from '#api/staff-trpc.ts'
import { auditOfDistrict } from '#services/audit/read-audit.ts'
import { verifyAudit } from '#services/audit/verify-audit.ts'

/** The record: what was changed in a district, by whom; and whether the chain is whole. */
export const auditRouter = staffRouterOf({
  list: districtProcedure('audit.list')
    .input(
      z.object({
        before: z
          .number()
          .int()
          .positive()
          .max(2 ** 31)
          .optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ entries: z.array(auditEntrySchema).readonly() }))
    .query(async ({ ctx, input }) => ({ entries: await auditOfDistrict(ctx.workspace.database, input.district, input) })),
  verify: siteProcedure('audit.verify').query(({ ctx }) => verifyAudit(ctx.workspace.database)),
})
