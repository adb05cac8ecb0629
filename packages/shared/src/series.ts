import { z } from 'zod'
import { fiscalYearSchema } from '#fiscal-year.ts'
import { centsSchema, type Cents } from '#money.ts'
import { phases } from '#line-item.ts'
import { focusSchema } from '#focus.ts'
import { categorySchema } from '#tag.ts'
import { grantNotes } from '#phase-in.ts'
import { sha256Schema } from '#ids.ts'

/** What a series counts: every fund, or the LCFF dollars of contributing actions (the ones that answer for S&C). */
export const bases = ['all-funds', 'lcff-contributing'] as const
export type Basis = (typeof bases)[number]

/** Why a year has no figure. A gap is drawn as a gap, never as 0. `continuity-plan`: in 2020-21 another plan stood in place of the LCAP, and its dollars compare with no other year. `titles-only`, `figure-not-read`: see `whyNotKnown`; a point has other figures then. */
export const gapReasons = ['no-document', 'not-reported', 'not-in-this-table', 'continuity-plan', 'titles-only', 'figure-not-read'] as const
export type GapReason = (typeof gapReasons)[number]

/** A sum with the number of actions behind it, and the line items, so that each can be opened. */
export const amountOfActionsSchema = z
  .object({
    cents: centsSchema,
    actions: z.number().int().nonnegative(),
    lineItems: z.array(z.string()).readonly(),
    /** Of a bound: further actions that belong to it and whose figure is missing or unreadable. Absent where there are none; with it the sum is no upper end. */
    withoutFigure: z.number().int().positive().optional(),
  })
  .readonly()
export type AmountOfActions = z.infer<typeof amountOfActionsSchema>

/**
 * Restorative justice in one year and phase, as a range: 0 <= atLeast <= mostly <= atMost <= plan.
 * atLeast = dedicated; mostly = dedicated + primary; atMost = any mention ("the plan does not say how much").
 * A bound that an action without a readable figure belongs to has no known end (`endOf`); what could be read of it stays a lower bound.
 */
export const rangeSchema = z.object({ atLeast: amountOfActionsSchema, mostly: amountOfActionsSchema, atMost: amountOfActionsSchema }).readonly()
export type Range = z.infer<typeof rangeSchema>

/** One year and phase of a district's history on one basis. */
export const seriesPointSchema = z
  .object({
    fiscalYear: fiscalYearSchema,
    phase: z.enum(phases),
    basis: z.enum(bases),
    /** The document the figures were read from; null in a gap without a document. */
    document: sha256Schema.nullable(),
    value: z.union([
      z.object({ gap: z.enum(gapReasons) }).readonly(),
      z
        .object({
          restorativeJustice: rangeSchema,
          /** The range of another focus than restorative justice, when one was asked for (docs/focus.md). Read it with `rangeInFocus`. */
          focus: z.object({ of: focusSchema, range: rangeSchema }).readonly().optional(),
          /** Sum by category, restorative justice by its own category included; `notStated` holds the untagged. Together: `plan`. */
          byCategory: z.array(z.object({ category: categorySchema.nullable(), sum: amountOfActionsSchema }).readonly()).readonly(),
          plan: amountOfActionsSchema,
          /** Actions whose figure is missing or unreadable on this basis: known unknowns, in no sum. */
          withoutFigure: z.array(z.string()).readonly(),
          /** Actions whose words say that another action counts their dollars, where that action prints the same amount: in no sum, so that nothing counts twice. */
          countedElsewhere: z.array(z.string()).readonly().optional(),
          /** S&C grants the document prints for the year, cents; null when it prints none. Denominator of the share. */
          supplementalConcentration: centsSchema.nullable(),
          /** Present where the year's own plan is not read and actions are known by title alone, from a later annual update. */
          titlesOnly: z.literal(true).optional(),
          /** What must be known of those grants: to 2018-19 they were being phased in. Absent when there is nothing. */
          grantNotes: z.array(z.enum(grantNotes)).readonly().optional(),
          /** What the plan's own summary prints for all its actions, cents, where they add up to something else: dollars may stand in several. Absent where they agree. */
          printedPlan: centsSchema.optional(),
        })
        .readonly(),
    ]),
  })
  .readonly()
export type SeriesPoint = z.infer<typeof seriesPointSchema>

/** The figures of a point that is no gap. */
export type PointFigures = Exclude<SeriesPoint['value'], { readonly gap: unknown }>

/** The range that a view shows: of the focus that was asked for, else of restorative justice. */
export function rangeInFocus({ focus, restorativeJustice }: Pick<PointFigures, 'focus' | 'restorativeJustice'>): Range {
  return focus?.range ?? restorativeJustice
}

type InFocus = Pick<PointFigures, 'focus' | 'restorativeJustice' | 'titlesOnly'>

/**
 * Why nothing can be said of the focus; undefined where something can. `titles-only`: the year's own plan is not read, and no title that a later plan
 * repeats names it. `figure-not-read`: every action that names it has a figure that is missing or unreadable. The sum is then no figure, least of all
 * "at most $0".
 */
export function whyNotKnown(value: InFocus): 'titles-only' | 'figure-not-read' | undefined {
  const { atMost } = rangeInFocus(value)
  if (atMost.actions > 0) return undefined
  if (atMost.withoutFigure !== undefined) return 'figure-not-read'
  return value.titlesOnly === true ? 'titles-only' : undefined
}

/** True where nothing can be said of the focus. */
export function rangeNotKnown(value: InFocus): boolean {
  return whyNotKnown(value) !== undefined
}

/** The upper end of a bound, cents: null where an action that belongs to it has no readable figure, so that nobody knows it. */
export function endOf({ cents, withoutFigure }: Pick<AmountOfActions, 'cents' | 'withoutFigure'>): Cents | null {
  return withoutFigure === undefined ? cents : null
}
