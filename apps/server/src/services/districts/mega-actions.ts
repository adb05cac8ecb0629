import { isCents, rangeInFocus, type SeriesPoint } from '@cuentas/shared'
import type { MegaAction } from '#services/views/district-history.ts'
import type { ActionOfYear } from '#services/views/line-item-brief.ts'

const figures = {
  planned: { total: 'planned', lcff: 'plannedLcff' },
  'estimated-actual': { total: 'estimatedActual', lcff: 'estimatedActualLcff' },
} as const

/**
 * Actions that name the focus (restorative justice) in a list and alone make more than half of what lies between "mostly" and "at most" of a year.
 * A reader must see them by name: the width of the range is theirs (Santa Ana's $90 million for "improved services").
 */
export function megaActions(points: readonly SeriesPoint[], items: ReadonlyMap<string, ActionOfYear>): readonly MegaAction[] {
  return points.flatMap(({ fiscalYear, phase, basis, value }) => {
    if ('gap' in value) return []
    const { mostly, atMost } = rangeInFocus(value)
    const certain = new Set(mostly.lineItems)
    const half = (atMost.cents - mostly.cents) / 2
    return atMost.lineItems.flatMap((id) => {
      const item = items.get(id)
      const figure = basis === 'all-funds' ? item?.[figures[phase].total] : item?.[figures[phase].lcff]
      const amount = figure?.amount
      const isMega = !certain.has(id) && amount !== undefined && isCents(amount) && amount > half
      return isMega ? [{ fiscalYear, phase, basis, lineItem: id, cents: amount }] : []
    })
  })
}
