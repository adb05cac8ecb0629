import { existsSync, readFileSync } from 'node:fs'
import { categorySchema, isCents, readAmount, rjLevelSchema } from '@cuentas/shared'
import type { LabelledAction } from '@cuentas/budget'
import Papa from 'papaparse'
import { z } from 'zod'
import { projectFolder } from '#files/project-folder.ts'

/** Actions labelled by hand; kept beside the project, not in it. */
export const labelsFile = projectFolder('../shared/labels.csv')

const rowSchema = z.object({
  id: z.string(),
  lea: z.string(),
  title: z.string(),
  description: z.string(),
  amount: z.string(),
  category: z.union([categorySchema, z.literal('').transform(() => null)]),
  rj_level: rjLevelSchema,
})

/** The labelled actions in the file's order; undefined when the file is not there. */
export function readLabelledActions(file = labelsFile): readonly LabelledAction[] | undefined {
  if (!existsSync(file)) return undefined
  const { data } = Papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true })
  return z
    .array(rowSchema)
    .parse(data)
    .map((row) => {
      const amount = readAmount(row.amount)
      return {
        id: row.id,
        district: row.lea,
        action: { title: row.title, description: row.description, amount: isCents(amount) ? amount : null },
        category: row.category,
        rjLevel: row.rj_level,
      }
    })
}
