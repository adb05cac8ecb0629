import { z } from 'zod'
import { provenanceSchema } from '#provenance.ts'

/** How a check of the document's own arithmetic came out. */
export const checkResults = ['holds', 'fails', 'cannot be made'] as const
export type CheckResult = (typeof checkResults)[number]

/** One identity of the document's own arithmetic, tried once. Codes and words: packages/budget/src/checks/checks.ts. */
export const checkSchema = z
  .object({
    /** Which identity, e.g. "fund-columns-add-up". */
    code: z.string(),
    result: z.enum(checkResults),
    /** What it was tried on: "planned 3.9", "planned totals: LCFF". */
    subject: z.string(),
    page: z.number().int().positive().nullable(),
    /** Printed and recomputed: cents for money; for a percentage hundred-thousandths of one (34.025 % = 34025). */
    unit: z.enum(['cents', 'millipercent']),
    printed: z.number().nullable(),
    computed: z.number().nullable(),
    /** printed - computed. */
    difference: z.number().nullable(),
    /** Why it cannot be made; empty otherwise. A key of the check catalogue. */
    because: z.string(),
    /** Cells that take part, so that a page can be opened at each. */
    cells: z.array(provenanceSchema),
  })
  .readonly()
export type Check = z.infer<typeof checkSchema>
