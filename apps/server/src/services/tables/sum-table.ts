import { fiscalYearLabel, type Measuring } from '@cuentas/shared'
import { amountCells } from '#services/tables/action-row.ts'
import { denominatorCells } from '#services/tables/measured-cells.ts'
import { basisOf, focusOf, perOf, phaseOf } from '#services/tables/page-address.ts'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf } from '#services/tables/table-rows.ts'
import type { ActionOfYear } from '#services/views/line-item-brief.ts'
import type { SumView } from '#services/views/sum-view.ts'

/** The figure of an action that the sum counts. */
function figureOf(item: ActionOfYear, { phase, basis }: SumView) {
  if (basis === 'all-funds') return phase === 'planned' ? item.planned : item.estimatedActual
  return phase === 'planned' ? item.plannedLcff : item.estimatedActualLcff
}

function measuringOf({ measured, fiscalYear, phase, basis }: SumView): Measuring | undefined {
  return measured.points.find((point) => point.fiscalYear === fiscalYear && point.phase === phase && point.basis === basis)?.measuring
}

/** The figures behind a sum, in its order; then what has no figure, and what another action already counts. */
export const sumTable = pageTable({
  name: 'sum',
  page: 'sum',
  rows: async ({ services, programs }, { key, year, sum, query }) => {
    const asked = { key, year, sum, phase: phaseOf(query), basis: basisOf(query), focus: focusOf(query), per: perOf(query) }
    const view = await services.districts.sum(asked)
    const { cells, measure } = denominatorCells(asked.per, measuringOf(view))
    const parts = [
      ['counted', view.items],
      ['without-figure', view.withoutFigure],
      ['counted-elsewhere', view.countedElsewhere],
    ] as const
    return rowsOf(
      'sum',
      parts.flatMap(([part, items]) =>
        items.map((item) => {
          const figure = figureOf(item, view)
          const { cell, missing } = amountCells(figure?.amount ?? null)
          return {
            district_key: view.district.key,
            district: view.district.name,
            fiscal_year: fiscalYearLabel(view.fiscalYear),
            phase: view.phase,
            basis: view.basis,
            sum: view.sum,
            focus: view.focus,
            sum_total: view.total.cents,
            in_sum: part,
            goal: item.goal,
            action: item.action,
            title: item.title,
            title_language: item.titleLanguage,
            ...programs(item.category),
            rj_level: item.rjLevel,
            amount: cell,
            amount_missing: missing,
            page: figure?.page ?? null,
            document: figure?.document ?? null,
            line_item: item.id,
            ocr: figure?.ocr ?? null,
            ...cells,
            measured: measure(cell),
          }
        }),
      ),
    )
  },
})
