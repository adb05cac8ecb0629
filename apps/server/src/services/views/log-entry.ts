import { authorRoleSchema, cellTargetSchema, correctionTargetSchema, type CellTarget, fiscalYearSchema, type CorrectionTarget } from '@cuentas/shared'
import { z } from 'zod'

/** A line item, or the cell of a printed total, which no line item has. */
export const decidedAboutSchema = z.union([
  correctionTargetSchema
    .unwrap()
    .omit({ table: true })
    .extend({ kind: z.literal('line-item') })
    .readonly(),
  cellTargetSchema
    .unwrap()
    .extend({ kind: z.literal('total') })
    .readonly(),
])
export type DecidedAbout = z.infer<typeof decidedAboutSchema>

/** What a decision is about, as the open log shows it. */
export function aboutOf(target: CorrectionTarget | CellTarget): DecidedAbout {
  if (!('lineItem' in target)) return { kind: 'total', ...target }
  const { lineItem, document, fiscalYear, goal, action, title } = target
  return { kind: 'line-item', lineItem, document, fiscalYear, goal, action, title }
}

/** One change of the open log: a decision about a line item or a printed total, the undoing of a batch of them, a reply of the district beside a figure, or its answer to a reader. The role of whoever made it, never a name. */
export const logEntrySchema = z
  .object({
    /** Stable: the decision's id, the batch's with "/undone", or the reply's or answer's own. */
    id: z.string(),
    at: z.string(),
    district: z.object({ key: z.string(), name: z.string() }).readonly(),
    role: authorRoleSchema,
    kind: z.enum(['category', 'tag', 'level', 'split', 'unsplit', 'link', 'unlink', 'repair', 'repair-total', 'undone', 'reply', 'report-answered']),
    /** Empty for what belongs to no batch: replies and answers. */
    batch: z.string(),
    batchName: z.string(),
    /** What the decision is about; null for an undoing. */
    about: decidedAboutSchema.nullable(),
    was: z.string(),
    now: z.string(),
    reason: z.string(),
    status: z.enum(['in-force', 'undone']),
  })
  .readonly()
export type LogEntry = z.infer<typeof logEntrySchema>

/** The newest part of the open log. */
export const logEntriesSchema = z.object({ changes: z.number().int(), entries: z.array(logEntrySchema).readonly() }).readonly()
export type LogEntries = z.infer<typeof logEntriesSchema>

/** A sum of restorative justice that a decision changed: what stood there until when, and why. */
export const changedFigureSchema = z
  .object({
    fiscalYear: fiscalYearSchema,
    phase: z.string(),
    basis: z.string(),
    bound: z.enum(['at-least', 'mostly', 'at-most']),
    was: z.number().int(),
    now: z.number().int(),
    at: z.string(),
    reasons: z.array(z.string()).readonly(),
  })
  .readonly()
export type ChangedFigure = z.infer<typeof changedFigureSchema>
