import { z } from 'zod'
import { figurePhases } from '#line-item.ts'

/** The money that a state resource code says: 0000 and the codes a district adds beside it are unrestricted, and S&C is somewhere in them; the others are restricted. */
export const resourceKinds = ['unrestricted', 'local-codes', 'restricted'] as const

const sums = z.array(z.object({ code: z.string(), title: z.string(), cents: z.number().int() }).readonly()).readonly()

/** What a ledger holds: its lines, the rows they were summed from, and its dollars of one phase cut in four ways, largest first. */
export const ledgerSummarySchema = z
  .object({
    phase: z.enum(figurePhases),
    lines: z.number().int(),
    rows: z.number().int(),
    cents: z.number().int(),
    kinds: z.array(z.object({ kind: z.enum(resourceKinds), cents: z.number().int() }).readonly()).readonly(),
    resources: sums,
    functions: sums,
    objects: sums,
  })
  .readonly()
export type LedgerSummary = z.infer<typeof ledgerSummarySchema>
