import {
  endOf,
  inHundredths,
  measuredBy,
  rangeInFocus,
  whyNotKnown,
  type Basis,
  type ChartSpec,
  type Per,
  type SeriesPoint,
  type YearDenominators,
} from '@cuentas/shared'
import { measurePoint } from '#series/per.ts'

/**
 * The focus of the points (restorative justice unless another was asked for) by year and phase as a range, gaps as gaps, measured by `per`. Amounts in hundredths: cents, or hundredths of a percent.
 * A year whose denominator is not known says so and has no bar.
 */
export function rangeChart(points: readonly SeriesPoint[], basis: Basis, per: Per = 'dollars', years: readonly YearDenominators[] = []): ChartSpec {
  const bars = points
    .filter((point) => point.basis === basis)
    .map((point) => {
      const { fiscalYear, phase, value } = point
      if ('gap' in value) return { fiscalYear, phase, value: { gap: value.gap } }
      const gap = whyNotKnown(value)
      if (gap) return { fiscalYear, phase, value: { gap } }
      const measuring = measurePoint(point, per, years)
      if ('cannot' in measuring) return { fiscalYear, phase, value: measuring }
      const { atLeast, mostly, atMost } = rangeInFocus(value)
      const measured = (amount: number) => inHundredths(measuredBy(amount, per, measuring.by), per)
      const bounds = { atLeast: measured(atLeast.cents), mostly: measured(mostly.cents), atMost: measured(atMost.cents) }
      return { fiscalYear, phase, value: endOf(atMost) === null ? { ...bounds, open: true as const } : bounds }
    })
  return { kind: 'range-by-year', per, bars }
}
