import { z } from 'zod'
import { figureTableSchema } from '#action-table.ts'
import { checkSchema } from '#check.ts'
import { documentFactsSchema, documentSchema } from '#document.ts'
import { boxSchema } from '#page.ts'
import { problemSchema } from '#problem.ts'

/** The public shape of `cuentas extract FILE --json`. Money is whole cents; a cell without a number is null. */
export const extractionSchema = z.object({
  document: documentSchema.unwrap().omit({ planYear: true }).extend({ planYear: z.string().nullable(), facts: documentFactsSchema }),
  rows: z.array(
    z.object({
      table: figureTableSchema,
      fiscalYear: z.string(),
      goal: z.string(),
      action: z.string(),
      title: z.string(),
      description: z.string().optional(),
      contributing: z.boolean().nullable(),
      amounts: z.record(z.string(), z.number().int().nullable()),
      page: z.number().int().positive(),
      box: boxSchema,
    }),
  ),
  checks: z.array(checkSchema),
  problems: z.array(problemSchema),
})
export type Extraction = z.infer<typeof extractionSchema>
