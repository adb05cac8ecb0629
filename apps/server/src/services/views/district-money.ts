import type { Comparable, MoneyYear, OutcomeLine, Traced } from '@cuentas/budget'
import { fiscalYearSchema, milestoneSchema, perChoiceSchema, pers, reportedFigureSchema } from '@cuentas/shared'
import { z } from 'zod'

export type { Comparable, MoneyYear, OutcomeLine, PrintedSum, SuspensionRate, Traced } from '@cuentas/budget'

/** What a district received and what came of it: money, outcomes on the same years, what was reported, and districts like it. */
export const districtMoneySchema = z
  .object({
    per: z.enum(pers),
    choices: z.array(perChoiceSchema).readonly(),
    years: z.array(z.custom<MoneyYear>()).readonly(),
    traced: z.array(z.custom<Traced>()).readonly(),
    reported: z.array(reportedFigureSchema).readonly(),
    milestones: z.array(milestoneSchema).readonly(),
    outcomes: z
      .object({
        years: z.array(fiscalYearSchema).readonly(),
        all: z.array(z.custom<OutcomeLine>()).readonly(),
        /** The same for defiance alone; empty where the state's files that were read do not publish it. */
        defianceOnly: z.array(z.custom<OutcomeLine>()).readonly(),
      })
      .readonly(),
    comparable: z.custom<Comparable>().nullable(),
    /** Keys of the comparable districts that have a page here. */
    comparableKeys: z.array(z.string()).readonly(),
  })
  .readonly()
export type DistrictMoney = z.infer<typeof districtMoneySchema>
