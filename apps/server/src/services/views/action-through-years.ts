import { fiscalYearSchema, focusSchema, linkKinds } from '@cuentas/shared'
import { z } from 'zod'
import { districtSummarySchema } from '#services/views/district-summary.ts'
import { measuredHistorySchema } from '#services/views/measured-history.ts'
import { actionOfYearSchema } from '#services/views/line-item-brief.ts'

/** One action, year by year. */
export const actionThroughYearsSchema = z
  .object({
    district: districtSummarySchema,
    focus: focusSchema,
    action: actionOfYearSchema,
    /** Oldest first; every year of the district's history, with null where the action is not found. `because`: how the year's action was linked. */
    years: z
      .array(
        z
          .object({
            fiscalYear: fiscalYearSchema,
            because: z.enum(['this', ...linkKinds]).nullable(),
            item: actionOfYearSchema.nullable(),
            /** Further actions of the year that are the same one: it was split, or several were merged into it. */
            others: z.array(actionOfYearSchema).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** What the figures of each year are measured by; they stay in dollars. */
    measured: measuredHistorySchema,
  })
  .readonly()
export type ActionThroughYears = z.infer<typeof actionThroughYearsSchema>
