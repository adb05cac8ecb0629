import { z } from 'zod'
import { authorRoleSchema } from '#correction.ts'

/** What kind of change an entry of the audit records. */
export const auditKinds = [
  'correction',
  'undo',
  'approval',
  'waits-for-approval',
  'setting',
  'document-published',
  'document-discarded',
  'reply',
  'report-answered',
  'invitation',
  'grant',
  'account',
] as const
export type AuditKind = (typeof auditKinds)[number]

/** One change as it is handed to the audit: who, when, in what role, what it was, what it became, and why. */
export const auditChangeSchema = z
  .object({
    /** When, as 2026-11-25T18:00:00.000Z (UTC). */
    at: z.iso.datetime(),
    author: z.string().min(1).max(200),
    /** `system` where no person acted: the first invitation, made on the server's own command line. */
    role: z.union([authorRoleSchema, z.literal('system')]),
    /** Key of the district; null for what concerns the site. */
    district: z.string().nullable(),
    kind: z.enum(auditKinds),
    /** What was changed: an id of a correction, a document, a person. */
    subject: z.string().min(1),
    was: z.string(),
    became: z.string(),
    reason: z.string(),
    batch: z.string().nullable(),
  })
  .readonly()
export type AuditChange = z.infer<typeof auditChangeSchema>

/** An entry of the audit: a change with its place in the chain. Numbers run 1, 2, 3 without a gap; each hash covers the one before. */
export const auditEntrySchema = auditChangeSchema
  .unwrap()
  .extend({ number: z.number().int().positive(), previous: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/) })
  .readonly()
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** The newest entry's number and hash on one day, as the open log publishes it: what shows that a tail was cut off. */
export const auditHeadSchema = z.object({ day: z.iso.date(), number: z.number().int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) }).readonly()
export type AuditHead = z.infer<typeof auditHeadSchema>
