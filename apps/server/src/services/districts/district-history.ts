import { historySentence, programsChart, rangeChart } from '@cuentas/budget'
import { bases, type Focus, type Per, type SeriesPoint, type StateFigure } from '@cuentas/shared'
import type { ListedDistrict } from '#db/district-repository.ts'
import type { StoredDocument } from '#db/stored-document.ts'
import type { DistrictInHand } from '#services/districts/district-in-hand.ts'
import { actionsShown, barePoints, namedActions } from '#services/districts/kept-district.ts'
import { megaActions } from '#services/districts/mega-actions.ts'
import { districtSummary, documentSummary, listedDocument } from '#services/districts/summaries.ts'
import { districtDenominators, measuredHistory } from '#services/money/measured-history.ts'
import type { Reference } from '#services/reference/reference.ts'
import type { DistrictHistory, LineItemsShown } from '#services/views/district-history.ts'
import { placedIn } from '#services/districts/placed-line-item.ts'
import type { ActionOfYear } from '#services/views/line-item-brief.ts'

/** What a history is shown from. */
interface HistoryInHand {
  readonly stored: ListedDistrict
  readonly documents: readonly StoredDocument[]
  /** In the focus that is shown. */
  readonly points: readonly SeriesPoint[]
  /** The actions behind its ranges, by id: all, or those that pages name. */
  readonly named: ReadonlyMap<string, ActionOfYear>
}

/** The history in any focus, from a district that was loaded whole. */
export function loadedHistory({ stored, documents, plans, pointsIn }: DistrictInHand, focus: Focus, lineItems: LineItemsShown): HistoryInHand {
  const points = pointsIn(focus)
  const named = namedActions(points, placedIn(plans))
  if (lineItems === 'all') return { stored, documents, points, named }
  return { stored, documents, points: barePoints(points), named: actionsShown(points, named) }
}

/** A district's history as its page and the API show it. */
export function districtHistory(
  { stored, documents, points, named }: HistoryInHand,
  { per, focus }: { readonly per: Per; readonly focus: Focus },
  figures: readonly StateFigure[],
  reference: Reference,
): DistrictHistory {
  const { cds } = stored.district
  const years = districtDenominators(cds, points, figures, reference)
  return {
    district: districtSummary(stored, documents.map(listedDocument), focus),
    focus,
    documents: documents.map(documentSummary),
    points,
    charts: bases.flatMap((basis) => {
      const latest = points.findLast((point) => point.basis === basis && point.phase === 'planned' && !('gap' in point.value))
      const programs = latest && programsChart(points, { fiscalYear: latest.fiscalYear, phase: latest.phase, basis })
      return [rangeChart(points, basis, per, years), programs].flatMap((chart) => (chart ? [{ basis, chart }] : []))
    }),
    sentences: bases.map((basis) => ({ basis, sentence: historySentence(points, basis) })),
    megaActions: megaActions(points, named),
    items: Object.fromEntries(named),
    milestones: reference.milestones.get(cds ?? '') ?? [],
    measured: measuredHistory(points, per, years),
  }
}
