import {
  amountSchema,
  categorySchema,
  countingNoteSchema,
  decidingWordsSchema,
  fiscalYearSchema,
  figurePhases,
  rjLevelSchema,
  sha256Schema,
  tagFlagSchema,
} from '@cuentas/shared'
import { z } from 'zod'

/** A line item as lists show it: what it is and how it is tagged, without its figures. */
export const lineItemBriefSchema = z
  .object({
    id: z.string(),
    document: sha256Schema,
    fiscalYear: fiscalYearSchema,
    goal: z.string(),
    action: z.string(),
    title: z.string(),
    titleLanguage: z.enum(['en', 'es']),
    contributing: z.boolean().nullable(),
    category: categorySchema.nullable(),
    also: z.array(categorySchema).readonly(),
    rjLevel: rjLevelSchema,
    /** How much of it is the focus that was asked for; the same as `rjLevel` for restorative justice. */
    focusLevel: rjLevelSchema,
    /** Finer tags, strongest first: kinds of restorative work ("RJ.training"), police ("SEC.police") and so on. */
    subTags: z.array(z.string()).readonly(),
    flags: z.array(tagFlagSchema).readonly(),
    because: z.array(decidingWordsSchema).readonly(),
    notes: z.array(countingNoteSchema).readonly(),
  })
  .readonly()
export type LineItemBrief = z.infer<typeof lineItemBriefSchema>

/** One figure of a list, with the line item and the page that it opens. */
export const figureBriefSchema = z
  .object({
    phase: z.enum(figurePhases),
    /** Total of all funds, or the LCFF dollars of a contributing action. */
    fund: z.enum(['total', 'lcff']),
    amount: amountSchema,
    lineItem: z.string(),
    document: sha256Schema,
    page: z.number().int().positive(),
    /** Set when OCR read it from a picture: how sure it is, 0 to 100. */
    ocr: z.number().int().optional(),
  })
  .readonly()
export type FigureBrief = z.infer<typeof figureBriefSchema>

/** An action in one year: planned figures from the year's own plan, estimated actual from the plan after it. */
export const actionOfYearSchema = lineItemBriefSchema
  .unwrap()
  .extend({
    planned: figureBriefSchema.nullable(),
    plannedLcff: figureBriefSchema.nullable(),
    estimatedActual: figureBriefSchema.nullable(),
    estimatedActualLcff: figureBriefSchema.nullable(),
  })
  .readonly()
export type ActionOfYear = z.infer<typeof actionOfYearSchema>
