import { z } from 'zod'
import { checkCodes } from '#check.ts'
import { fiscalYearSchema } from '#fiscal-year.ts'
import { sha256Schema } from '#ids.ts'
import { phases } from '#line-item.ts'
import { amountSchema, centsSchema } from '#money.ts'
import { categorySchema, rjLevelSchema } from '#tag.ts'

/** The meetings of a plan's year: the hearing before it is adopted, the adoption (by July 1), the mid-year report (by February 28). */
export const meetings = ['hearing', 'adoption', 'mid-year'] as const
export const meetingSchema = z.enum(meetings)
export type Meeting = z.infer<typeof meetingSchema>

/** Where a figure is printed: what its footnote says ("LCAP 2025-26, p. 83") and what its link opens. */
export const briefPlaceSchema = z
  .object({
    document: sha256Schema,
    /** Year of the plan that prints it; null when the document does not say. */
    planYear: fiscalYearSchema.nullable(),
    page: z.number().int().positive(),
    /** The line item that has the figure; null where it is a check's. */
    lineItem: z.string().nullable(),
    /** What is printed there, when it is not printed as a number is ("15,213,1977.77"): no difference and no percent is made of the figure. */
    misprint: z.string().optional(),
  })
  .readonly()
export type BriefPlace = z.infer<typeof briefPlaceSchema>

/** A figure of a brief: dollars of one year and phase, with every place that it was read from. A sum has one place an action. */
export const briefFigureSchema = z
  .object({ fiscalYear: fiscalYearSchema, phase: z.enum(phases), cents: centsSchema, places: z.array(briefPlaceSchema).readonly() })
  .readonly()
export type BriefFigure = z.infer<typeof briefFigureSchema>

/** How much of a program a promise speaks of: every dollar described pays for it, most of the action, or it is only named. */
export const promiseBounds = ['at-least', 'mostly', 'at-most'] as const
export type PromiseBound = (typeof promiseBounds)[number]

/** An action of one year, as a brief takes it. */
export const briefActionSchema = z
  .object({
    id: z.string(),
    fiscalYear: fiscalYearSchema,
    /** "3.9": goal and action as printed. */
    number: z.string(),
    title: z.string(),
    titleLanguage: z.enum(['en', 'es']),
    category: categorySchema.nullable(),
    /** How much of it is the program that the brief is about. */
    level: rjLevelSchema,
    contributing: z.boolean().nullable(),
    planned: z.object({ amount: amountSchema, place: briefPlaceSchema }).readonly().nullable(),
    estimatedActual: z.object({ amount: amountSchema, place: briefPlaceSchema }).readonly().nullable(),
    /** The same action in the list before: ids there, by lineage, never by number alone. */
    before: z.array(z.string()).readonly(),
  })
  .readonly()
export type BriefAction = z.infer<typeof briefActionSchema>

/** The place of a figure that is not printed as a number is, when it has one. */
export function misprintIn(...figures: readonly (BriefFigure | null | undefined)[]): BriefPlace | undefined {
  return figures.flatMap((figure) => figure?.places ?? []).find(({ misprint }) => misprint !== undefined)
}

/** A promise and what became of it, for a program in one year. What is not reported stays null: no difference and no percent is made of it. */
export const promiseCardSchema = z
  .object({
    fiscalYear: fiscalYearSchema,
    bound: z.enum(promiseBounds),
    planned: briefFigureSchema.nullable(),
    estimatedActual: briefFigureSchema.nullable(),
    /** Where one of the two is not printed as a number is; null when both are. */
    misprint: briefPlaceSchema.nullable(),
    /** Planned less estimated actual, in cents; negative when more was spent than planned. Null when one of them is not reported or misprinted. */
    unspent: centsSchema.nullable(),
    /** Estimated actual as tenths of a percent of planned (167 = 16.7 %), half up. Null without both, or with nothing planned. */
    permilleSpent: z.number().int().nullable(),
  })
  .readonly()
export type PromiseCard = z.infer<typeof promiseCardSchema>

/** "Steady and sizable", the words of the campaign's recommendation, as plain measures. */
export const steadinessSchema = z
  .object({
    bound: z.enum(promiseBounds),
    /** Sizable: planned dollars beside the S&C grants that the same document prints for the year. */
    sizable: z
      .object({ fiscalYear: fiscalYearSchema, planned: briefFigureSchema, grants: briefFigureSchema, permille: z.number().int() })
      .readonly()
      .nullable(),
    /** Steady: years in a row, the newest last, in which any of it was planned; a year without a plan breaks the row. */
    yearsInARow: z.number().int().nonnegative(),
    /** The largest fall from one year's planned dollars to the next year's, when there is one. */
    largestFall: z.object({ from: briefFigureSchema, to: briefFigureSchema, cents: centsSchema }).readonly().nullable(),
  })
  .readonly()
export type Steadiness = z.infer<typeof steadinessSchema>

/** What became of an action from one list to the next: another year's plan, or the draft and what was adopted. */
export const briefChangeKinds = ['added', 'removed', 'more', 'less', 'contributing-changed'] as const
export const briefChangeSchema = z
  .object({
    kind: z.enum(briefChangeKinds),
    before: briefActionSchema.nullable(),
    after: briefActionSchema.nullable(),
    /** Planned dollars after less before, in cents; null where one is not printed as a number. */
    cents: centsSchema.nullable(),
  })
  .readonly()
export type BriefChange = z.infer<typeof briefChangeSchema>

/** A check of the document's own arithmetic that fails, as a question about it needs it. */
export const briefCheckSchema = z
  .object({
    code: z.enum(checkCodes),
    subject: z.string(),
    unit: z.enum(['cents', 'millipercent']),
    printed: z.number(),
    computed: z.number(),
    place: briefPlaceSchema,
  })
  .readonly()
export type BriefCheck = z.infer<typeof briefCheckSchema>

/** What may be asked. Each is chosen from the data, and asked only when all of its figures are there. */
export const questionKinds = [
  'underspent',
  'disappeared',
  'contributing-changed',
  'only-in-bundles',
  'named-but-unfunded',
  'copied',
  'check-fails',
  'carryover-does-not-carry',
  'security-grew',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** A question to the district with the figures it stands on, each with its page. It is a question, never an accusation. */
export const briefQuestionSchema = z
  .object({
    kind: z.enum(questionKinds),
    /** Stays the same while the question is about the same thing: what a person reworded is found again. */
    id: z.string(),
    actions: z.array(briefActionSchema).readonly(),
    /** In dollars, at least one; none where the check is about percentages, which has its own page. */
    figures: z.array(briefFigureSchema).readonly(),
    check: briefCheckSchema.nullable(),
    /** Years that the same figure was printed in a row, for `copied`; 0 otherwise. */
    years: z.number().int().nonnegative(),
    /** Dollars the question is about, in cents: the larger, the earlier it is proposed. */
    weight: centsSchema,
  })
  .readonly()
export type BriefQuestion = z.infer<typeof briefQuestionSchema>

/** Everything a board-meeting kit says of one district, program and meeting, without words. */
export const briefSchema = z
  .object({
    meeting: meetingSchema,
    /** The year whose plan the meeting is about. */
    planYear: fiscalYearSchema,
    /** The promise of the newest year that has an estimated actual, else of the plan's year. */
    promise: promiseCardSchema.nullable(),
    /** The same, year by year, oldest first: the trend. */
    trend: z.array(promiseCardSchema).readonly(),
    steadiness: steadinessSchema.nullable(),
    /** What changed in the program: since the draft where both versions are known, else since last year's plan. */
    changes: z.object({ since: z.enum(['draft', 'last-year', 'nothing-to-compare']), rows: z.array(briefChangeSchema).readonly() }).readonly(),
    /** Everything that can be asked, what weighs most first. */
    questions: z.array(briefQuestionSchema).readonly(),
  })
  .readonly()
export type Brief = z.infer<typeof briefSchema>
