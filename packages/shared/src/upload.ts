import { z } from 'zod'
import { sha256Schema } from '#ids.ts'
import { refusalSchema } from '#refusal.ts'
import { authorRoleSchema } from '#correction.ts'

/**
 * How far a document that somebody brought in has come. `waiting` and `reading` end by themselves; `ready` waits for a person; the others are
 * final: `refused` (the file cannot be taken), `failed` (our mistake), `published`, `discarded`.
 */
export const uploadStates = ['waiting', 'reading', 'ready', 'refused', 'failed', 'published', 'discarded'] as const
export const uploadStateSchema = z.enum(uploadStates)
export type UploadState = (typeof uploadStates)[number]

/** Pages read of how many, tables found on them; line items and checks once they are made (0 before). Pages are 0 until the first is read. */
export const uploadProgressSchema = z
  .object({
    page: z.number().int().nonnegative(),
    pages: z.number().int().nonnegative(),
    tables: z.number().int().nonnegative(),
    lineItems: z.number().int().nonnegative(),
    checks: z.number().int().nonnegative(),
  })
  .readonly()
export type UploadProgress = z.infer<typeof uploadProgressSchema>

/** A document that somebody brought in, for a district. */
export const uploadSchema = z
  .object({
    id: z.uuid(),
    district: z.string().min(1),
    /** The name the file had; it is shown and never used as one. */
    fileName: z.string(),
    sha256: sha256Schema,
    bytes: z.number().int().nonnegative(),
    state: uploadStateSchema,
    progress: uploadProgressSchema,
    /** Why the file cannot be taken; null otherwise. */
    refusal: refusalSchema.nullable(),
    /** Role of who brought it in, and when: milliseconds since 1970. */
    role: authorRoleSchema,
    at: z.number().int().nonnegative(),
  })
  .readonly()
export type Upload = z.infer<typeof uploadSchema>

/** Why a document is published although its lines do not add up to its printed totals: signed by a role, and public. */
export const signatureSchema = z
  .object({
    document: sha256Schema,
    district: z.string().min(1),
    role: authorRoleSchema,
    /** 2026-11-25T18:00:00.000Z. */
    at: z.iso.datetime(),
    reason: z.string().min(1),
    /** Checks of its totals that failed on that day. */
    failing: z.number().int().positive(),
  })
  .readonly()
export type Signature = z.infer<typeof signatureSchema>
