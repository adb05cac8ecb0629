import {
  amountNames,
  fiscalYearLabel,
  grantNotesOf,
  isCents,
  nameInWords,
  overviewFigures,
  printedFacts,
  type ActionRow,
  type BudgetOverview,
  type Extraction,
  type FiscalYear,
  type FundingLine,
  type Lcap,
} from '@cuentas/shared'
import { yearBefore } from '#templates/headings.ts'
import { documentConfidence, type DocumentConfidence } from '#confidence/reading-confidence.ts'
import { proposeRepairs } from '#corrections/digit-repairs.ts'

/** A whole LCAP as `cuentas extract FILE --json` prints it: money in cents, null for a cell without a number, fiscal years as "2025-26". */
export function toExtraction(lcap: Lcap): Extraction {
  const { sha256, pages, kind, lea, planYear, template, language, adoption, packet } = lcap.document
  const repairs = proposeRepairs(lcap.checks)
  const confidence = documentConfidence(lcap.lineItems, lcap.checks, repairs)
  const year = planYear === null ? null : fiscalYearLabel(planYear)
  const notes = lcap.headers.figures.projectedSupplementalConcentration ? grantNotesOf(planYear) : []
  return {
    document: {
      sha256,
      pages,
      kind,
      lea,
      planYear: year,
      template,
      language,
      adoption,
      ...(packet ? { packet } : {}),
      facts: printedFacts(lcap.headers),
      ...factsOcr(lcap),
      ...(notes.length > 0 ? { grantNotes: [...notes] } : {}),
    },
    rows: [
      ...lcap.rows.map((row) => toExtractedRow(row, confidence)),
      ...(lcap.headers.overviews ?? []).flatMap((overview) => overviewRows(overview, lcap.document.planYear)),
    ],
    confidence: confidence.share,
    repairs: [...repairs],
    checks: [...lcap.checks],
    problems: [...lcap.problems],
  }
}

/** Which header figures OCR read, and how surely. */
function factsOcr({ headers: { figures, percentages } }: Lcap): Pick<Extraction['document'], 'factsOcr'> {
  const read = Object.entries({ ...figures, ...percentages }).flatMap(([name, { provenance }]) =>
    provenance.ocr === undefined ? [] : [[name, provenance.ocr] as const],
  )
  return read.length === 0 ? {} : { factsOcr: Object.fromEntries(read) }
}

function toExtractedRow(row: ActionRow, confidence: DocumentConfidence): Extraction['rows'][number] {
  const { table, goal, action, title, description, contributing, provenance } = row
  return {
    table,
    fiscalYear: fiscalYearLabel(row.fiscalYear),
    goal,
    action,
    title,
    ...(table === 'goal-actions' || row.lines || row.section !== undefined ? { description } : {}),
    ...(row.section === undefined ? {} : { section: row.section }),
    contributing,
    amounts: Object.fromEntries(amountNames[table].map((name) => [name, centsOrNull(row, name)])),
    ...(row.lines ? { lines: row.lines.map(toExtractedLine) } : {}),
    ...readHow(row, confidence),
    page: provenance.page,
    box: provenance.box,
  }
}

/** The figures of an overview, one a row, so that each has its page and box. Figures of last year stand under last year. */
function overviewRows({ fiscalYear, figures }: BudgetOverview, planYear: FiscalYear | null): Extraction['rows'] {
  return overviewFigures.flatMap((name) => {
    const cell = figures[name]
    const year = fiscalYear ?? planYear
    if (!cell) return []
    const { page, box, ocr } = cell.provenance
    const ofYear = year === null ? '' : fiscalYearLabel(name.startsWith('last') ? yearBefore(year) : year)
    return [
      {
        table: 'budget-overview' as const,
        fiscalYear: ofYear,
        goal: '',
        action: '',
        title: nameInWords(name, 'en'),
        contributing: null,
        amounts: { [name]: isCents(cell.amount) ? cell.amount : null },
        ...(ocr === undefined ? {} : { ocr: { [name]: ocr } }),
        page,
        box,
      },
    ]
  })
}

function toExtractedLine({ phase, fund, source, reference, amount, provenance: { page, box } }: FundingLine) {
  return { phase, fund, source, reference, cents: isCents(amount) ? amount : null, page, box }
}

/** How each amount was read: by OCR how surely, and how far it is confirmed. */
function readHow(row: ActionRow, confidence: DocumentConfidence): Pick<Extraction['rows'][number], 'ocr' | 'confidence'> {
  const cells = amountNames[row.table].flatMap((name) => {
    const cell = row.amounts[name]
    return cell && isCents(cell.amount) ? [[name, cell.provenance] as const] : []
  })
  const ocr = cells.flatMap(([name, { ocr: sure }]) => (sure === undefined ? [] : [[name, sure] as const]))
  const judged = cells.flatMap(([name, cell]) => {
    const own = confidence.ofCell(cell)
    return own ? [[name, own] as const] : []
  })
  return { ...(ocr.length > 0 ? { ocr: Object.fromEntries(ocr) } : {}), confidence: Object.fromEntries(judged) }
}

function centsOrNull(row: ActionRow, name: (typeof amountNames)[keyof typeof amountNames][number]): number | null {
  const cell = row.amounts[name]
  return cell && isCents(cell.amount) ? cell.amount : null
}
