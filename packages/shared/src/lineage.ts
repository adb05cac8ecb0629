import { z } from 'zod'
import { fiscalYearSchema } from '#fiscal-year.ts'
import { centsSchema } from '#money.ts'

/**
 * Why two line items are one action. `annual-update`: the next plan's annual update row reports on the plan's action of the same year.
 * `same-number-and-title`, `same-title`, `similar-title`: from one year to the next; by the title, the title and other evidence. Never the number
 * alone: districts give a number to another action the year after (San Juan 3.19). `said`, `merged`, `split`: the plan's own words, or titles and
 * amounts, say that it goes on in another action, in one with others, or in several. `person`: staff said so.
 */
export const linkKinds = ['annual-update', 'same-number-and-title', 'same-title', 'similar-title', 'said', 'merged', 'split', 'person'] as const
export type LinkKind = (typeof linkKinds)[number]

/** What is the same in two rows. `number` is only ever one among others. */
export const linkMatches = ['title', 'similar-title', 'number', 'description', 'amount', 'near-amount', 'scope', 'student-groups', 'words'] as const
export type LinkMatch = (typeof linkMatches)[number]

/** What speaks for two line items being one action. */
export const linkEvidenceSchema = z
  .object({
    fromNumber: z.string(),
    toNumber: z.string(),
    fromTitle: z.string(),
    toTitle: z.string(),
    /** 0..100: how alike the letters of the two titles are; 100 = the same. */
    titleLikeness: z.number().int().min(0).max(100),
    /** 0..100: how alike the words of the two descriptions are; null where one of them has none. */
    textLikeness: z.number().int().min(0).max(100).nullable(),
    fromYear: fiscalYearSchema,
    toYear: fiscalYearSchema,
    /** Pages where the two titles stand, each in its own document. */
    fromPage: z.number().int().positive(),
    toPage: z.number().int().positive(),
    /** Planned dollars of all funds in cents, null where none is printed. */
    fromCents: centsSchema.nullable(),
    toCents: centsSchema.nullable(),
    matched: z.array(z.enum(linkMatches)).readonly(),
    /** The sentence that says where the action went; empty when nothing says. */
    words: z.string(),
  })
  .readonly()
export type LinkEvidence = z.infer<typeof linkEvidenceSchema>

/** Two line items that are the same action, and the evidence. */
export const lineageLinkSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    how: z.enum(linkKinds),
    evidence: linkEvidenceSchema,
    /** 0..1: about how often links with such evidence are right (docs/lineage.md); 1 for a person's. */
    confidence: z.number().min(0).max(1),
  })
  .readonly()
export type LineageLink = z.infer<typeof lineageLinkSchema>

/** An action that was not linked although others are like it: for staff to decide, the likeliest candidate first. */
export const openLinkSchema = z
  .object({ from: z.string(), candidates: z.array(z.object({ to: z.string(), evidence: linkEvidenceSchema }).readonly()).readonly() })
  .readonly()
export type OpenLink = z.infer<typeof openLinkSchema>
