import { centsSchema, figureSourceSchema, fiscalYearSchema, headerFigures, headerPercentages, reportedFigureSchema, stateFigureSchema } from '@cuentas/shared'
import { z } from 'zod'
import { documentSummarySchema } from '#services/views/document-summary.ts'

/** A figure that is no line item's, with the line it was read from; `printed`: one of the cover tables of a district's document. */
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
  z
    .object({
      kind: z.literal('printed'),
      name: z.enum([...headerFigures, ...headerPercentages]),
      /** As printed. */
      text: z.string(),
      /** The amount in cents; null for a percentage. */
      cents: centsSchema.nullable(),
      /** The page that prints it, as a PDF viewer counts. */
      page: z.number().int().positive(),
      document: documentSummarySchema,
      districtKey: z.string(),
      districtName: z.string(),
    })
    .readonly(),
])
export type FigureView = z.infer<typeof figureViewSchema>
