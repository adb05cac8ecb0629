import { z } from 'zod'
import { figureTableSchema } from '#action-table.ts'
import { checkSchema } from '#check.ts'
import { confidenceShareSchema, readingConfidenceSchema } from '#confidence.ts'
import { digitRepairSchema } from '#digit-repair.ts'
import { documentFactsSchema, documentSchema } from '#document.ts'
import { lineFunds, phases } from '#line-item.ts'
import { grantNotes } from '#phase-in.ts'
import { sha256Schema } from '#ids.ts'
import { boxSchema } from '#page.ts'
import { problemSchema } from '#problem.ts'

/** One amount of an action with its source: which money, the source and budget reference as printed, null for a cell without a number. */
const extractedLineSchema = z.object({
  phase: z.enum(phases),
  fund: z.enum(lineFunds),
  source: z.string(),
  reference: z.string(),
  cents: z.number().int().nullable(),
  page: z.number().int().positive(),
  box: boxSchema,
})

/** The public shape of `cuentas extract FILE --json`. Money is whole cents; a cell without a number is null. */
export const extractionSchema = z.object({
  document: documentSchema
    .unwrap()
    .omit({ planYear: true })
    .extend({
      planYear: z.string().nullable(),
      facts: documentFactsSchema,
      /** Header figures that OCR read from a picture, each with how sure it is, 0 to 100; absent when none was. */
      factsOcr: z.record(z.string(), z.number().int()).optional(),
      grantNotes: z.array(z.enum(grantNotes)).optional(),
    }),
  rows: z.array(
    z.object({
      table: figureTableSchema,
      fiscalYear: z.string(),
      goal: z.string(),
      action: z.string(),
      title: z.string(),
      description: z.string().optional(),
      /** The part of a plan without goals that the row stands in (2020-21). */
      section: z.string().optional(),
      contributing: z.boolean().nullable(),
      amounts: z.record(z.string(), z.number().int().nullable()),
      /** Forms to 2019-20: every printed amount with the source beside it. */
      lines: z.array(extractedLineSchema).optional(),
      /** Amounts that OCR read from a picture, each with how sure it is, 0 to 100; absent when none was. */
      ocr: z.record(z.string(), z.number().int()).optional(),
      /** How far each amount is confirmed, and why. */
      confidence: z.record(z.string(), readingConfidenceSchema).optional(),
      page: z.number().int().positive(),
      box: boxSchema,
    }),
  ),
  /** Dollars of the document by how far they are confirmed, in cents. */
  confidence: confidenceShareSchema,
  /** Repairs of one digit that the document’s own arithmetic asks for; what is printed is what the rows hold. */
  repairs: z.array(digitRepairSchema),
  checks: z.array(checkSchema),
  problems: z.array(problemSchema),
})
export type Extraction = z.infer<typeof extractionSchema>

/** The same for a board packet that holds the plans of several agencies: one entry a plan, whose pages are the packet's. */
export const packetExtractionSchema = z.object({
  packet: z.object({ sha256: sha256Schema, pages: z.number().int().positive() }),
  documents: z.array(extractionSchema),
})
