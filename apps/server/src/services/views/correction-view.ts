import { authorRoleSchema, correctionChangeSchema, correctionRuleSchema, misfitSchema } from '@cuentas/shared'
import { z } from 'zod'
import { decidedAboutSchema } from '#services/views/log-entry.ts'

/** What became of a decision: it holds, a later one about the same thing holds instead, or its batch was undone. */
export const correctionStatuses = ['in-force', 'superseded', 'undone'] as const

/** One decision as the open log shows it. The author's name is not in it. */
export const correctionViewSchema = z
  .object({
    id: z.string(),
    about: decidedAboutSchema,
    change: correctionChangeSchema,
    /** The value that it replaced, as text. */
    was: z.string(),
    reason: z.string(),
    status: z.enum(correctionStatuses),
    /** What does not quite fit today. */
    misfits: z.array(misfitSchema).readonly(),
  })
  .readonly()
export type CorrectionView = z.infer<typeof correctionViewSchema>

/** A batch of decisions as the open log shows it: role and district, never a name. */
export const batchViewSchema = z
  .object({
    id: z.string(),
    district: z.string(),
    name: z.string(),
    role: authorRoleSchema,
    at: z.string(),
    rule: correctionRuleSchema.nullable(),
    undone: z.object({ role: authorRoleSchema, at: z.string(), reason: z.string() }).readonly().nullable(),
    corrections: z.array(correctionViewSchema).readonly(),
  })
  .readonly()
export type BatchView = z.infer<typeof batchViewSchema>

/** A page of a district's open log, newest batch first. */
export const correctionLogViewSchema = z
  .object({
    district: z.string(),
    /** Batches of the whole log. */
    batches: z.number().int().nonnegative(),
    entries: z.array(batchViewSchema.unwrap().omit({ corrections: true }).extend({ corrections: z.number().int().nonnegative() }).readonly()).readonly(),
  })
  .readonly()
export type CorrectionLogView = z.infer<typeof correctionLogViewSchema>
