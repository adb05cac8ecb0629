import type { SeriesPoint } from '@cuentas/shared'
import type { StoredDistrict } from '#db/district-repository.ts'
import type { StoredDocument } from '#db/stored-document.ts'
import type { DistrictSummary } from '#services/views/district-summary.ts'
import type { DocumentSummary } from '#services/views/document-summary.ts'

/** A district as lists show it. */
export function districtSummary({ district, points }: StoredDistrict, documents: readonly StoredDocument[]): DistrictSummary {
  const years = new Set(documents.flatMap(({ document }) => (document.planYear === null ? [] : [document.planYear])))
  return {
    ...district,
    planYears: [...years].sort((a, b) => a - b),
    pagesOpen: documents.every(({ origin }) => origin === 'document'),
    latest: latestPlanned(points),
  }
}

/** The newest planned point on all funds that has a figure. */
function latestPlanned(points: readonly SeriesPoint[]): SeriesPoint | null {
  const known = points.filter((point) => point.phase === 'planned' && point.basis === 'all-funds' && !('gap' in point.value))
  return known.reduce<SeriesPoint | null>((latest, point) => (latest === null || point.fiscalYear > latest.fiscalYear ? point : latest), null)
}

/** A document as lists show it. */
export function documentSummary({ document, fileName, origin, publishedAt, counts }: StoredDocument): DocumentSummary {
  const { lineItems, ...checks } = counts
  const { sha256, pages, kind, planYear, template, language, adoption } = document
  return { sha256, fileName, pages, kind, planYear, template, language, adoption, origin, publishedAt, checks, lineItems }
}
