import { endOf, rangeInFocus, rangeNotKnown, type AmountOfActions, type PointFigures, type SeriesPoint } from '@cuentas/shared'
import { DomainError } from '#services/domain-error.ts'
import { lineItemWithFigures } from '#services/districts/actions-of-year.ts'
import type { DistrictInHand } from '#services/districts/district-in-hand.ts'
import { placedIn } from '#services/districts/placed-line-item.ts'
import { districtSummary, documentSummary, listedDocument } from '#services/districts/summaries.ts'
import type { AskedSum, SumName, SumView } from '#services/views/sum-view.ts'

/** The figures behind one sum of a district's history, with its point. Throws `year-not-found` where the year has no such sum. */
export function sumOfYear(
  inHand: DistrictInHand,
  { year, sum, phase, basis, focus }: Omit<AskedSum, 'key' | 'per'>,
): Omit<SumView, 'measured'> & { readonly point: SeriesPoint } {
  const { stored, documents, plans } = inHand
  const point = inHand.pointsIn(focus).find((one) => one.fiscalYear === year && one.phase === phase && one.basis === basis)
  if (!point || 'gap' in point.value) throw new DomainError('year-not-found')
  const placed = placedIn(plans)
  const itemsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const item = placed(id)
      return item ? [lineItemWithFigures(item, focus)] : []
    })
  const total = chosenSum(point.value, sum)
  const document = documents.find((one) => one.document.sha256 === point.document)
  const whole = sum === 'plan'
  return {
    point,
    district: districtSummary(stored, documents.map(listedDocument), focus),
    fiscalYear: year,
    sum,
    focus,
    phase,
    basis,
    total,
    document: document ? documentSummary(document) : null,
    items: itemsOf(total.lineItems),
    withoutFigure: whole ? itemsOf(point.value.withoutFigure) : [],
    countedElsewhere: whole ? itemsOf(point.value.countedElsewhere ?? []) : [],
  }
}

function chosenSum(value: PointFigures, sum: SumName): AmountOfActions {
  const { plan, byCategory } = value
  // No figure stands behind a bound that is not known.
  if ((sum === 'at-least' || sum === 'mostly' || sum === 'at-most') && rangeNotKnown(value)) throw new DomainError('year-not-found')
  const { mostly, atMost } = rangeInFocus(value)
  if ((sum === 'mostly' && endOf(mostly) === null) || (sum === 'at-most' && endOf(atMost) === null)) throw new DomainError('year-not-found')
  switch (sum) {
    case 'at-least':
      return rangeInFocus(value).atLeast
    case 'mostly':
      return rangeInFocus(value).mostly
    case 'at-most':
      return rangeInFocus(value).atMost
    case 'plan':
      return plan
    default: {
      const found = byCategory.find(({ category }) => (category ?? 'not-stated') === sum)
      if (!found) throw new DomainError('year-not-found')
      return found.sum
    }
  }
}
