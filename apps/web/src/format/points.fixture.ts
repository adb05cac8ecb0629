import { cents, fiscalYear, type Basis, type FiscalYear, type GapReason, type Phase, type Range, type SeriesPoint } from '@cuentas/shared'

const sum = (dollars: number, actions: number) => ({
  cents: cents(dollars * 100),
  actions,
  lineItems: Array.from({ length: actions }, (_, index) => `item-${index}`),
})

/** Made-up figures of one point: dollars of restorative justice and how many actions name it. */
export interface MadeUp {
  readonly atLeast: number
  readonly mostly: number
  readonly atMost: number
  readonly actions: number
  readonly grants?: number
}

/** A range with figures. */
export function madeUpRange({ atLeast, mostly, atMost, actions }: MadeUp): Range {
  return { atLeast: sum(atLeast, atLeast > 0 ? 1 : 0), mostly: sum(mostly, mostly > 0 ? 2 : 0), atMost: sum(atMost, actions) }
}

/** A point with figures. */
export function madeUpPoint(year: number, phase: Phase, basis: Basis, made: MadeUp): SeriesPoint {
  const { grants } = made
  return {
    ...madeUpGap(year, phase, basis, 'not-reported'),
    value: {
      restorativeJustice: madeUpRange(made),
      byCategory: [{ category: 'INS', sum: sum(50_000_000, 80) }],
      plan: sum(60_000_000, 86),
      withoutFigure: [],
      supplementalConcentration: grants === undefined ? null : cents(grants * 100),
    },
  }
}

/** A point without figures. */
export function madeUpGap(year: number, phase: Phase, basis: Basis, gap: GapReason): SeriesPoint {
  const start: FiscalYear = fiscalYear(year)
  return { fiscalYear: start, phase, basis, document: null, value: { gap } }
}
