import { z } from 'zod'
import { boxSchema } from '#page.ts'

/** Where in a document something is. */
export const placeSchema = z
  .object({ page: z.number().int().positive().optional(), box: boxSchema.optional(), table: z.string().optional(), row: z.string().optional() })
  .readonly()
export type Place = z.infer<typeof placeSchema>

/** Codes of what can be imperfect in a document. Their words (title, what to do; English and Spanish) are in problem-catalogue.ts. */
export const problemCodes = [
  'readings-differ',
  'one-reading-only',
  'amount-malformed',
  'amount-abbreviated',
  'row-without-action',
  'table-not-found',
  'header-figure-missing',
  'plan-year-missing',
  'lea-missing',
  'page-without-text',
  'read-by-ocr',
  'part-of-a-plan',
  'duplicate-row',
  'ledger-not-spending',
  'ledger-unreadable',
  'ledger-incomplete',
  'ledger-summed-over',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** What went wrong while reading an imperfect document: a value, never thrown. `facts` fill the sentence of the catalogue. */
export const problemSchema = z
  .object({ code: z.enum(problemCodes), at: placeSchema, facts: z.record(z.string(), z.union([z.string(), z.number()])) })
  .readonly()
export type Problem = z.infer<typeof problemSchema>

/** What a stage could make, and what went wrong. */
export interface Outcome<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}
