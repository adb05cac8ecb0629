import { z } from 'zod'
import { cdsSchema } from '#lea.ts'
import { fiscalYearSchema } from '#fiscal-year.ts'
import { sha256Schema, type LineItemId } from '#ids.ts'
import { amountSchema } from '#money.ts'
import { provenanceSchema } from '#provenance.ts'

/** When a figure of a plan was made: before the year, or near its end. An estimated actual is an estimate; nothing in a plan is ever called "actual" or "spent". */
export const phases = ['planned', 'estimated-actual'] as const
export type Phase = (typeof phases)[number]

/** The same, and what the books say after the year: the only true actual, always told with its source and whether it was audited. */
export const figurePhases = [...phases, 'ledger-actual'] as const
export type FigurePhase = (typeof figurePhases)[number]

/**
 * Which money one funding line of the forms to 2019-20 names, by its printed source: Supplemental and Concentration (or either) said so; LCFF base
 * said so; LCFF and no more; other state, local or federal money; several at once ("LCFF and Local"), which no line divides; another source; none.
 */
export const lineFunds = [
  'supplementalConcentration',
  'base',
  'lcffUnspecified',
  'otherState',
  'local',
  'federal',
  'severalSources',
  'otherSource',
  'sourceNotNamed',
] as const
export type LineFund = (typeof lineFunds)[number]

/**
 * Which money a figure counts. `total` is all funds; personnel and non-personnel cut the total another way. `lcff` is all LCFF dollars of the
 * action; the names of `lineFunds` that are not columns of a table are those of single funding lines.
 */
export const funds = [
  'total',
  'lcff',
  'otherState',
  'local',
  'federal',
  'personnel',
  'nonPersonnel',
  'supplementalConcentration',
  'base',
  'lcffUnspecified',
  'severalSources',
  'otherSource',
  'sourceNotNamed',
] as const satisfies readonly (LineFund | 'total' | 'lcff' | 'personnel' | 'nonPersonnel')[]
export type Fund = (typeof funds)[number]

/** Of a figure that is one funding line: which line of the action (from 1), the source and the budget reference as printed. */
export const fundingSchema = z.object({ line: z.number().int().positive(), source: z.string(), reference: z.string() }).readonly()

/** One figure of an action. The same figure printed in several tables is one figure with several provenances. */
export const figureSchema = z
  .object({
    phase: z.enum(figurePhases),
    fund: z.enum(funds),
    amount: amountSchema,
    /** First is the one shown; the others print the same amount. A table that prints another amount adds a figure of its own. */
    provenances: z.array(provenanceSchema).min(1).readonly(),
    /** Present when the figure is one funding line of the action, a part of its total. */
    funding: fundingSchema.optional(),
    /** Present when the document prints no such figure: the sum of the printed amounts at `provenances`. */
    addedUp: z.literal(true).optional(),
  })
  .readonly()
export type Figure = z.infer<typeof figureSchema>

/** What an action's own words say about where its dollars are counted; `goes-on`: what the plan says elsewhere, that the action goes on in another. */
export const countingNoteSchema = z
  .object({
    kind: z.enum(['repeated-expenditure', 'counted-elsewhere', 'discontinued', 'goes-on']),
    /** The words that say so. */
    words: z.string(),
    /** The action it points to ("3.10"), empty when it names none. */
    seeAction: z.string(),
  })
  .readonly()
export type CountingNote = z.infer<typeof countingNoteSchema>

/** An action of one plan in one fiscal year: what it is, and every figure the document prints for it. */
export const lineItemSchema = z
  .object({
    id: z.string().transform((text) => text as LineItemId),
    document: sha256Schema,
    cds: cdsSchema.nullable(),
    fiscalYear: fiscalYearSchema,
    goal: z.string(),
    action: z.string(),
    title: z.string(),
    description: z.string(),
    contributing: z.boolean().nullable(),
    scope: z.string(),
    studentGroups: z.string(),
    location: z.string(),
    timeSpan: z.string(),
    figures: z.array(figureSchema).readonly(),
    notes: z.array(countingNoteSchema).readonly(),
    /** Where the action's title stands: what a line item's page opens when no figure is chosen. */
    titleAt: provenanceSchema,
  })
  .readonly()
export type LineItem = z.infer<typeof lineItemSchema>
