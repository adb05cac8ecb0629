import { defaultFocus, type Focus, type SeriesPoint } from '@cuentas/shared'
import type { ListedDistrict } from '#db/district-repository.ts'
import type { ListedDocument } from '#db/document-repository.ts'
import type { StoredDocument } from '#db/stored-document.ts'
import type { DistrictSummary } from '#services/views/district-summary.ts'
import type { DocumentSummary } from '#services/views/document-summary.ts'

/** The newest planned point in a focus; null when no year has one, or the ranges of the focuses were never computed. */
function latestInFocus({ latest, latestFocuses }: ListedDistrict, focus: Focus): SeriesPoint | null {
  if (latest === null || 'gap' in latest.value || focus === defaultFocus) return latest
  const range = latestFocuses?.[focus]
  return range ? { ...latest, value: { ...latest.value, focus: { of: focus, range } } } : null
}

/** A district as lists show it, with the newest range of a focus. */
export function districtSummary(listed: ListedDistrict, documents: readonly ListedDocument[], focus: Focus = defaultFocus): DistrictSummary {
  const { district } = listed
  const years = new Set(documents.flatMap(({ kind, planYear }) => (planYear === null || (kind !== 'lcap' && kind !== 'actions-sheet') ? [] : [planYear])))
  return {
    ...district,
    planYears: [...years].sort((a, b) => a - b),
    pagesOpen: documents.every(({ origin }) => origin === 'document'),
    latest: latestInFocus(listed, focus),
  }
}

/** A stored document as the list of districts wants it. */
export function listedDocument({ districtKey, origin, document: { kind, planYear } }: StoredDocument): ListedDocument {
  return { districtKey, origin, kind, planYear }
}

/** A document as lists show it. */
export function documentSummary({ document, fileName, origin, publishedAt, counts }: StoredDocument): DocumentSummary {
  const { lineItems, ...checks } = counts
  const { sha256, lea, pages, kind, planYear, template, language, adoption, books } = document
  return {
    sha256,
    fileName,
    printsName: lea.name.replace(/\s+/g, ' ').trim(),
    pages,
    kind,
    planYear,
    template,
    language,
    adoption,
    books,
    origin,
    publishedAt,
    checks,
    lineItems,
  }
}
