import { isCents, rangeInFocus, type SeriesPoint } from '@cuentas/shared'
import type { PlacedLineItem } from '#services/districts/placed-line-item.ts'
import type { MegaAction } from '#services/views/district-history.ts'

/**
 * Actions that name the focus (restorative justice) in a list and alone make more than half of what lies between "mostly" and "at most" of a year.
 * A reader must see them by name: the width of the range is theirs (Santa Ana's $90 million for "improved services").
 */
export function megaActions(points: readonly SeriesPoint[], items: ReadonlyMap<string, PlacedLineItem>): readonly MegaAction[] {
  return points.flatMap(({ fiscalYear, phase, basis, value }) => {
    if ('gap' in value) return []
    const { mostly, atMost } = rangeInFocus(value)
    const certain = new Set(mostly.lineItems)
    const half = (atMost.cents - mostly.cents) / 2
    return atMost.lineItems.flatMap((id) => {
      const fund = basis === 'all-funds' ? 'total' : 'lcff'
      const amount = items.get(id)?.lineItem.figures.find((figure) => figure.phase === phase && figure.fund === fund)?.amount
      const isMega = !certain.has(id) && amount !== undefined && isCents(amount) && amount > half
      return isMega ? [{ fiscalYear, phase, basis, lineItem: id, cents: amount }] : []
    })
  })
}
