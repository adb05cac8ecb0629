import { endOf, fiscalYearLabel, rangeInFocus, rangeNotKnown, whyNotKnown, type SeriesPoint } from '@cuentas/shared'
import type { DistrictHistory } from '#services/views/district-history.ts'
import { measuredCells } from '#services/tables/measured-cells.ts'
import { focusCells } from '#services/tables/focus-cells.ts'
import { basisOf, focusOf, perOf } from '#services/tables/page-address.ts'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf, type CodedRow } from '#services/tables/table-rows.ts'

/** A district's history on the basis that the address chooses: a row a year and kind of figure, gaps too. */
export const historyTable = pageTable({
  name: 'history',
  page: 'district',
  rows: async ({ services }, { key, query }) => {
    const history = await services.districts.history(key, perOf(query), focusOf(query), 'in-ranges')
    const { district, points } = history
    const ofBasis = points.filter(({ basis }) => basis === basisOf(query))
    return rowsOf(
      'history',
      ofBasis.toSorted(inOrder).map((point) => ({
        district_key: district.key,
        district: district.name,
        ...rowOf(point),
        ...('gap' in point.value ? { focus: history.focus } : focusCells(history.focus, point.value)),
        ...measuredOf(history, point),
      })),
    )
  },
})

function measuredOf(history: DistrictHistory, point: SeriesPoint): CodedRow {
  const range = 'gap' in point.value || rangeNotKnown(point.value) ? undefined : rangeInFocus(point.value)
  return measuredCells(history, point, range?.atLeast.cents ?? null, range ? endOf(range.atMost) : null)
}

/** Oldest year first, planned before estimated actual. */
function inOrder(a: SeriesPoint, b: SeriesPoint): number {
  return a.fiscalYear - b.fiscalYear || (a.phase === b.phase ? 0 : a.phase === 'planned' ? -1 : 1)
}

function rowOf({ fiscalYear, phase, basis, document, value }: SeriesPoint): CodedRow {
  const head = { fiscal_year: fiscalYearLabel(fiscalYear), phase, basis, document }
  if ('gap' in value) return { ...head, gap: value.gap }
  const { restorativeJustice, plan, supplementalConcentration } = value
  const { atLeast, mostly, atMost } = restorativeJustice
  const whole = basis === 'lcff-contributing' ? supplementalConcentration : plan.cents
  const ofPlan = { plan_actions: plan.actions, plan_total: plan.cents, supplemental_concentration: supplementalConcentration }
  const unread = { rj_without_figure: atMost.withoutFigure ?? null }
  const gap = whyNotKnown({ restorativeJustice, titlesOnly: value.titlesOnly })
  if (gap) return { ...head, ...ofPlan, ...unread, gap }
  return {
    ...head,
    rj_at_least: atLeast.cents,
    rj_mostly: endOf(mostly),
    rj_at_most: endOf(atMost),
    share_at_least: shareOf(atLeast.cents, whole),
    share_at_most: shareOf(endOf(atMost), whole),
    rj_actions: atMost.actions,
    ...unread,
    ...ofPlan,
  }
}

/** A share to six decimals; nothing where there is nothing to divide by. */
export function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : Math.round((part / whole) * 1_000_000) / 1_000_000
}
