import { isCents, isShare, measuredBy, type FiscalYear, type Measuring, type Per, type SeriesPoint } from '@cuentas/shared'
import type { DistrictHistory } from '#services/views/district-history.ts'
import type { ActionOfYear, FigureBrief } from '#services/views/line-item-brief.ts'
import type { MeasuredHistory } from '#services/views/measured-history.ts'
import type { CodedRow } from '#services/tables/table-rows.ts'

/** The cells that say what sums are measured by, and the function that measures cents so: dollars, or a share from 0 to 1; null where it cannot be. */
export function denominatorCells(
  per: Per,
  measuring: Measuring | undefined,
): { readonly cells: CodedRow; readonly measure: (amount: number | null) => number | null } {
  const head = { per }
  if (per === 'dollars' || measuring === undefined) return { cells: head, measure: () => null }
  if ('cannot' in measuring) return { cells: { ...head, not_measured: measuring.cannot }, measure: () => null }
  const { by } = measuring
  const source = by?.source ?? null
  return {
    cells: {
      ...head,
      denominator: by === null ? null : by.kind === 'plan' || by.kind.endsWith('-sc') ? by.value / 100 : by.value,
      denominator_kind: by?.kind ?? null,
      denominator_vintage: by?.vintage ?? null,
      denominator_source: source === null ? null : 'figure' in source ? source.figure : source.document,
    },
    measure: (amount) => {
      if (amount === null) return null
      const value = measuredBy(amount, per, by)
      return isShare(per) ? Math.round(value * 1_000_000) / 1_000_000 : value / 100
    },
  }
}

/**
 * Amounts of a point (cents) as the address measures them: in dollars, or as a share from 0 to 1, with what they were divided by. Nothing where they
 * are plain dollars, which have columns of their own; where they cannot be measured, why not.
 */
export function measuredCells(
  { measured }: Pick<DistrictHistory, 'measured'>,
  { fiscalYear, phase, basis }: SeriesPoint,
  atLeast: number | null,
  atMost: number | null,
): CodedRow {
  const found = measured.points.find((point) => point.fiscalYear === fiscalYear && point.phase === phase && point.basis === basis)?.measuring
  const { cells, measure } = denominatorCells(measured.per, found)
  return { ...cells, measured_at_least: measure(atLeast), measured_at_most: measure(atMost) }
}

/** An action's planned amount and estimated actual, each measured by what its own moment divides by. All funds, as lists show them. */
export function measuredActionCells({ per, points }: MeasuredHistory, year: FiscalYear, action: Pick<ActionOfYear, 'planned' | 'estimatedActual'>): CodedRow {
  const of = (phase: SeriesPoint['phase']) =>
    denominatorCells(per, points.find((point) => point.fiscalYear === year && point.phase === phase && point.basis === 'all-funds')?.measuring)
  const amount = (figure: FigureBrief | null) => (figure && isCents(figure.amount) ? figure.amount : null)
  const [planned, estimated] = [of('planned'), of('estimated-actual')]
  return {
    ...planned.cells,
    measured_planned: planned.measure(amount(action.planned)),
    measured_estimated_actual: estimated.measure(amount(action.estimatedActual)),
    denominator_estimated_actual: estimated.cells.denominator ?? null,
    not_measured_estimated_actual: estimated.cells.not_measured ?? null,
  }
}
