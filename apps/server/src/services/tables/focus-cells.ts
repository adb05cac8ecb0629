import { rangeInFocus, rangeNotKnown, type Focus, type PointFigures } from '@cuentas/shared'
import type { CodedRow } from '#services/tables/table-rows.ts'

/** The range of the focus that the address chooses, beside that of restorative justice, which always has columns of its own. */
export function focusCells(focus: Focus, value: Pick<PointFigures, 'focus' | 'restorativeJustice' | 'titlesOnly'>): CodedRow {
  if (rangeNotKnown(value)) return { focus }
  const { atLeast, mostly, atMost } = rangeInFocus(value)
  return { focus, focus_at_least: atLeast.cents, focus_mostly: mostly.cents, focus_at_most: atMost.cents, focus_actions: atMost.actions }
}
