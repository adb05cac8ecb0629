import type { HistorySentence } from '@cuentas/budget'
import { bases, centsSchema, chartSchema, fiscalYearSchema, focusSchema, milestoneSchema, phases, seriesPointSchema } from '@cuentas/shared'
import { z } from 'zod'
import { districtSummarySchema } from '#services/views/district-summary.ts'
import { documentSummarySchema } from '#services/views/document-summary.ts'
import { measuredHistorySchema } from '#services/views/measured-history.ts'
import { actionOfYearSchema } from '#services/views/line-item-brief.ts'

/** An action that only names the focus in a list and still makes most of the range between "mostly" and "at most" of its year. */
export const megaActionSchema = z
  .object({ fiscalYear: fiscalYearSchema, phase: z.enum(phases), basis: z.enum(bases), lineItem: z.string(), cents: centsSchema })
  .readonly()
export type MegaAction = z.infer<typeof megaActionSchema>

/** Which line items stand behind the sums of a history: all, or only those behind the ranges of the focus; of them `items` has those that its page names. */
export const lineItemsShown = ['all', 'in-ranges'] as const
export type LineItemsShown = (typeof lineItemsShown)[number]

/** A district's history: restorative justice against everything else, year by year. */
export const districtHistorySchema = z
  .object({
    district: districtSummarySchema,
    /** What the ranges, charts and sentences are about: restorative justice unless another focus was asked for. */
    focus: focusSchema,
    /** Newest plan first. */
    documents: z.array(documentSummarySchema).readonly(),
    /** Both bases and phases, oldest year first, gaps included. */
    points: z.array(seriesPointSchema).readonly(),
    charts: z.array(z.object({ basis: z.enum(bases), chart: chartSchema }).readonly()).readonly(),
    /** Facts of the sentence before the chart, by basis. */
    sentences: z.array(z.object({ basis: z.enum(bases), sentence: z.custom<HistorySentence>() }).readonly()).readonly(),
    megaActions: z.array(megaActionSchema).readonly(),
    /** The line items behind the focus's sums of all points, by id, with the figures of their own documents. */
    items: z.record(z.string(), actionOfYearSchema),
    milestones: z.array(milestoneSchema).readonly(),
    /** What the sums are measured by: `points` stay in dollars, charts follow the measure. */
    measured: measuredHistorySchema,
  })
  .readonly()
export type DistrictHistory = z.infer<typeof districtHistorySchema>
