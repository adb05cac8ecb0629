import { figureSourceSchema, fiscalYearSchema, reportedFigureSchema, stateFigureSchema } from '@cuentas/shared'
import { z } from 'zod'

/** A figure that stands in no plan, with the line it was read from. */
export const figureViewSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('state'),
      figure: stateFigureSchema,
      source: figureSourceSchema,
      /** The file that the state posted in its place later; null while it is in force. */
      supersededBy: z.string().nullable(),
      /** The district's page, where the site has one. */
      districtKey: z.string().nullable(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('price'),
      figure: z
        .object({
          id: z.string(),
          fiscalYear: fiscalYearSchema,
          index: z.string(),
          value: z.number(),
          periods: z.number(),
          periodsOfAYear: z.number(),
          row: z.number(),
          column: z.string(),
          printed: z.string(),
        })
        .readonly(),
      source: figureSourceSchema,
    })
    .readonly(),
  z.object({ kind: z.literal('reported'), figure: reportedFigureSchema, districtName: z.string(), file: z.string() }).readonly(),
])
export type FigureView = z.infer<typeof figureViewSchema>
