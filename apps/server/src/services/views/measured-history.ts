import { bases, fiscalYearSchema, measuringSchema, perChoiceSchema, pers, phases, yearDenominatorsSchema } from '@cuentas/shared'
import { z } from 'zod'

/** How a history is measured: the chosen measure, the ones that could be chosen on each basis, and each point's denominator. */
export const measuredHistorySchema = z
  .object({
    per: z.enum(pers),
    choices: z.array(z.object({ basis: z.enum(bases), choices: z.array(perChoiceSchema).readonly() }).readonly()).readonly(),
    /** One for each point, in their order. */
    points: z.array(z.object({ fiscalYear: fiscalYearSchema, phase: z.enum(phases), basis: z.enum(bases), measuring: measuringSchema }).readonly()).readonly(),
    /** Everything that sums of a year can be divided by. */
    years: z.array(yearDenominatorsSchema).readonly(),
  })
  .readonly()
export type MeasuredHistory = z.infer<typeof measuredHistorySchema>
