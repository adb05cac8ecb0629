import { isShare, measuredBy, type SeriesPoint } from '@cuentas/shared'
import type { DistrictHistory } from '#services/views/district-history.ts'
import type { CodedRow } from '#services/tables/table-rows.ts'

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
  const { per, points } = measured
  const head = { per }
  const found = points.find((point) => point.fiscalYear === fiscalYear && point.phase === phase && point.basis === basis)?.measuring
  if (per === 'dollars' || found === undefined) return head
  if ('cannot' in found) return { ...head, not_measured: found.cannot }
  const { by } = found
  const measure = (amount: number | null) => {
    if (amount === null) return null
    const value = measuredBy(amount, per, by)
    return isShare(per) ? Math.round(value * 1_000_000) / 1_000_000 : value / 100
  }
  return {
    ...head,
    measured_at_least: measure(atLeast),
    measured_at_most: measure(atMost),
    denominator: by === null ? null : by.kind === 'plan' || by.kind.endsWith('-sc') ? by.value / 100 : by.value,
    denominator_kind: by?.kind ?? null,
    denominator_vintage: by?.vintage ?? null,
  }
}
