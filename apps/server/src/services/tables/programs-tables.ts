import {
  categories,
  endOf,
  categoryOfFocus,
  defaultFocus,
  fiscalYearLabel,
  focusMeans,
  rangeNotKnown,
  whyNotKnown,
  type Category,
  type Focus,
  type Range,
  type SeriesPoint,
} from '@cuentas/shared'
import type { DistrictHistory } from '#services/views/district-history.ts'
import { measuredCells } from '#services/tables/measured-cells.ts'
import { basisOf, focusOf, perOf } from '#services/tables/page-address.ts'
import type { PageQuery } from '#services/tables/tables.ts'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf, type CodedRow } from '#services/tables/table-rows.ts'

type FiguredPoint = SeriesPoint & { readonly value: Exclude<SeriesPoint['value'], { readonly gap: unknown }> }

function hasFigures(point: SeriesPoint): point is FiguredPoint {
  return !('gap' in point.value)
}

/** Planned points with figures on the chosen money, oldest first. */
function plannedPoints({ points }: DistrictHistory, query: PageQuery): readonly FiguredPoint[] {
  const basis = basisOf(query)
  return points
    .filter(hasFigures)
    .filter((point) => point.basis === basis && point.phase === 'planned')
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear)
}

/** Programs of the newest plan, largest first. Restorative justice has its range: dollars of every action that names it are in "at most". */
export const programsTable = pageTable({
  name: 'programs',
  page: 'district',
  rows: async ({ services, programs }, { key, query }) => {
    const history = await services.districts.history(key, perOf(query), focusOf(query), 'in-ranges')
    const point = plannedPoints(history, query).at(-1)
    if (!point) return rowsOf('programs', [])
    const elsewhere = elsewhereOf(history, query, point)
    return rowsOf(
      'programs',
      programRows(point.value)
        .toSorted((a, b) => size(b) - size(a))
        .map(({ category, focus: of, least, most, actions, unread }) => ({
          ...headOf(history, point),
          ...(category === null && of !== null ? { program: of } : programs(category)),
          focus: of,
          amount_at_least: least,
          amount_at_most: most,
          actions,
          plan_total: point.value.plan.cents,
          ...measuredCells(history, point, least, most),
          ...elsewhere(category, of),
          without_figure: unread,
        })),
    )
  },
})

interface ProgramRow {
  readonly category: Category | null
  readonly focus: Focus | null
  readonly range?: Range
  readonly least: number | null
  readonly most: number | null
  readonly actions: number
  readonly unread: number | null
}

const size = ({ least, most }: ProgramRow) => ((least ?? 0) > 0 ? (least ?? 0) : (most ?? 0))

/** The programs of a point: categories by their own actions, restorative justice and the focus as ranges. */
function programRows({ restorativeJustice, focus, byCategory }: FiguredPoint['value']): readonly ProgramRow[] {
  const ranges = [rangeRow(defaultFocus, restorativeJustice), ...(focus ? [rangeRow(focus.of, focus.range)] : [])]
  const taken = new Set(ranges.flatMap(({ category }) => (category === null ? [] : [category])))
  const others = byCategory
    .filter(({ category }) => category === null || !taken.has(category))
    .map(({ category, sum }) => ({ category, focus: null, least: sum.cents, most: sum.cents, actions: sum.actions, unread: null }))
  return [...others, ...ranges]
}

/** For a row of the programs: what was planned and is estimated to have been spent in the newest year that has estimates, up to the plan's own. */
function elsewhereOf(
  history: DistrictHistory,
  query: PageQuery,
  { fiscalYear }: FiguredPoint,
): (category: ProgramRow['category'], focus: ProgramRow['focus']) => CodedRow {
  const figured = history.points.filter(hasFigures).filter((point) => point.basis === basisOf(query) && point.fiscalYear <= fiscalYear)
  const estimated = figured.filter(({ phase }) => phase === 'estimated-actual').toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0]
  if (!estimated) return () => ({ estimated_actual_missing: 'not-reported' })
  const planned = figured.find((point) => point.phase === 'planned' && point.fiscalYear === estimated.fiscalYear)
  return (category, focus) => {
    const rowOf = (point: FiguredPoint | undefined) => {
      const row = point && programRows(point.value).find((one) => one.category === category && one.focus === focus)
      const gap = row?.range && whyNotKnown({ restorativeJustice: row.range, titlesOnly: point?.value.titlesOnly })
      return gap ? { gap } : row && row.actions > 0 ? { row } : { gap: 'no-action' }
    }
    const [{ row: before }, { row: after, gap }] = [rowOf(planned), rowOf(estimated)]
    return {
      estimated_actual_fiscal_year: fiscalYearLabel(estimated.fiscalYear),
      planned_then_at_least: before?.least ?? null,
      planned_then_at_most: before?.most ?? null,
      estimated_actual_at_least: after?.least ?? null,
      estimated_actual_at_most: after?.most ?? null,
      estimated_actual_missing: gap ?? null,
    }
  }
}

/** A range as a row: in its category's place, or beside the programs when it is a flag or a part of a category. */
function rangeRow(focus: Focus, range: Range): ProgramRow {
  const { atLeast, atMost } = range
  const means = focusMeans[focus]
  const ofItsOwn = means.kind === 'flag' || 'within' in means
  const least = rangeNotKnown({ restorativeJustice: range }) ? null : atLeast.cents
  const category = ofItsOwn ? null : categoryOfFocus(focus)
  return { category, focus, range, least, most: endOf(atMost), actions: atMost.actions, unread: atMost.withoutFigure ?? null }
}

/** What was planned for each program in every year: a row a program and year, nothing where no action is tagged with it. */
export const programsByYearTable = pageTable({
  name: 'programs-by-year',
  page: 'district',
  rows: async ({ services, programs }, { key, query }) => {
    const history = await services.districts.history(key, perOf(query), focusOf(query), 'in-ranges')
    const points = plannedPoints(history, query)
    if (points.length < 2) return rowsOf('programs-by-year', [])
    const shown = [...categories, null].filter(
      (category) => category === 'RJ' || points.some(({ value }) => value.byCategory.some((sum) => sum.category === category)),
    )
    return rowsOf(
      'programs-by-year',
      shown.flatMap((category) =>
        points.map((point) => {
          const sum = point.value.byCategory.find((one) => one.category === category)?.sum
          return {
            ...headOf(history, point),
            ...programs(category),
            planned: sum?.cents ?? null,
            actions: sum?.actions ?? (point.value.titlesOnly === true ? null : 0),
            ...measuredCells(history, point, sum?.cents ?? null, sum?.cents ?? null),
          }
        }),
      ),
    )
  },
})

function headOf({ district }: DistrictHistory, { fiscalYear, phase, basis }: SeriesPoint) {
  return { district_key: district.key, district: district.name, fiscal_year: fiscalYearLabel(fiscalYear), phase, basis }
}
