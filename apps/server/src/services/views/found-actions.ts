import { centsSchema } from '@cuentas/shared'
import { z } from 'zod'
import { actionOfYearSchema } from '#services/views/line-item-brief.ts'

/** What a search finds: how much there is and how many dollars it stands for, and one page of it. An action of a year counts once. */
export const foundActionsSchema = z
  .object({
    actions: z.number().int().nonnegative(),
    districts: z.number().int().nonnegative(),
    /** Sums of what was found, not of the page; actions without a figure are in no sum. */
    planned: centsSchema,
    estimatedActual: centsSchema,
    withPlanned: z.number().int().nonnegative(),
    withEstimatedActual: z.number().int().nonnegative(),
    found: z.array(z.object({ district: z.object({ key: z.string(), name: z.string() }).readonly(), action: actionOfYearSchema }).readonly()).readonly(),
  })
  .readonly()
export type FoundActions = z.infer<typeof foundActionsSchema>
