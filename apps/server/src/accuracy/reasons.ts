import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { projectFolder } from '#files/project-folder.ts'
import type { Differing } from '#accuracy/compare.ts'

/** Reasons that a person wrote after looking at the page: why a row is not as the truth has it, and who is right. */
const reasonSchema = z.object({
  document: z.string(),
  table: z.string(),
  row: z.string(),
  who: z.enum(['truth is wrong', 'reading is wrong', 'document is ambiguous']),
  page: z.number().int().positive(),
  reason: z.string().min(20),
})
export type Reason = z.infer<typeof reasonSchema>

/** The reasons kept in data/reference. */
export function readReasons(): readonly Reason[] {
  return z.array(reasonSchema).parse(JSON.parse(readFileSync(projectFolder('data/reference/accuracy-reasons.json'), 'utf8')))
}

/** The reason for a row that differs, when one is written. */
export function reasonFor(reasons: readonly Reason[], { document, table, row }: Differing): Reason | undefined {
  return reasons.find((reason) => reason.document === document && reason.table === table && reason.row === row)
}
