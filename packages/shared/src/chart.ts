import { z } from 'zod'
import { fiscalYearSchema } from '#fiscal-year.ts'
import { phases } from '#line-item.ts'
import { noDenominatorReasons, pers } from '#per.ts'
import { gapReasons } from '#series.ts'

/** What a chart shows, without how it is drawn. Amounts are hundredths of what `per` measures: cents, or hundredths of a percent. Words are added by the web in the reader's language. */
export const rangeChartSchema = z
  .object({
    kind: z.literal('range-by-year'),
    per: z.enum(pers),
    bars: z.array(
      z
        .object({
          fiscalYear: fiscalYearSchema,
          phase: z.enum(phases),
          value: z.union([
            z.object({ gap: z.enum(gapReasons) }),
            z.object({ cannot: z.enum(noDenominatorReasons) }),
            /** `open`: a figure of the range could not be read; the bar ends where the figures that were read do, and says so. */
            z.object({ atLeast: z.number(), mostly: z.number(), atMost: z.number(), open: z.literal(true).optional() }),
          ]),
        })
        .readonly(),
    ),
  })
  .readonly()

/** Programs side by side in one year, largest first; restorative justice is drawn as its range. */
export const programsChartSchema = z
  .object({
    kind: z.literal('programs'),
    fiscalYear: fiscalYearSchema,
    phase: z.enum(phases),
    bars: z.array(
      z
        .object({ program: z.string(), cents: z.number(), actions: z.number(), accent: z.enum(['restorative-justice', 'police-and-security', 'other']) })
        .readonly(),
    ),
  })
  .readonly()

export const chartSchema = z.discriminatedUnion('kind', [rangeChartSchema, programsChartSchema])
export type ChartSpec = z.infer<typeof chartSchema>
