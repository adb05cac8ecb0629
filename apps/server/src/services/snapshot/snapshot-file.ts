import {
  amountSchema,
  checkSchema,
  countingNoteSchema,
  documentSchema,
  figureSchema,
  fiscalYearLabel,
  funds,
  headerFigures,
  headerPercentages,
  figurePhases,
  problemSchema,
  tagSchema,
  type Check,
  type Figure,
  type Problem,
  toldPassageSchema,
} from '@cuentas/shared'
import { z } from 'zod'
import { districtSchema, wholeDocumentSchema, type District, type WholeDocument } from '#db/stored-document.ts'
import { countChecks } from '#services/ingest/refresh-district.ts'
import { packedOverviewSchema, packOverviews, unpackOverviews } from '#services/snapshot/snapshot-overviews.ts'
import { packedProvenanceSchema, packProvenance, roundedBox, unpackProvenance } from '#services/snapshot/snapshot-provenance.ts'
import { withWordsInForce } from '#services/snapshot/words-in-force.ts'

const plainCheck = checkSchema.unwrap().shape
/** Code, result, subject, page, unit, printed, computed, difference, why it cannot be made, and for a check that fails the cells that disagree. */
const packedCheckSchema = z.tuple([
  plainCheck.code,
  plainCheck.result,
  plainCheck.subject,
  plainCheck.page,
  plainCheck.unit,
  plainCheck.printed,
  plainCheck.computed,
  plainCheck.difference,
  plainCheck.because,
  z.array(packedProvenanceSchema),
  z.number().nullable(),
])

const figureDetailsSchema = figureSchema.unwrap().pick({ funding: true, addedUp: true })

const packedLineItemSchema = z.object({
  id: z.string(),
  year: z.string(),
  goal: z.string(),
  action: z.string(),
  title: z.string(),
  contributing: z.boolean().nullable(),
  scope: z.string(),
  notes: z.array(countingNoteSchema),
  titleAt: packedProvenanceSchema,
  /** The last of a figure is what only the older forms print of it: its funding line, or that it was added up. */
  figures: z.array(z.tuple([z.enum(figurePhases), z.enum(funds), amountSchema, z.array(packedProvenanceSchema), figureDetailsSchema.optional()])),
  tag: tagSchema,
})

/** A file of data/districts: the figures of one document, without descriptions and without pages. */
export const snapshotFileSchema = z.object({
  format: z.literal(1),
  fileName: z.string(),
  /** Public address of the copy it was read from. */
  publishedAt: z.string().nullable(),
  district: districtSchema,
  document: documentSchema.unwrap().extend({ planYear: z.string().nullable() }),
  figures: z.array(z.tuple([z.enum(headerFigures), z.number().int(), packedProvenanceSchema])),
  percentages: z.array(z.tuple([z.enum(headerPercentages), z.string(), packedProvenanceSchema])),
  totals: z.array(z.tuple([z.string(), z.string(), z.number().int(), packedProvenanceSchema])),
  overviews: z.array(packedOverviewSchema).optional(),
  told: z.array(toldPassageSchema).optional(),
  lineItems: z.array(packedLineItemSchema),
  checks: z.array(packedCheckSchema),
  problems: z.array(problemSchema),
})
type SnapshotFile = z.infer<typeof snapshotFileSchema>

/** The name of a document's snapshot: its district, its plan year, the start of its SHA-256. */
export function snapshotName({ stored }: WholeDocument): string {
  const { planYear, sha256 } = stored.document
  return `${stored.districtKey}_${planYear === null ? 'no-year' : fiscalYearLabel(planYear)}_${sha256.slice(0, 12)}.json`
}

/** A document as the text of its snapshot: a line a line item and a line a check, so that a change of one figure is a change of one line. */
export function toSnapshot(district: District, whole: WholeDocument): string {
  const { stored, lineItems, checks, problems } = withWordsInForce(whole)
  const { document, headers } = stored
  const file = {
    format: 1,
    fileName: stored.fileName,
    publishedAt: stored.publishedAt,
    district,
    document: { ...document, planYear: document.planYear === null ? null : fiscalYearLabel(document.planYear) },
    figures: headerFigures.flatMap((name) => {
      const figure = headers.figures[name]
      return figure ? [[name, figure.cents, packProvenance(figure.provenance)] as const] : []
    }),
    percentages: headerPercentages.flatMap((name) => {
      const percentage = headers.percentages[name]
      return percentage ? [[name, percentage.text, packProvenance(percentage.provenance)] as const] : []
    }),
    totals: headers.totals.map(({ table, column, cents, provenance }) => [table, column, cents, packProvenance(provenance)] as const),
    ...packOverviews(headers.overviews),
    ...(headers.told && headers.told.length > 0 ? { told: headers.told } : {}),
    lineItems: lineItems.map(({ lineItem, tag }) => ({
      id: lineItem.id,
      year: fiscalYearLabel(lineItem.fiscalYear),
      goal: lineItem.goal,
      action: lineItem.action,
      title: lineItem.title,
      contributing: lineItem.contributing,
      scope: lineItem.scope,
      notes: lineItem.notes,
      titleAt: packProvenance(lineItem.titleAt),
      figures: lineItem.figures.map(packFigure),
      tag: { ...tag, confidence: Math.round(tag.confidence * 1000) / 1000 },
    })),
    checks: checks.map(packCheck),
    problems: problems.map(shortenFacts),
  }
  const lines = Object.entries(file).map(([name, value]) => `${JSON.stringify(name)}: ${Array.isArray(value) ? linesOf(value) : JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function packFigure({ phase, fund, amount, provenances, funding, addedUp }: Figure) {
  const plain = [phase, fund, amount, provenances.map(packProvenance)] as const
  return funding || addedUp ? ([...plain, { funding, addedUp }] as const) : plain
}

function linesOf(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`
}

function packCheck({ code, result, subject, page, unit, printed, computed, difference, because, cells, allowance }: Check): z.infer<typeof packedCheckSchema> {
  const disagreeing = result === 'fails' ? cells.map(packProvenance) : []
  return [code, result, subject, page, unit, printed, computed, difference, because, disagreeing, allowance ?? null]
}

function unpackCheck([code, result, subject, page, unit, printed, computed, difference, because, cells, allowance]: z.infer<typeof packedCheckSchema>): Check {
  const plain = { code, result, subject, page, unit, printed, computed, difference, because, cells: cells.map(unpackProvenance) }
  return allowance === null ? plain : { ...plain, allowance }
}

/** Longest text of a problem that goes into a snapshot. */
const longestFact = 60

/** A problem may quote a cell. Where the cell is a description, the quotation stays out: a snapshot holds no descriptions. */
function shortenFacts(problem: Problem): Problem {
  const facts = Object.entries(problem.facts).map(([name, fact]) => [name, typeof fact === 'string' && fact.length > longestFact ? '…' : fact] as const)
  const { box, ...place } = problem.at
  const at = box ? { ...place, box: roundedBox(box) } : place
  return { code: problem.code, at, facts: Object.fromEntries(facts) }
}

/** Reads a snapshot back; throws when it is not one: the file is ours. `readBy` marks this very file. */
export function fromSnapshot(json: unknown, readBy: string): { readonly district: District; readonly whole: WholeDocument } {
  const file = snapshotFileSchema.parse(json)
  const checks = file.checks.map(unpackCheck)
  const whole = wholeDocumentSchema.parse({
    stored: {
      document: file.document,
      districtKey: file.district.key,
      origin: 'snapshot',
      fileName: file.fileName,
      publishedAt: file.publishedAt,
      readBy,
      addedAt: 0,
      headers: headersOf(file),
      pageSizes: [],
      counts: { ...countChecks(checks), lineItems: file.lineItems.length },
    },
    lineItems: file.lineItems.map((item) => lineItemOf(file, item)),
    checks,
    problems: file.problems.map(shortenFacts),
  })
  return { district: file.district, whole }
}

function headersOf(file: SnapshotFile) {
  return {
    figures: Object.fromEntries(file.figures.map(([name, cents, place]) => [name, { cents, provenance: unpackProvenance(place) }])),
    percentages: Object.fromEntries(file.percentages.map(([name, text, place]) => [name, { text, provenance: unpackProvenance(place) }])),
    totals: file.totals.map(([table, column, cents, place]) => ({ table, column, cents, provenance: unpackProvenance(place) })),
    ...unpackOverviews(file.overviews),
    ...(file.told ? { told: file.told } : {}),
  }
}

function lineItemOf(file: SnapshotFile, item: SnapshotFile['lineItems'][number]) {
  const { year, titleAt, figures, tag, ...plain } = item
  const unknown = { description: '', studentGroups: '', location: '', timeSpan: '' }
  return {
    lineItem: {
      ...plain,
      ...unknown,
      document: file.document.sha256,
      cds: file.district.cds,
      fiscalYear: year,
      titleAt: unpackProvenance(titleAt),
      figures: figures.map(([phase, fund, amount, places, details]) => ({ phase, fund, amount, provenances: places.map(unpackProvenance), ...details })),
    },
    tag,
  }
}
