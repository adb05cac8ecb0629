import { describe, expect, test } from 'vitest'
import { cents, chartSchema, fiscalYear } from '@cuentas/shared'
import { historySentence } from '#charts/history-sentence.ts'
import { programsChart } from '#charts/programs-chart.ts'
import { rangeChart } from '#charts/range-chart.ts'
import { plansToSeries } from '#series/plans-to-series.ts'
import { figure, plan, tag } from '#tagged-plans.fixture.ts'

const points = plansToSeries([
  plan(
    2025,
    [
      {
        action: '1.1',
        contributing: true,
        figures: [figure('planned', 'total', 2000, 'planned'), figure('planned', 'lcff', 1600, 'contributing')],
        tag: tag('RJ', 'dedicated'),
      },
      {
        action: '1.2',
        contributing: true,
        figures: [figure('planned', 'total', 240000, 'planned'), figure('planned', 'lcff', 240000, 'contributing')],
        tag: tag('BEH', 'mention'),
      },
      { action: '1.3', figures: [figure('planned', 'total', 90000, 'planned')], tag: tag('SEC') },
      { action: '1.4', figures: [figure('planned', 'total', 1, 'planned')] },
      {
        action: '1.1',
        year: 2024,
        figures: [figure('planned', 'lcff', 1500, 'contributing-annual-update'), figure('estimated-actual', 'lcff', 950, 'contributing-annual-update')],
        tag: tag('RJ', 'dedicated'),
      },
    ],
    { facts: { projectedSupplementalConcentration: cents(2200000) } },
  ),
])

describe('charts', () => {
  test('the range chart has a bar for each year and phase, and a gap stays a gap', () => {
    const chart = rangeChart(points, 'all-funds')
    expect(chart).toMatchObject({
      kind: 'range-by-year',
      per: 'dollars',
      bars: [
        { fiscalYear: 2024, phase: 'planned', value: { gap: 'not-in-this-table' } },
        { fiscalYear: 2024, phase: 'estimated-actual', value: { gap: 'not-in-this-table' } },
        { fiscalYear: 2025, phase: 'planned', value: { atLeast: 2000, mostly: 2000, atMost: 242000 } },
        { fiscalYear: 2025, phase: 'estimated-actual', value: { gap: 'no-document' } },
      ],
    })
    expect(chartSchema.safeParse(chart).success).toBe(true)
  })

  test('programs stand largest first, with accents for restorative justice and for police and security', () => {
    const chart = programsChart(points, { fiscalYear: fiscalYear(2025), phase: 'planned', basis: 'all-funds' })
    expect(chart).toEqual({
      kind: 'programs',
      fiscalYear: 2025,
      phase: 'planned',
      bars: [
        { program: 'BEH', cents: 240000, actions: 1, accent: 'other' },
        { program: 'SEC', cents: 90000, actions: 1, accent: 'police-and-security' },
        { program: 'RJ', cents: 2000, actions: 1, accent: 'restorative-justice' },
        { program: 'not-stated', cents: 1, actions: 1, accent: 'other' },
      ],
    })
    expect(programsChart(points, { fiscalYear: fiscalYear(2025), phase: 'estimated-actual', basis: 'all-funds' })).toBeUndefined()
  })
})

describe('the sentence before the chart', () => {
  test('takes the latest planned year, the year before it, and the share of the S&C grants', () => {
    expect(historySentence(points, 'lcff-contributing')).toEqual({
      basis: 'lcff-contributing',
      focus: 'restorative-justice',
      fiscalYear: 2025,
      planned: {
        atLeast: 1600,
        mostly: 1600,
        atMost: 241600,
        actions: { atLeast: 1, mostly: 1, atMost: 2 },
        plan: 241600,
        shareOfGrants: { atLeast: 73, atMost: 10982 },
      },
      yearBefore: {
        fiscalYear: 2024,
        planned: { atLeast: 1500, mostly: 1500, atMost: 1500, actions: { atLeast: 1, mostly: 1, atMost: 1 }, plan: 1500, shareOfGrants: null },
        estimatedActual: { atLeast: 950, mostly: 950, atMost: 950, actions: { atLeast: 1, mostly: 1, atMost: 1 }, plan: 950, shareOfGrants: null },
      },
    })
  })

  test('gives no share of the grants on all funds, and says that a year is a gap', () => {
    expect(historySentence(points, 'all-funds')).toMatchObject({ planned: { shareOfGrants: null }, yearBefore: { planned: { gap: 'not-in-this-table' } } })
    expect(historySentence([], 'all-funds')).toEqual({
      basis: 'all-funds',
      focus: 'restorative-justice',
      fiscalYear: null,
      planned: { gap: 'no-document' },
      yearBefore: null,
    })
  })
})
