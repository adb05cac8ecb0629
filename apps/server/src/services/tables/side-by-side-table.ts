import {
  categoryOfFocus,
  endOf,
  fiscalYearLabel,
  focusMeans,
  rangeInFocus,
  whyNotKnown,
  type Basis,
  type Category,
  type Focus,
  type SeriesPoint,
} from '@cuentas/shared'
import { denominatorCells } from '#services/tables/measured-cells.ts'
import { basisOf, districtsOf, focusOf, perOf } from '#services/tables/page-address.ts'
import { pageTable } from '#services/tables/page-table.ts'
import type { ProgramNames } from '#services/tables/program-names.ts'
import { rowsOf, type CodedRow } from '#services/tables/table-rows.ts'
import type { DistrictHistory } from '#services/views/district-history.ts'

/** What the focus is compared with, as on the page. */
const beside: readonly Category[] = ['RJ', 'SEC', 'BEH', 'MH']
const wholePlan = { program: 'plan', program_en: 'The whole plan', program_es: 'Todo el plan' } as const

/** The newest planned point with figures on the chosen money. */
function newestPlanned(points: readonly SeriesPoint[], basis: Basis): SeriesPoint | undefined {
  return points
    .filter(({ phase, basis: own, value }) => phase === 'planned' && own === basis && !('gap' in value))
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0]
}

/** Districts side by side: for each the focus as its range, what it is compared with, and the whole plan. */
export const sideBySideTable = pageTable({
  name: 'side-by-side',
  page: 'compare',
  rows: async ({ services, programs }, { query }) => {
    const histories = await Promise.all(districtsOf(query).map((key) => services.districts.history(key, perOf(query), focusOf(query), 'in-ranges')))
    return rowsOf(
      'side-by-side',
      histories.flatMap((history) => rowsOfDistrict(history, basisOf(query), programs)),
    )
  },
})

function rowsOfDistrict({ district, points, focus, measured }: DistrictHistory, basis: Basis, programs: ProgramNames): readonly CodedRow[] {
  const point = newestPlanned(points, basis)
  const who = { district_key: district.key, district: district.name, basis }
  if (!point || 'gap' in point.value) return [{ ...who, focus, gap: 'no-document' }]
  const { value, fiscalYear, phase } = point
  const found = measured.points.find((one) => one.fiscalYear === fiscalYear && one.phase === phase && one.basis === basis)
  const { cells, measure } = denominatorCells(measured.per, found?.measuring)
  const head = {
    ...who,
    fiscal_year: fiscalYearLabel(fiscalYear),
    phase,
    plan_total: value.plan.cents,
    supplemental_concentration: value.supplementalConcentration,
  }
  const row = (of: CodedRow, least: number | null, most: number | null): CodedRow => ({
    ...head,
    ...of,
    amount_at_least: least,
    amount_at_most: most,
    ...cells,
    measured_at_least: measure(least),
    measured_at_most: measure(most),
  })
  const range = rangeInFocus(value)
  const gap = whyNotKnown(value) ?? null
  const ofFocus = { ...nameOf(focus, programs), focus, actions: range.atMost.actions, gap, without_figure: range.atMost.withoutFigure ?? null }
  return [
    row(ofFocus, gap ? null : range.atLeast.cents, gap ? null : endOf(range.atMost)),
    ...beside
      .filter((category) => category !== ownCategory(focus))
      .map((category) => {
        const sum = value.byCategory.find((one) => one.category === category)?.sum
        return row({ ...programs(category), actions: sum?.actions ?? 0, gap: sum ? null : 'no-action' }, sum?.cents ?? null, sum?.cents ?? null)
      }),
    row({ ...wholePlan, actions: value.plan.actions }, value.plan.cents, value.plan.cents),
  ]
}

function ownCategory(focus: Focus): Category | null {
  return focusMeans[focus].kind === 'flag' ? null : categoryOfFocus(focus)
}

function nameOf(focus: Focus, programs: ProgramNames): CodedRow {
  const category = ownCategory(focus)
  return category === null ? { program: focus } : programs(category)
}
