import { categorySchema, fiscalYearSchema, focusSchema, rjLevelSchema, seriesPointSchema } from '@cuentas/shared'
import { z } from 'zod'
import { districtSummarySchema } from '#services/views/district-summary.ts'
import { measuredHistorySchema } from '#services/views/measured-history.ts'
import { documentSummarySchema } from '#services/views/document-summary.ts'
import { actionOfYearSchema } from '#services/views/line-item-brief.ts'

/** The actions of a district in one fiscal year. */
export const yearOfActionsSchema = z
  .object({
    district: districtSummarySchema,
    /** What the points' ranges and the actions' levels are about. */
    focus: focusSchema,
    fiscalYear: fiscalYearSchema,
    /** Years with any figure, oldest first. */
    years: z.array(fiscalYearSchema).readonly(),
    /** Documents that speak of the year: its own plan, and the plan after it. */
    documents: z.array(documentSummarySchema).readonly(),
    points: z.array(seriesPointSchema).readonly(),
    /** Counted before the filter, so that a filter can say how many it would show. */
    counts: z
      .object({
        all: z.number().int(),
        byCategory: z.array(z.object({ category: categorySchema.nullable(), actions: z.number().int() }).readonly()).readonly(),
        byFocusLevel: z.array(z.object({ level: rjLevelSchema, actions: z.number().int() }).readonly()).readonly(),
        byLevel: z.array(z.object({ rjLevel: rjLevelSchema, actions: z.number().int() }).readonly()).readonly(),
      })
      .readonly(),
    /** Actions that pass the filter, on all pages. */
    found: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
    /** Those of the page, under their programs; where no page was asked for all of them, in the order of the plan. */
    actions: z.array(actionOfYearSchema).readonly(),
    /** What the year's sums and figures are measured by; they stay in dollars. */
    measured: measuredHistorySchema,
  })
  .readonly()
export type YearOfActions = z.infer<typeof yearOfActionsSchema>
