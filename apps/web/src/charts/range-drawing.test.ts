import { cents, fiscalYear, type ChartSpec } from '@cuentas/shared'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Paint } from '#charts/paint.ts'
import { rangeConfig } from '#charts/range-config.ts'
import { rangeDrawing } from '#charts/range-drawing.ts'
import { pieces } from '#charts/range-pieces.ts'
import { words } from '#locales/words.ts'

const spec: Extract<ChartSpec, { kind: 'range-by-year' }> = {
  kind: 'range-by-year',
  per: 'dollars',
  bars: [
    { fiscalYear: fiscalYear(2025), phase: 'estimated-actual', value: { gap: 'no-document' } },
    { fiscalYear: fiscalYear(2025), phase: 'planned', value: { atLeast: 1_600_000, mostly: 90_000_000, atMost: 240_000_000 } },
    { fiscalYear: fiscalYear(2024), phase: 'planned', value: { atLeast: 1_500_000, mostly: 1_500_000, atMost: 1_500_000 } },
    { fiscalYear: fiscalYear(2024), phase: 'estimated-actual', value: { atLeast: 0, mostly: 0, atMost: 0 } },
  ],
}
const mega = { fiscalYear: fiscalYear(2025), phase: 'planned', basis: 'all-funds', lineItem: 'x', cents: cents(100_000_000) } as const
const measured = { points: [{ fiscalYear: fiscalYear(2025), phase: 'planned', basis: 'all-funds', measuring: { by: null } }] } as const
const drawing = rangeDrawing(spec, 'all-funds', { megaActions: [mega], district: { planYears: [fiscalYear(2025)] }, measured }, words('en'), 'en')
const paint: Paint = {
  restorative: 'dusk',
  focus: 'focus',
  focusMiddle: 'middle',
  focusPale: 'pale',
  police: 'ochre',
  grey: 'grey',
  ink: 'ink',
  inkQuiet: 'quiet',
  line: 'line',
  raised: 'white',
  font: 'sans',
}

describe('a range drawing', () => {
  it('has its years in order, planned before estimated actual', () => {
    expect(drawing.years.map(({ label, bars }) => [label, ...bars.map(({ phase }) => phase)])).toEqual([
      ['2024-25', 'planned', 'estimated-actual'],
      ['2025-26', 'planned', 'estimated-actual'],
    ])
  })
  it('says each bar in words: a range, one figure, zero, or why there is none', () => {
    expect(drawing.years.flatMap(({ bars }) => bars.map(({ label }) => label))).toEqual([
      '$15,000',
      '$0',
      'at least $16,000 · at most $2.4 million',
      'next plan not read',
    ])
  })
  it('cuts the mega-action off the top of its bar, and the pieces fill the bar without a hole', () => {
    const bar = drawing.years[1]?.bars[0]
    expect(bar && [pieces.atLeast(bar), pieces.mostly(bar), pieces.atMost(bar), pieces.mega(bar)]).toEqual([
      [0, 1_600_000],
      [1_600_000, 90_000_000],
      [90_000_000, 140_000_000],
      [140_000_000, 240_000_000],
    ])
  })
  it('marks a year whose own plan is not read', () => {
    expect(drawing.years.map(({ note }) => note)).toEqual(['own plan not read', ''])
  })
  it('has an axis from 0 that is never broken', () => {
    expect(drawing.steps.map(({ label }) => label)).toEqual(['$0', '$500,000', '$1 million', '$1.5 million', '$2 million', '$2.5 million'])
  })
})

describe('a range drawing as a Chart.js chart', () => {
  // Hatching needs a canvas; without one its pieces are flat. The browser journeys see the rest.
  beforeAll(() => {
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) })
  })
  it('writes why a bar is missing under its year, and draws no bar of 0', () => {
    const { data } = rangeConfig(drawing, paint)
    expect(data.labels?.[1]).toEqual(['2025-26', 'Estimated', 'actual: next', 'plan not read'])
    expect(data.datasets.filter(({ stack }) => stack === 'estimated-actual').map(({ data: values }) => values[1])).toEqual([null, null, null, null])
  })
  it('stacks the pieces by phase, in dollars, with null where nothing is drawn', () => {
    const { data } = rangeConfig(drawing, paint)
    expect(data.datasets.map(({ stack, data: values }) => [stack, ...values])).toEqual([
      ['planned', 15_000, 16_000],
      ['planned', null, 884_000],
      ['planned', null, 500_000],
      ['planned', null, 1_000_000],
      ['estimated-actual', null, null],
      ['estimated-actual', null, null],
      ['estimated-actual', null, null],
      ['estimated-actual', null, null],
    ])
  })
})
