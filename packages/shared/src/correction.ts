import { z } from 'zod'
import { figureTableSchema } from '#action-table.ts'
import { fiscalYearSchema } from '#fiscal-year.ts'
import { sha256Schema } from '#ids.ts'
import { funds, figurePhases } from '#line-item.ts'
import { amountSchema, centsSchema, sumCents } from '#money.ts'
import { categories, categorySchema, rjLevelSchema, tagFlags } from '#tag.ts'

/**
 * Which line item a decision is about: its id, and what the id was made from (document, table, year, row). When another reading of the same
 * document gives the row another id, the row is found by these; the title, as printed, catches a row that only bears the same number.
 */
export const correctionTargetSchema = z
  .object({
    lineItem: z.string().min(1),
    document: sha256Schema,
    table: figureTableSchema,
    fiscalYear: fiscalYearSchema,
    goal: z.string(),
    action: z.string(),
    title: z.string(),
  })
  .readonly()
export type CorrectionTarget = z.infer<typeof correctionTargetSchema>

/** Where a repaired cell stands and what it prints. */
const repairedCell = { table: figureTableSchema, page: z.number().int().positive(), printed: z.string() }

/** A cell of a document that no line item has: a printed total. It is found by its place and by what it prints, whatever a reading makes of the rows. */
export const cellTargetSchema = z.object({ document: sha256Schema, ...repairedCell }).readonly()
export type CellTarget = z.infer<typeof cellTargetSchema>

/** A cell's name, to be typed and compared: document, table, page, and the printed amount without its dollar sign. */
export function cellId({ document, table, page, printed }: CellTarget): string {
  return [document, table, page, printed.replace(/[^\d.,]/g, '')].join('/')
}

/** What a decision is about, as a name: a line item's id, or a cell's. */
export function subjectOf(target: CorrectionTarget | CellTarget): string {
  return 'lineItem' in target ? target.lineItem : cellId(target)
}

/** A part of a split figure: these cents pay for this program, and this much of them is restorative justice. */
export const splitPartSchema = z
  .object({ category: categorySchema.nullable(), rjLevel: rjLevelSchema, cents: centsSchema })
  .refine(({ cents }) => cents > 0, 'a part is more than $0')
  .refine(({ category, rjLevel }) => category !== 'RJ' || rjLevel !== 'none', 'a part for restorative justice has a level')
  .readonly()
export type SplitPart = z.infer<typeof splitPartSchema>

/** Where the shares of a split come from. Never a guess: a district's answer or a line of its budget, with the day. */
export const splitSourceSchema = z
  .object({
    kind: z.enum(['district-answer', 'budget-line']),
    /** Who answered what, or which line of which budget. */
    words: z.string().trim().min(1).max(2000),
    /** Day of the answer or of the budget, as 2026-02-10. */
    date: z.iso.date(),
  })
  .readonly()
export type SplitSource = z.infer<typeof splitSourceSchema>

const figureOf = { phase: z.enum(figurePhases), fund: z.enum(funds) }

/** One figure of an action divided between programs. The parts sum to the whole to the cent. */
export const figureSplitSchema = z
  .object({ ...figureOf, whole: centsSchema, parts: z.array(splitPartSchema).min(1).max(40).readonly(), source: splitSourceSchema })
  .refine(({ whole, parts }) => sumCents(parts.map(({ cents }) => cents)) === whole, 'the parts do not sum to the whole')
  .readonly()
export type FigureSplit = z.infer<typeof figureSplitSchema>

/** A tag beside the category that a person may put on or take off: another category, a finer tag, or a flag. */
export const otherTagSchema = z.union([z.enum(categories), z.string().regex(/^[A-Z]+\.[a-z]+$/), z.enum(tagFlags)])

/** What a person decided. */
export const correctionChangeSchema = z.discriminatedUnion('action', [
  /** The action's program; null takes the category off ("not stated"). */
  z.object({ action: z.literal('category'), category: categorySchema.nullable() }).readonly(),
  /** Another tag, put on or taken off. What is taken off stays off, whatever later rules find. */
  z.object({ action: z.literal('tag'), tag: otherTagSchema, present: z.boolean() }).readonly(),
  z.object({ action: z.literal('level'), rjLevel: rjLevelSchema }).readonly(),
  z.object({ action: z.literal('split'), split: figureSplitSchema }).readonly(),
  z.object({ action: z.literal('unsplit'), ...figureOf }).readonly(),
  /** The two line items are the same action, or are not. */
  z.object({ action: z.literal('link'), to: correctionTargetSchema }).readonly(),
  z.object({ action: z.literal('unlink'), to: correctionTargetSchema }).readonly(),
  /** A proposed digit repair of a cell: accepted, or refused because the page is right. Shown beside the printed figure, which never changes. */
  z.object({ action: z.literal('repair'), ...figureOf, ...repairedCell, cents: centsSchema, accepted: z.boolean() }).readonly(),
  /** The same of a printed total, which is no line item's figure. */
  z.object({ action: z.literal('repair-total'), ...repairedCell, cents: centsSchema, accepted: z.boolean() }).readonly(),
])
export type CorrectionChange = z.infer<typeof correctionChangeSchema>
export type CorrectionAction = CorrectionChange['action']

/** What the decision was made against: the printed figure that stood beside it, and the value that was in force. It catches the day they differ. */
export const correctionExpectSchema = z
  .object({
    /** The action's main figure as printed; null when it prints none. */
    figure: z
      .object({ ...figureOf, amount: amountSchema })
      .readonly()
      .nullable(),
    /** The value in force before, as text: "SEC", "not-stated", "mention", "yes", "no", "unsplit", "linked". */
    was: z.string(),
  })
  .readonly()
export type CorrectionExpect = z.infer<typeof correctionExpectSchema>

/** A decision before it belongs to a batch. */
export const correctionDraftSchema = z
  .object({
    target: z.union([correctionTargetSchema, cellTargetSchema]),
    change: correctionChangeSchema,
    expect: correctionExpectSchema,
    reason: z.string().trim().min(1).max(2000),
  })
  .readonly()
export type CorrectionDraft = z.infer<typeof correctionDraftSchema>

/** One decision about one line item or printed total: a row that is never changed or deleted. A later row about the same thing supersedes an earlier one. */
export const correctionSchema = correctionDraftSchema
  .unwrap()
  .extend({
    /** The batch's id, a dot, and its place in the batch: "12.3". */
    id: z.string().min(1),
    batch: z.string().min(1),
    author: z.string().trim().min(1).max(200),
    /** When it was made, as 2026-11-23T18:00:00.000Z. */
    at: z.iso.datetime(),
  })
  .refine(
    ({ target, change }) => 'lineItem' in target === (change.action !== 'repair-total'),
    'a printed total is repaired, and nothing else is decided about it',
  )
  .readonly()
export type Correction = z.infer<typeof correctionSchema>

/** A decision about a line item. */
export type ItemCorrection = Correction & { readonly target: CorrectionTarget }

/** True for a decision about a line item, false for one about a printed total. */
export function isAboutLineItem(correction: Correction): correction is ItemCorrection {
  return 'lineItem' in correction.target
}

/** What the author of a batch is to the district. The public log shows the role, never the name. */
export const authorRoles = ['editor', 'approver', 'administrator', 'site-administrator'] as const
export const authorRoleSchema = z.enum(authorRoles)
export type AuthorRole = (typeof authorRoles)[number]

/** A rule that a person confirmed: actions whose title has these words get this category and level. It is applied once, as ordinary corrections. */
export const correctionRuleSchema = z
  .object({
    /** Words that stand together in the title, lower case without accents, single spaces. */
    title: z.string().min(1),
    category: categorySchema.nullable().optional(),
    rjLevel: rjLevelSchema.optional(),
  })
  .readonly()
export type CorrectionRule = z.infer<typeof correctionRuleSchema>

/** Corrections of one district that were made together, and are undone together. */
export const correctionBatchSchema = z
  .object({
    id: z.string().min(1),
    district: z.string().min(1),
    name: z.string().trim().min(1).max(200),
    author: z.string().trim().min(1).max(200),
    role: authorRoleSchema,
    at: z.iso.datetime(),
    /** The rule that the batch applies; null for decisions made one by one. */
    rule: correctionRuleSchema.nullable(),
  })
  .readonly()
export type CorrectionBatch = z.infer<typeof correctionBatchSchema>

/** A batch was undone: its corrections no longer hold. They stay in the log. */
export const batchUndoSchema = z
  .object({
    batch: z.string().min(1),
    author: z.string().trim().min(1).max(200),
    role: authorRoleSchema,
    at: z.iso.datetime(),
    reason: z.string().trim().min(1).max(2000),
  })
  .readonly()
export type BatchUndo = z.infer<typeof batchUndoSchema>

/** Everything that people decided about a district, in the order in which it was written. The log is the audit. */
export const correctionLogSchema = z
  .object({ batches: z.array(correctionBatchSchema).readonly(), corrections: z.array(correctionSchema).readonly(), undos: z.array(batchUndoSchema).readonly() })
  .readonly()
export type CorrectionLog = z.infer<typeof correctionLogSchema>

/** Corrections whose batch was not undone, in their order. */
export function correctionsInForce({ corrections, undos }: Pick<CorrectionLog, 'corrections' | 'undos'>): readonly Correction[] {
  const undone = new Set(undos.map(({ batch }) => batch))
  return corrections.filter(({ batch }) => !undone.has(batch))
}
