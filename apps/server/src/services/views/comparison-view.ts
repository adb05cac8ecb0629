import { changeKinds } from '@cuentas/budget'
import { centsSchema } from '@cuentas/shared'
import { z } from 'zod'
import { districtSummarySchema } from '#services/views/district-summary.ts'
import { documentSummarySchema } from '#services/views/document-summary.ts'
import { actionOfYearSchema } from '#services/views/line-item-brief.ts'

/** An action of two documents, or of one of them. */
export const comparedActionSchema = z
  .object({
    kind: z.enum(['added', 'removed', 'changed', 'same']),
    renumbered: z.boolean(),
    changes: z.array(z.enum(changeKinds)).readonly(),
    /** One action; several where they were joined or divided; none where it is new. */
    before: z.array(actionOfYearSchema).readonly(),
    after: z.array(actionOfYearSchema).readonly(),
    /** Planned dollars of the newer document less those of the older; null where one of them prints none that can be read. */
    difference: centsSchema.nullable(),
  })
  .readonly()
export type ComparedActionView = z.infer<typeof comparedActionSchema>

/** Two documents of one district, action by action. */
export const comparisonSchema = z
  .object({
    district: districtSummarySchema,
    /** Plans that can be compared, the one that counts last first. */
    documents: z.array(documentSummarySchema).readonly(),
    /** Null where the district has fewer than two plans. */
    compared: z
      .object({
        before: documentSummarySchema,
        after: documentSummarySchema,
        actions: z.array(comparedActionSchema).readonly(),
        /** Planned dollars of all actions with a readable figure, in cents. */
        totals: z.object({ before: centsSchema, after: centsSchema }).readonly(),
      })
      .readonly()
      .nullable(),
  })
  .readonly()
export type Comparison = z.infer<typeof comparisonSchema>
