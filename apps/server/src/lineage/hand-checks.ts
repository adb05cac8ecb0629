import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { projectFolder } from '#files/project-folder.ts'

const rowSchema = z.object({ year: z.number().int(), number: z.string(), title: z.string(), dollars: z.number().nullable() }).readonly()

/** Decisions of a person who read both rows, and the files that belong to one agency. */
const handChecksSchema = z
  .object({
    author: z.string(),
    date: z.iso.date(),
    sampled: z.string(),
    together: z.array(z.array(z.string()).readonly()).readonly(),
    checks: z
      .array(
        z
          .object({
            stratum: z.string(),
            /** The file that prints the later row. */
            document: z.string(),
            from: rowSchema,
            to: rowSchema,
            verdict: z.enum(['same', 'part', 'different', 'cannot tell']),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type HandChecks = z.infer<typeof handChecksSchema>
export type HandCheck = HandChecks['checks'][number]

/** data/reference/lineage-checks.json. */
export function readHandChecks(): HandChecks {
  return handChecksSchema.parse(JSON.parse(readFileSync(projectFolder('data/reference/lineage-checks.json'), 'utf8')))
}
