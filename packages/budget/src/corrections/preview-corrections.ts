import type { Correction, CorrectionDraft, LineageLink, Misfit, SeriesPoint } from '@cuentas/shared'
import { applyCorrections, type Corrected, type PlansToCorrect } from '#corrections/apply-corrections.ts'
import {
  changesBetween,
  dollarsMoved,
  linksBetween,
  totalsBetween,
  type DollarsMoved,
  type LineItemChange,
  type TotalChange,
} from '#corrections/compare-corrected.ts'
import { sealDrafts } from '#corrections/draft-corrections.ts'
import { plansToSeries, seriesAfter } from '#series/plans-to-series.ts'

/** What a batch, or its undoing, changes: every line item, link, and sum. What is shown before is what happens after. */
export interface Preview {
  readonly changes: readonly LineItemChange[]
  readonly totals: readonly TotalChange[]
  readonly links: { readonly made: readonly LineageLink[]; readonly parted: readonly LineageLink[] }
  readonly moved: readonly DollarsMoved[]
  /** Decisions that do not quite fit afterwards and did before, or are new. */
  readonly misfits: readonly Misfit[]
}

/** Batch name of decisions that are only being looked at; no written batch has an empty id. */
const onlyLookedAt = { id: 'preview', author: 'preview', at: '2000-01-01T00:00:00.000Z' }

/** What these decisions would change, laid over those in force. */
export function previewDrafts(plans: PlansToCorrect, inForce: readonly Correction[], drafts: readonly CorrectionDraft[]): Preview {
  return previewOf(plans, inForce, [...inForce, ...sealDrafts(drafts, onlyLookedAt)])
}

/** What changes between two sets of decisions over the same plans. */
export function previewOf(plans: PlansToCorrect, before: readonly Correction[], after: readonly Correction[]): Preview {
  return differenceOf(plans, applyCorrections(plans, before), applyCorrections(plans, after))
}

/** The same of what was already laid over. */
export function differenceOf({ plans }: Pick<PlansToCorrect, 'plans'>, was: Corrected, is: Corrected): Preview {
  const known = new Set(was.misfits.map(nameOf))
  const [changes, links] = [changesBetween(was, is), linksBetween(was, is)]
  // Where links are the same, only the years of the line items that look different have other sums.
  const moves = changes.length > 0 || links.made.length > 0 || links.parted.length > 0
  if (!histories.has(is) && was.links === is.links)
    histories.set(is, seriesAfter(seriesOf(plans, was), plans, is, new Set(changes.map(({ lineItem }) => lineItem.fiscalYear))))
  return {
    changes,
    totals: totalsBetween(was, is),
    links,
    moved: moves ? dollarsMoved(seriesOf(plans, was), seriesOf(plans, is)) : [],
    misfits: is.misfits.filter((misfit) => !known.has(nameOf(misfit))),
  }
}

const histories = new WeakMap<Corrected, readonly SeriesPoint[]>()

/** The history of plans as decisions correct them, made once for each state: a batch is looked at before and after, and kept. */
export function seriesOf(plans: PlansToCorrect['plans'], corrected: Corrected): readonly SeriesPoint[] {
  const points = histories.get(corrected) ?? plansToSeries(plans, corrected)
  histories.set(corrected, points)
  return points
}

function nameOf({ code, correction, lineItem, expected, found }: Misfit): string {
  return JSON.stringify([code, correction, lineItem, expected, found])
}
