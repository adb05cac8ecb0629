import { fiscalYearLabel, isCents, type Amount } from '@cuentas/shared'
import type { DistrictSummary } from '#services/views/district-summary.ts'
import type { ActionOfYear, FigureBrief } from '#services/views/line-item-brief.ts'
import type { ProgramNames } from '#services/tables/program-names.ts'
import type { CodedRow } from '#services/tables/table-rows.ts'

/** An amount as a cell, and why it is none: the code of its reason, "not-reported" where nothing is printed. */
export function amountCells(amount: Amount | null): { readonly cell: number | null; readonly missing: string | null } {
  if (amount === null) return { cell: null, missing: 'not-reported' }
  return isCents(amount) ? { cell: amount, missing: null } : { cell: null, missing: amount.because }
}

/** An action of a year as a row. */
export function actionRow(district: Pick<DistrictSummary, 'key' | 'name'>, action: ActionOfYear, programs: ProgramNames): CodedRow {
  const planned = figureCells(action.planned)
  const estimated = figureCells(action.estimatedActual)
  return {
    district_key: district.key,
    district: district.name,
    fiscal_year: fiscalYearLabel(action.fiscalYear),
    goal: action.goal,
    action: action.action,
    title: action.title,
    title_language: action.titleLanguage,
    ...programs(action.category),
    also_programs: action.also.join(' '),
    rj_level: action.rjLevel,
    contributing: action.contributing,
    planned: planned.cell,
    planned_missing: planned.missing,
    planned_page: planned.page,
    planned_document: planned.document,
    planned_lcff: figureCells(action.plannedLcff).cell,
    estimated_actual: estimated.cell,
    estimated_actual_missing: estimated.missing,
    estimated_actual_page: estimated.page,
    estimated_actual_document: estimated.document,
    estimated_actual_lcff: figureCells(action.estimatedActualLcff).cell,
    line_item: action.id,
    planned_ocr: planned.ocr,
    estimated_actual_ocr: estimated.ocr,
  }
}

function figureCells(figure: FigureBrief | null) {
  return { ...amountCells(figure?.amount ?? null), page: figure?.page ?? null, document: figure?.document ?? null, ocr: figure?.ocr ?? null }
}
