import { categorySchema, confidenceBandNames, confidenceBands, fiscalYearSchema, reviewStates, rjLevelSchema, tagFlagSchema } from '@cuentas/shared'
import { z } from 'zod'
import type { QueueFilter } from '#db/queue-repository.ts'

/** What the queue may be narrowed by; `todo` is what nobody has wholly confirmed. */
export const queueFilterSchema = z.object({
  year: fiscalYearSchema.optional(),
  category: z.union([categorySchema, z.literal('not-stated')]).optional(),
  rjLevel: rjLevelSchema.optional(),
  confidence: z.enum(confidenceBandNames).optional(),
  flag: tagFlagSchema.optional(),
  state: z.enum([...reviewStates, 'todo', 'all', 'reported']).default('todo'),
  words: z.string().max(200).optional(),
})

/** The filter as rows are asked for. */
export function toFilter({ category, confidence, state, ...rest }: z.infer<typeof queueFilterSchema>): QueueFilter {
  const bandFrom = confidence && confidenceBands[confidence]
  const bandTo = confidence === undefined || confidence === 'high' ? 1001 : confidence === 'middle' ? confidenceBands.high : confidenceBands.middle
  return {
    ...rest,
    category: category === 'not-stated' ? null : category,
    ...(bandFrom === undefined ? {} : { confidence: { from: bandFrom, to: bandTo } }),
    ...(state === 'reported' ? { reported: true } : state === 'all' ? {} : { states: state === 'todo' ? ['open', 'partly'] : [state] }),
  }
}
export type AskedFilter = z.infer<typeof queueFilterSchema>
