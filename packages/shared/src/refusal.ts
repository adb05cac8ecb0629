import { z } from 'zod'

/** Why a file is not taken at all. Nothing is stored; the words (what, why, what to do; English and Spanish) are in refusal-catalogue.ts. */
export const refusalCodes = [
  'empty',
  'unknown-format',
  'encrypted',
  'truncated',
  'no-pages',
  'no-text',
  'not-an-lcap',
  'template-not-supported',
  'too-large',
  'too-demanding',
  'too-many-pages',
  'two-formats',
  'office-damaged',
  'old-or-locked-office',
  'unpacks-too-far',
  'declares-entities',
  'grid-too-large',
  'cell-too-long',
  'quotes-broken',
  'pointer-only',
  'columns-not-known',
  'columns-not-confirmed',
  'mapping-not-understood',
  'agency-not-stated',
  'code-list',
  'year-not-stated',
  'sums-only',
] as const
export const refusalCodeSchema = z.enum(refusalCodes)
export type RefusalCode = z.infer<typeof refusalCodeSchema>

/** A file that cannot be taken: a code and the facts its sentence needs. */
export const refusalSchema = z.object({ refused: refusalCodeSchema, facts: z.record(z.string(), z.string()) }).readonly()
export type Refusal = z.infer<typeof refusalSchema>
