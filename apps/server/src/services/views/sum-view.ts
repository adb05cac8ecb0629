import { amountOfActionsSchema, bases, categories, defaultFocus, fiscalYearSchema, focusSchema, pers, phases } from '@cuentas/shared'
import { z } from 'zod'
import { districtSummarySchema } from '#services/views/district-summary.ts'
import { documentSummarySchema } from '#services/views/document-summary.ts'
import { measuredHistorySchema } from '#services/views/measured-history.ts'
import { actionOfYearSchema } from '#services/views/line-item-brief.ts'

/** Which sum of a year is asked for: a bound of the focus (restorative justice unless another is asked for), the whole plan, a program's own actions, or those without a program. */
export const sumNames = ['at-least', 'mostly', 'at-most', 'plan', ...categories, 'not-stated'] as const
export const sumNameSchema = z.enum(sumNames)
export type SumName = (typeof sumNames)[number]

/** What one sum is asked by. */
export const askedSumSchema = z.object({
  key: z.string().max(200),
  year: fiscalYearSchema,
  sum: sumNameSchema,
  phase: z.enum(phases).default('planned'),
  basis: z.enum(bases).default('all-funds'),
  /** What the three bounds are about. */
  focus: focusSchema.default(defaultFocus),
  per: z.enum(pers).default('dollars'),
})
export type AskedSum = z.infer<typeof askedSumSchema>

/** A sum and every figure in it, so that each can be opened. */
export const sumViewSchema = z
  .object({
    district: districtSummarySchema,
    fiscalYear: fiscalYearSchema,
    sum: sumNameSchema,
    focus: focusSchema,
    phase: z.enum(phases),
    basis: z.enum(bases),
    total: amountOfActionsSchema,
    /** The document whose figures are summed. */
    document: documentSummarySchema.nullable(),
    /** In the order of the sum. */
    items: z.array(actionOfYearSchema).readonly(),
    /** Actions of the same table whose figure is missing or unreadable: in no sum. Only for the whole plan. */
    withoutFigure: z.array(actionOfYearSchema).readonly(),
    /** Actions whose dollars another action already counts. Only for the whole plan. */
    countedElsewhere: z.array(actionOfYearSchema).readonly(),
    /** What the sum is measured by; its figures stay in dollars. */
    measured: measuredHistorySchema,
  })
  .readonly()
export type SumView = z.infer<typeof sumViewSchema>
