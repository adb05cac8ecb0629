import type { Basis, ChartSpec, SeriesPoint } from '@cuentas/shared'

/** Restorative justice by year and phase as a range, gaps as gaps. Amounts in cents. */
export function rangeChart(points: readonly SeriesPoint[], basis: Basis): ChartSpec {
  const bars = points
    .filter((point) => point.basis === basis)
    .map(({ fiscalYear, phase, value }) => {
      if ('gap' in value) return { fiscalYear, phase, value: { gap: value.gap } }
      const { atLeast, mostly, atMost } = value.restorativeJustice
      return { fiscalYear, phase, value: { atLeast: atLeast.cents, mostly: mostly.cents, atMost: atMost.cents } }
    })
  return { kind: 'range-by-year', bars }
}
