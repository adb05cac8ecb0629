import { z } from 'zod'
import { fiscalYearSchema } from '#fiscal-year.ts'
import { sha256Schema } from '#ids.ts'
import { cdsSchema } from '#lea.ts'
import { centsSchema } from '#money.ts'
import { provenanceSchema } from '#provenance.ts'

/** Template eras of the state's form (domain reference, section 1.0), oldest first. */
export const templateEras = ['2014-15', '2015-17', '2017-20', '2020-21', '2021-22', '2022-24', '2024-25', '2025-27'] as const
export type TemplateEra = (typeof templateEras)[number]

/** True for the forms to 2019-20, which print amounts and sources in words and no action tables. */
export function isOlderTemplate(template: TemplateEra): boolean {
  return template === '2014-15' || template === '2015-17' || template === '2017-20'
}

/**
 * Header figures in cents. From 2021-22 on by their CDE numbers: (1) (2) (4) (6) (7) (9) (12). The older forms print (2) in Section 3 or on the
 * Demonstration page, and in 2017-18 and 2018-19 three figures of a Budget Summary.
 */
export const headerFigures = [
  'projectedBaseGrant',
  'projectedSupplementalConcentration',
  'plannedContributing',
  'estimatedSupplementalConcentration',
  'estimatedContributing',
  'estimatedBaseGrant',
  'carryoverDollars',
  'generalFundExpenditures',
  'plannedInPlan',
  'projectedLcffRevenue',
] as const
export type HeaderFigure = (typeof headerFigures)[number]

/** Printed percentages of the header blocks, as printed ("34.025%"): (3), carryover into the coming year, total, (5), planned (4/1+5), (8), (10), (11), (13), carryover into the current year (Table 5); and of the forms to 2019-20 the minimum proportionality percentage. */
export const headerPercentages = [
  'projectedPercentage',
  'carryoverPercentageIn',
  'totalPercentage',
  'plannedImprovedServices',
  'plannedPercentage',
  'estimatedImprovedServices',
  'requiredPercentageCurrent',
  'estimatedActualPercentage',
  'carryoverPercentageOut',
  'carryoverPercentageInCurrent',
  'minimumProportionality',
] as const
export type HeaderPercentage = (typeof headerPercentages)[number]

/** Header figures found in a document; a figure that is not printed or not readable is absent. */
export const documentFactsSchema = z
  .object({
    ...Object.fromEntries(headerFigures.map((name) => [name, centsSchema])),
    ...Object.fromEntries(headerPercentages.map((name) => [name, z.string()])),
  })
  .partial()
  .readonly()

/** Which version of the plan a document says it is. */
export const adoptionSchema = z.enum(['draft', 'adopted', 'amended', 'not stated'])

/**
 * What a document is: a plan, a spreadsheet that lists a plan's actions, a district's books, which are no plan and never speak for one, the plan that
 * stood in place of the LCAP in 2020-21, or one of the papers that districts publish around a plan. `plan-page`: pages of a plan that stand alone,
 * which say what they print and nothing of the rest; `budget-appendix`: a budget of several years by account.
 */
export const documentKinds = [
  'lcap',
  'actions-sheet',
  'ledger',
  'continuity-plan',
  'budget-overview',
  'supplement',
  'mid-year-report',
  'plan-page',
  'budget-appendix',
] as const
export type DocumentKind = (typeof documentKinds)[number]
export const documentKindSchema = z.enum(documentKinds)

/** Formats whose pages are grids. */
export const gridFormatSchema = z.enum(['xlsx', 'docx', 'csv', 'json'])
export type GridFormat = z.infer<typeof gridFormatSchema>

/** What a ledger's figures are: unaudited actuals, a budget, or not said. */
export const booksSchema = z.enum(['unaudited', 'budget', 'not stated'])
export type Books = z.infer<typeof booksSchema>

/** What a document is, in its own words. */
export const documentSchema = z
  .object({
    sha256: sha256Schema,
    pages: z.number().int().positive(),
    kind: z.enum(documentKinds),
    lea: z.object({ name: z.string(), cds: cdsSchema.nullable() }),
    planYear: fiscalYearSchema.nullable(),
    template: z.enum(templateEras).nullable(),
    language: z.enum(['en', 'es']),
    adoption: adoptionSchema,
    /** Set when the plan stood with others in one file, a board packet: the packet's file, and the plan's pages in it. Pages of figures are the packet's. */
    packet: z.object({ file: sha256Schema, firstPage: z.number().int().positive(), lastPage: z.number().int().positive() }).readonly().optional(),
    /** Of a ledger: whether its figures were audited, as the file itself says. Absent for plans. */
    books: booksSchema.optional(),
    /** The file's format, when it is no PDF: then its pages are drawn from its cells. */
    format: gridFormatSchema.optional(),
  })
  .readonly()
export type DocumentFacts = z.infer<typeof documentSchema>

/** A header figure and where it is printed. */
export const placedFigureSchema = z.object({ cents: centsSchema, provenance: provenanceSchema }).readonly()
