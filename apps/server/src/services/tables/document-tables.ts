import { fiscalYearLabel } from '@cuentas/shared'
import type { DistrictSummary } from '#services/views/district-summary.ts'
import type { DocumentSummary } from '#services/views/document-summary.ts'
import { figureRow } from '#services/tables/figure-row.ts'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf } from '#services/tables/table-rows.ts'

function documentRows(district: DistrictSummary, documents: readonly DocumentSummary[]) {
  return rowsOf(
    'documents',
    documents.map(({ sha256, fileName, planYear, pages, checks }) => ({
      district_key: district.key,
      district: district.name,
      fiscal_year: planYear === null ? null : fiscalYearLabel(planYear),
      document: sha256,
      file_name: fileName,
      pages,
      checks_hold: checks.holds,
      checks_fail: checks.fails,
    })),
  )
}

/** A district's documents, newest plan first. */
export const documentsTable = pageTable({
  name: 'documents',
  page: 'district',
  rows: async ({ services }, { key }) => {
    const { district, documents } = await services.districts.history(key, 'dollars', undefined, 'in-ranges')
    return documentRows(district, documents)
  },
})

/** The documents that speak of a year. */
export const documentsOfYearTable = pageTable({
  name: 'documents',
  page: 'year',
  rows: async ({ services }, { key, year }) => {
    const { district, documents } = await services.districts.year(key, year, {})
    return documentRows(district, documents)
  },
})

/** Every figure that a document prints for one of its line items. */
export const figuresTable = pageTable({
  name: 'figures',
  page: 'line-item',
  rows: async ({ services }, { id }) => {
    const { district, lineItem, confidence } = await services.lineItems.get(id)
    return rowsOf(
      'figures',
      lineItem.figures.map((figure, at) => ({
        ...figureRow(district, lineItem, figure),
        confidence: confidence[at]?.level ?? null,
        confidence_reasons: confidence[at]?.reasons.join(' ') ?? null,
      })),
    )
  },
})

/** What a document's header blocks print. */
export const headerFiguresTable = pageTable({
  name: 'header-figures',
  page: 'document',
  rows: async ({ services }, { sha256 }) => {
    const { district, document, figures, percentages } = await services.documents.get(sha256)
    const head = {
      district_key: district.key,
      district: district.name,
      fiscal_year: document.planYear === null ? null : fiscalYearLabel(document.planYear),
      document: document.sha256,
    }
    return rowsOf('header-figures', [
      ...figures.map(({ name, cents, provenance }) => ({ ...head, figure: name, amount: cents, page: provenance.page, ocr: provenance.ocr ?? null })),
      ...percentages.map(({ name, text, provenance }) => ({ ...head, figure: name, percentage: text, page: provenance.page, ocr: provenance.ocr ?? null })),
    ])
  },
})
