import {
  authorRoleSchema,
  budgetOverviewSchema,
  checkSchema,
  confidenceShareSchema,
  digitRepairSchema,
  headerFigures,
  headerPercentages,
  ledgerSummarySchema,
  placedFigureSchema,
  problemSchema,
  provenanceSchema,
  signatureSchema,
  toldPassageSchema,
} from '@cuentas/shared'
import { z } from 'zod'
import { pageSizeSchema } from '#db/stored-document.ts'
import { districtSummarySchema } from '#services/views/district-summary.ts'
import { documentSummarySchema } from '#services/views/document-summary.ts'
import { pagePicturesSchema } from '#services/views/line-item-view.ts'

/** What a person decided about a proposed repair: in which role, when, in which batch of the open log. */
export const repairDecisionSchema = z.object({ accepted: z.boolean(), role: authorRoleSchema, at: z.iso.datetime(), batch: z.string() }).readonly()
export type RepairDecision = z.infer<typeof repairDecisionSchema>

/** A document: what its header blocks print, how its arithmetic comes out, and what went wrong while reading it. */
export const documentViewSchema = z
  .object({
    document: documentSummarySchema,
    district: districtSummarySchema,
    figures: z
      .array(
        placedFigureSchema
          .unwrap()
          .extend({ name: z.enum(headerFigures) })
          .readonly(),
      )
      .readonly(),
    percentages: z.array(z.object({ name: z.enum(headerPercentages), text: z.string(), provenance: provenanceSchema }).readonly()).readonly(),
    overviews: z.array(budgetOverviewSchema).readonly(),
    /** Where its running text tells of restorative work outside the actions; empty too for figures that came without their document. */
    told: z.array(toldPassageSchema).readonly(),
    checks: z.array(checkSchema).readonly(),
    problems: z.array(problemSchema).readonly(),
    /** Repairs of one digit that its own arithmetic asks for, and what a person decided; what is printed is what is shown. */
    repairs: z.array(digitRepairSchema.unwrap().extend({ decision: repairDecisionSchema.nullable() }).readonly()).readonly(),
    /** Its dollars by how far they are confirmed, in cents. */
    confidence: confidenceShareSchema,
    /** Of a ledger what it holds; null for every other document. */
    ledger: ledgerSummarySchema.nullable(),
    /** Why it was published although its lines do not add up to its printed totals; null where no such reason was signed. */
    signature: signatureSchema.nullable(),
    pageSizes: z.array(pageSizeSchema).readonly(),
    pictures: pagePicturesSchema,
  })
  .readonly()
export type DocumentView = z.infer<typeof documentViewSchema>

/** One page of a document. */
export const documentPageViewSchema = z
  .object({
    document: documentSummarySchema,
    district: districtSummarySchema,
    page: pageSizeSchema.nullable(),
    pages: z.number().int().positive(),
    pictures: pagePicturesSchema,
  })
  .readonly()
export type DocumentPageView = z.infer<typeof documentPageViewSchema>
