import { fiscalYearSchema } from '@cuentas/shared'
import { z } from 'zod'
import { districtSummarySchema } from '#services/views/district-summary.ts'
import { actionOfYearSchema } from '#services/views/line-item-brief.ts'

/** Why two actions of neighbouring years are taken for the same one. Nothing else links them: a looser likeness is not shown as the same action. */
export const sameActionBecause = ['this', 'same-number-and-title', 'same-title', 'same-number-similar-title'] as const

/** One action, year by year. */
export const actionThroughYearsSchema = z
  .object({
    district: districtSummarySchema,
    action: actionOfYearSchema,
    /** Oldest first; every year of the district's history, with null where the action is not found. */
    years: z
      .array(z.object({ fiscalYear: fiscalYearSchema, because: z.enum(sameActionBecause).nullable(), item: actionOfYearSchema.nullable() }).readonly())
      .readonly(),
  })
  .readonly()
export type ActionThroughYears = z.infer<typeof actionThroughYearsSchema>
