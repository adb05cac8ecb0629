import { cents, fiscalYear, pers, type Basis, type Phase, type SeriesPoint, type YearDenominators, type Denominator } from '@cuentas/shared'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measure, measurePoint, perChoices, toMeasure, type ToMeasure } from '#series/per.ts'

const year = fiscalYear(2024)
const by = (kind: Denominator['kind'], value: number): Denominator => ({ kind, fiscalYear: year, value, vintage: 'annual', source: { figure: kind } })
const all: YearDenominators = {
  fiscalYear: year,
  receivedSc: by('received-sc', 1_000_000),
  pupils: by('enrollment', 500),
  unduplicatedPupils: by('unduplicated-pupils', 400),
  priceIndex: by('price-index', 1.25),
}
const none: YearDenominators = { fiscalYear: year, receivedSc: null, pupils: null, unduplicatedPupils: null, priceIndex: null }
const sum = (basis: Basis = 'lcff-contributing', phase: Phase = 'planned', printedSc: number | null = null): ToMeasure => ({
  fiscalYear: year,
  phase,
  basis,
  document: 'd'.repeat(64),
  printedSc,
  plan: 200_000,
})

describe('a sum', () => {
  test('is measured by dollars, grants, plan, pupils, unduplicated pupils and prices', () => {
    const values = pers.map((per) => measure(100_000, per, sum(), [all]))
    expect(values.map((measured) => ('value' in measured ? measured.value : measured))).toEqual([100_000, 0.1, 0.5, 200, 250, 125_000])
    expect(values.map((measured) => ('value' in measured ? measured.by?.kind : ''))).toEqual([
      undefined,
      'received-sc',
      'plan',
      'enrollment',
      'unduplicated-pupils',
      'price-index',
    ])
  })

  test('is divided by the grants that its own document prints for the year, before the ones that the state certified', () => {
    expect(measure(100, 'share-of-sc', sum('lcff-contributing', 'planned', 2000), [all])).toMatchObject({ value: 0.05, by: { kind: 'projected-sc' } })
    expect(measure(100, 'share-of-sc', sum('lcff-contributing', 'estimated-actual', 2000), [all])).toMatchObject({ by: { kind: 'estimated-sc' } })
  })

  test('of all funds is no share of S&C', () => {
    expect(measure(100, 'share-of-sc', sum('all-funds'), [all])).toEqual({ cannot: 'needs-contributing-dollars' })
  })

  test('without a denominator says why, and is never 0 and never infinite', () => {
    const sums = { ...sum(), plan: 0 }
    expect(pers.map((per) => measure(5, per, sums, [none]))).toEqual([
      { value: 5, by: null },
      { cannot: 'grants-not-known' },
      { cannot: 'plan-is-zero' },
      { cannot: 'enrollment-not-read' },
      { cannot: 'unduplicated-not-read' },
      { cannot: 'price-index-missing' },
    ])
    expect(measure(5, 'per-pupil', sums, [])).toEqual({ cannot: 'enrollment-not-read' })
  })

  test('measured by anything keeps its order and is finite', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom(...pers), (a, b, per) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)].map((amount) => measure(amount, per, sum(), [all]))
        if (!small || !large || 'cannot' in small || 'cannot' in large) throw new Error('every denominator is there')
        expect(Number.isFinite(small.value) && small.value <= large.value).toBe(true)
      }),
    )
  })
})

const amount = (dollars: number) => ({ cents: cents(dollars), actions: 1, lineItems: [] })
const point = (value: SeriesPoint['value']): SeriesPoint => ({ fiscalYear: year, phase: 'planned', basis: 'all-funds', document: null, value })

describe('a point of a history', () => {
  test('has one denominator for all its sums, and a gap has nothing to measure', () => {
    const figures = {
      restorativeJustice: { atLeast: amount(500), mostly: amount(1000), atMost: amount(2000) },
      byCategory: [],
      plan: amount(4000),
      withoutFigure: [],
      supplementalConcentration: null,
    }
    expect(measurePoint(point(figures), 'per-pupil', [all])).toMatchObject({ by: { kind: 'enrollment', value: 500 } })
    expect(measurePoint(point(figures), 'dollars', [])).toEqual({ by: null })
    expect(measurePoint(point({ gap: 'no-document' }), 'per-pupil', [all])).toEqual({ cannot: 'nothing-to-measure' })
  })
})

describe('the choices', () => {
  test('can be made where one sum has the denominator, and say why where none has', () => {
    const chosen = perChoices([toMeasure(point({ gap: 'no-document' })), sum('all-funds')], [none])
    expect(chosen).toEqual([
      { per: 'dollars', cannot: null },
      { per: 'share-of-sc', cannot: 'needs-contributing-dollars' },
      { per: 'share-of-plan', cannot: null },
      { per: 'per-pupil', cannot: 'enrollment-not-read' },
      { per: 'per-unduplicated-pupil', cannot: 'unduplicated-not-read' },
      { per: 'constant-dollars', cannot: 'price-index-missing' },
    ])
    expect(perChoices([sum()], [all]).every(({ cannot }) => cannot === null)).toBe(true)
    expect(perChoices([], [all]).map(({ cannot }) => cannot)).toEqual([null, ...Array.from({ length: 5 }, () => 'nothing-to-measure')])
  })
})
