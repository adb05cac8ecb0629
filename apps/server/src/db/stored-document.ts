import {
  budgetOverviewSchema,
  actionTables,
  centsSchema,
  checkSchema,
  documentSchema,
  headerFigures,
  headerPercentages,
  lineItemSchema,
  placedFigureSchema,
  problemSchema,
  provenanceSchema,
  tagSchema,
  toldPassageSchema,
  cdsSchema,
} from '@cuentas/shared'
import { z } from 'zod'

/** The address of a district: its 14-digit CDS code, or `x-` and its name in lower case when the code is not known. */
export const districtKeySchema = z.string().regex(/^(\d{14}|x-[a-z0-9-]+)$/)

/** A district, county office or charter school that has published a plan. */
export const districtSchema = z
  .object({
    key: districtKeySchema,
    name: z.string(),
    cds: cdsSchema.nullable(),
    kind: z.enum(['district', 'county-office', 'charter']),
    county: z.string().nullable(),
    city: z.string().nullable(),
  })
  .readonly()
export type District = z.infer<typeof districtSchema>

/** Where the stored figures come from: the document itself, read here, or the snapshot of figures that comes with the program (no pages). */
export const originSchema = z.enum(['document', 'snapshot'])
export type Origin = z.infer<typeof originSchema>

/** A page's size as it is shown, in PDF points: its picture covers it, and boxes are measured in it. */
export const pageSizeSchema = z
  .object({
    page: z.number().int().positive(),
    width: z.number().positive(),
    height: z.number().positive(),
    /** How far the page is turned clockwise from how the file shows it, in degrees: a scan that lay on its side. */
    turned: z.number().int().optional(),
  })
  .readonly()
export type PageSize = z.infer<typeof pageSizeSchema>

/** The header blocks of the action tables as they are stored. */
export const headerBlocksSchema = z
  .object({
    figures: z.partialRecord(z.enum(headerFigures), placedFigureSchema),
    percentages: z.partialRecord(z.enum(headerPercentages), z.object({ text: z.string(), provenance: provenanceSchema }).readonly()),
    totals: z
      .array(
        z
          .object({
            table: z.enum(actionTables),
            column: z.string(),
            cents: centsSchema,
            provenance: provenanceSchema,
          })
          .readonly(),
      )
      .readonly(),
    overviews: z.array(budgetOverviewSchema).readonly().optional(),
    told: z.array(toldPassageSchema).readonly().optional(),
  })
  .readonly()

/** A line item and its tag. */
export const taggedLineItemSchema = z.object({ lineItem: lineItemSchema, tag: tagSchema }).readonly()
export type TaggedLineItem = z.infer<typeof taggedLineItemSchema>

/** What is kept of a document beside its line items, checks and problems. */
export const storedDocumentSchema = z
  .object({
    document: documentSchema,
    districtKey: districtKeySchema,
    origin: originSchema,
    fileName: z.string(),
    /** Public address the document was published at; null when it is not known. */
    publishedAt: z.string().nullable(),
    /** Version of the program that read it. */
    readBy: z.string(),
    /** When it was first added, milliseconds since 1970. Of two documents of one plan year the later one counts as the newer. */
    addedAt: z.number().int().nonnegative(),
    headers: headerBlocksSchema,
    pageSizes: z.array(pageSizeSchema).readonly(),
    /** How its checks came out, and how many line items it has: counted when it was stored. */
    counts: z.object({ holds: z.number().int(), fails: z.number().int(), cannotBeMade: z.number().int(), lineItems: z.number().int() }).readonly(),
  })
  .readonly()
export type StoredDocument = z.infer<typeof storedDocumentSchema>

/** All that is stored of one document. */
export const wholeDocumentSchema = z
  .object({
    stored: storedDocumentSchema,
    lineItems: z.array(taggedLineItemSchema).readonly(),
    checks: z.array(checkSchema).readonly(),
    problems: z.array(problemSchema).readonly(),
  })
  .readonly()
export type WholeDocument = z.infer<typeof wholeDocumentSchema>
