import type { ListedDistrict } from '#db/district-repository.ts'
import type { ListedDocument } from '#db/document-repository.ts'
import type { StoredDocument } from '#db/stored-document.ts'
import type { DistrictSummary } from '#services/views/district-summary.ts'
import type { DocumentSummary } from '#services/views/document-summary.ts'

/** A district as lists show it. */
export function districtSummary({ district, latest }: ListedDistrict, documents: readonly ListedDocument[]): DistrictSummary {
  const years = new Set(documents.flatMap(({ kind, planYear }) => (planYear === null || (kind !== 'lcap' && kind !== 'actions-sheet') ? [] : [planYear])))
  return {
    ...district,
    planYears: [...years].sort((a, b) => a - b),
    pagesOpen: documents.every(({ origin }) => origin === 'document'),
    latest,
  }
}

/** A stored document as the list of districts wants it. */
export function listedDocument({ districtKey, origin, document: { kind, planYear } }: StoredDocument): ListedDocument {
  return { districtKey, origin, kind, planYear }
}

/** A document as lists show it. */
export function documentSummary({ document, fileName, origin, publishedAt, counts }: StoredDocument): DocumentSummary {
  const { lineItems, ...checks } = counts
  const { sha256, pages, kind, planYear, template, language, adoption } = document
  return { sha256, fileName, pages, kind, planYear, template, language, adoption, origin, publishedAt, checks, lineItems }
}
