import { endOf, rangeInFocus, rangeNotKnown, type Focus, type PointFigures } from '@cuentas/shared'
import type { CodedRow } from '#services/tables/table-rows.ts'

/** The range of the focus that the address chooses, beside that of restorative justice, which always has columns of its own. */
export function focusCells(focus: Focus, value: Pick<PointFigures, 'focus' | 'restorativeJustice' | 'titlesOnly'>): CodedRow {
  const { atLeast, mostly, atMost } = rangeInFocus(value)
  const unread = { focus, focus_without_figure: atMost.withoutFigure ?? null }
  if (rangeNotKnown(value)) return unread
  return { ...unread, focus_at_least: atLeast.cents, focus_mostly: endOf(mostly), focus_at_most: endOf(atMost), focus_actions: atMost.actions }
}
