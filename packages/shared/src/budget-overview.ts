import { z } from 'zod'
import { fiscalYearSchema } from '#fiscal-year.ts'
import { cdsSchema } from '#lea.ts'
import { amountSchema } from '#money.ts'
import { overviewFigures } from '#overview-figures.ts'
import { provenanceSchema } from '#provenance.ts'

/** One Budget Overview for Parents: whose, for which year, and every figure of its sentences with its place. A lone "$" stays unreadable. */
export const budgetOverviewSchema = z
  .object({
    lea: z.object({ name: z.string(), cds: cdsSchema.nullable() }).readonly(),
    fiscalYear: fiscalYearSchema.nullable(),
    /** County offices have sentences of their own. */
    wording: z.enum(['district', 'county-office']),
    figures: z.partialRecord(z.enum(overviewFigures), z.object({ amount: amountSchema, provenance: provenanceSchema }).readonly()).readonly(),
  })
  .readonly()
export type BudgetOverview = z.infer<typeof budgetOverviewSchema>
