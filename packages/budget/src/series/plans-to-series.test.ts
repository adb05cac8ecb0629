import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  categories,
  cents,
  endOf,
  fiscalYear,
  rangeNotKnown,
  rjLevels,
  whyNotKnown,
  type Basis,
  type Phase,
  type SeriesPoint,
  type TaggedPlan,
} from '@cuentas/shared'
import { historySentence } from '#charts/history-sentence.ts'
import { rangeChart } from '#charts/range-chart.ts'
import { plansToSeries } from '#series/plans-to-series.ts'
import { figure, plan, sha, tag, type MadeUpItem } from '#tagged-plans.fixture.ts'

const pointOf = (plans: readonly TaggedPlan[], year: number, phase: Phase, basis: Basis = 'all-funds'): SeriesPoint | undefined =>
  plansToSeries(plans).find((point) => point.fiscalYear === year && point.phase === phase && point.basis === basis)
const valueOf = (...of: Parameters<typeof pointOf>) => {
  const value = pointOf(...of)?.value
  if (!value || 'gap' in value) throw new Error('a figure was expected, not a gap')
  return value
}
const planned = (amount: string | number) => figure('planned', 'total', amount, 'planned')

describe('a plan that prints its own total', () => {
  const items = [
    { action: '1.1', figures: [planned('$37,614,451.00')] },
    { action: '1.2', figures: [planned('$29,009,810.00')] },
  ]
  test('has it beside the sum of its actions where the two differ, on all funds alone', () => {
    expect(valueOf([plan(2017, items, { facts: { plannedInPlan: cents(3791445100) } })], 2017, 'planned')).toMatchObject({
      plan: { cents: 6662426100 },
      printedPlan: 3791445100,
    })
  })
  test('has nothing beside it where they agree to the dollar, or where none is printed', () => {
    expect(valueOf([plan(2017, items, { facts: { plannedInPlan: cents(6662426050) } })], 2017, 'planned').printedPlan).toBeUndefined()
    expect(valueOf([plan(2017, items)], 2017, 'planned').printedPlan).toBeUndefined()
  })
})

describe('a range and its parts', () => {
  const items: readonly MadeUpItem[] = [
    { action: '1.1', figures: [planned('$16,000.00')], tag: tag('RJ', 'dedicated') },
    { action: '1.2', figures: [planned('$50,000.00')], tag: tag('RJ', 'primary') },
    { action: '2.1', figures: [planned('$2,000,000.00')], tag: tag('BEH', 'mention') },
    { action: '3.1', figures: [planned('$900,000.00')], tag: tag('SEC') },
    { action: '3.2', figures: [planned('')], tag: tag('RJ', 'dedicated') },
    { action: '3.3', figures: [planned('No additional cost')], tag: tag('SEL') },
    { action: '3.4', figures: [planned('TBD')] },
    { action: '3.5', figures: [planned('$5.00')] },
  ]

  test('restorative justice is at least the dedicated, mostly with the primary, at most with every mention; a bundle is not split', () => {
    const { restorativeJustice, plan: all, withoutFigure } = valueOf([plan(2025, items)], 2025, 'planned')
    expect(restorativeJustice.atLeast).toMatchObject({ cents: 1600000, actions: 1 })
    expect(restorativeJustice.mostly).toMatchObject({ cents: 6600000, actions: 2 })
    expect(restorativeJustice.atMost).toMatchObject({
      cents: 206600000,
      actions: 3,
      lineItems: ['555555555555-2025-1-1.1', '555555555555-2025-1-1.2', '555555555555-2025-2-2.1'],
    })
    expect(all).toMatchObject({ cents: 296600500, actions: 6 })
    expect(withoutFigure).toEqual(['555555555555-2025-3-3.2', '555555555555-2025-3-3.4'])
  })

  test('an action that no tag speaks of counts as not stated', () => {
    const { byCategory } = valueOf([plan(2025, items)], 2025, 'planned')
    expect(byCategory.find(({ category }) => category === null)?.sum).toMatchObject({ cents: 500, actions: 1 })
  })
})

describe('an action that names restorative justice and whose figure cannot be read', () => {
  const unread = { action: '2.1', figures: [planned('TBD')], tag: tag('BEH', 'mention') } as const
  const other = { action: '3.1', figures: [planned(700)], tag: tag('SEC') } as const

  test('alone, makes the range unknown: never "at most $0", in the series, the chart and the sentence', () => {
    const value = valueOf([plan(2025, [unread, other])], 2025, 'planned')
    expect(value.restorativeJustice.atMost).toEqual({ cents: 0, actions: 0, lineItems: [], withoutFigure: 1 })
    expect([whyNotKnown(value), endOf(value.restorativeJustice.atMost), endOf(value.restorativeJustice.atLeast)]).toEqual(['figure-not-read', null, 0])
    const points = plansToSeries([plan(2025, [unread, other])])
    const chart = rangeChart(points, 'all-funds')
    const bars = chart.kind === 'range-by-year' ? chart.bars.filter(({ fiscalYear: year, phase }) => year === 2025 && phase === 'planned') : []
    expect(bars.map(({ value: bar }) => bar)).toEqual([{ gap: 'figure-not-read' }])
    expect(historySentence(points, 'all-funds').planned).toEqual({ gap: 'figure-not-read' })
  })

  test('beside one that can be read, leaves the lower bound and takes the upper one away', () => {
    const read = { action: '1.1', figures: [planned(1600)], tag: tag('RJ', 'dedicated') } as const
    const points = plansToSeries([plan(2025, [read, unread, other])])
    const { restorativeJustice } = valueOf([plan(2025, [read, unread, other])], 2025, 'planned')
    expect([endOf(restorativeJustice.atLeast), endOf(restorativeJustice.mostly), endOf(restorativeJustice.atMost)]).toEqual([1600, 1600, null])
    expect(historySentence(points, 'all-funds').planned).toMatchObject({ atLeast: 1600, atMost: null })
    const chart = rangeChart(points, 'all-funds')
    expect(chart.kind === 'range-by-year' && chart.bars.some(({ value }) => 'open' in value && value.open === true)).toBe(true)
  })
})

describe('a year whose own plan is not read', () => {
  const update = (amount: number) => [figure('planned', 'total', amount, 'annual-update'), figure('estimated-actual', 'total', amount, 'annual-update')]
  const later = (items: readonly MadeUpItem[]) => [
    plan(2025, [
      { action: '9.9', figures: [planned(1)] },
      ...items.map((item) => ({ ...item, year: 2024, figures: item.figures.length > 0 ? item.figures : update(100) })),
    ]),
  ]
  const ofYear = (plans: readonly TaggedPlan[]) => valueOf(plans, 2024, 'planned')

  test('is not known where no title names the focus: never "at most $0", in the series, the chart and the sentence', () => {
    const plans = later([{ action: '1.1', tag: tag('BEH'), figures: [] }])
    expect(ofYear(plans)).toMatchObject({ titlesOnly: true, plan: { cents: 100 } })
    expect(rangeNotKnown(ofYear(plans))).toBe(true)
    const chart = rangeChart(plansToSeries(plans), 'all-funds')
    const bars = chart.kind === 'range-by-year' ? chart.bars.filter((bar) => bar.fiscalYear === 2024) : []
    expect(bars.map(({ value }) => value)).toEqual([{ gap: 'titles-only' }, { gap: 'titles-only' }])
    expect(historySentence(plansToSeries(plans), 'all-funds').yearBefore).toMatchObject({ planned: { gap: 'titles-only' } })
  })

  test('is a range where a title names it, and where the older form of an annual update describes every action', () => {
    expect(rangeNotKnown(ofYear(later([{ action: '1.1', tag: tag('RJ', 'dedicated'), figures: [] }])))).toBe(false)
    const older = [figure('planned', 'total', 100, 'annual-update-2017')]
    expect(ofYear(later([{ action: '1.1', tag: tag('BEH'), description: 'Buses.', figures: older }])).titlesOnly).toBeUndefined()
  })
})

describe('which document speaks for a year', () => {
  const before = plan(2024, [{ action: '1.1', description: 'Circles.', figures: [figure('planned', 'total', 4000, 'planned')], tag: tag('RJ', 'dedicated') }])
  const now = plan(2025, [
    { action: '1.1', figures: [planned(7000)], tag: tag('RJ', 'dedicated') },
    {
      action: '1.1',
      year: 2024,
      figures: [figure('planned', 'total', 5000, 'annual-update'), figure('estimated-actual', 'total', 950, 'annual-update')],
      tag: tag(null),
    },
  ])

  test('planned: the plan of the year itself, before the next plan that repeats it', () => {
    expect(pointOf([before, now], 2024, 'planned')).toMatchObject({ document: before.document.sha256, value: { plan: { cents: 4000 } } })
    expect(pointOf([now], 2024, 'planned')).toMatchObject({ document: now.document.sha256, value: { plan: { cents: 5000 } } })
  })

  test('estimated actual: the next plan, with the tag of the description that the plan of the year gave', () => {
    expect(pointOf([before, now], 2024, 'estimated-actual')).toMatchObject({
      document: now.document.sha256,
      value: { restorativeJustice: { atLeast: { cents: 950 } } },
    })
  })

  test('an adopted version speaks before a draft, and the later of two before the earlier', () => {
    const version = (digit: string, adoption: 'adopted' | 'draft', amount: number) =>
      plan(2025, [{ action: '1.1', figures: [planned(amount)] }], { sha256: sha(digit), adoption })
    expect(pointOf([version('a', 'adopted', 1), version('b', 'draft', 2)], 2025, 'planned')?.document).toBe(sha('a'))
    expect(pointOf([version('a', 'adopted', 1), version('b', 'adopted', 2)], 2025, 'planned')?.document).toBe(sha('b'))
  })

  test('a year without a document is a gap, never 0, and so is an estimate that is not out yet', () => {
    const far = plan(2027, [{ action: '1.1', figures: [planned(7000)] }], { sha256: sha('c') })
    expect(pointOf([before, far], 2025, 'planned')).toMatchObject({ document: null, value: { gap: 'no-document' } })
    expect(pointOf([before], 2024, 'estimated-actual')?.value).toEqual({ gap: 'no-document' })
    expect(
      plansToSeries([before, far])
        .map(({ fiscalYear: year }) => Number(year))
        .slice(0, 10),
    ).toEqual([2023, 2023, 2024, 2024, 2025, 2025, 2026, 2026, 2027, 2027])
  })

  test('a plan that speaks of the year in other tables only leaves a gap that says so', () => {
    expect(pointOf([now], 2025, 'planned', 'lcff-contributing')?.value).toEqual({ gap: 'not-in-this-table' })
    expect(pointOf([plan(2025, [{ action: '1.1', figures: [planned('TBD')] }])], 2025, 'planned')?.value).toEqual({ gap: 'not-reported' })
  })
})

describe('LCFF of contributing actions', () => {
  test('is read from the contributing table, beside the S&C grants that the document prints for the year', () => {
    const facts = { projectedSupplementalConcentration: planned(100000).amount, estimatedSupplementalConcentration: planned(90000).amount }
    const own = plan(
      2025,
      [
        {
          action: '1.1',
          contributing: true,
          figures: [figure('planned', 'lcff', 800, 'planned'), figure('planned', 'lcff', 900, 'contributing')],
          tag: tag('RJ', 'dedicated'),
        },
        { action: '1.2', contributing: true, figures: [figure('planned', 'lcff', '', 'contributing')] },
        { action: '1.3', contributing: false, figures: [figure('planned', 'lcff', 5000, 'planned')] },
        { action: '1.1', year: 2024, figures: [figure('estimated-actual', 'lcff', 70, 'contributing-annual-update')] },
      ],
      { facts: Object.fromEntries(Object.entries(facts).filter(([, amount]) => typeof amount === 'number')) },
    )
    expect(valueOf([own], 2025, 'planned', 'lcff-contributing')).toMatchObject({
      plan: { cents: 900, actions: 2 },
      withoutFigure: [],
      supplementalConcentration: 100000,
    })
    expect(valueOf([own], 2024, 'estimated-actual', 'lcff-contributing')).toMatchObject({ plan: { cents: 70 }, supplementalConcentration: 90000 })
  })

  test('an action that stands in the contributing table without its Yes is left out, as the document leaves it out of (4)', () => {
    const own = plan(2025, [
      { action: '1.1', contributing: true, figures: [figure('planned', 'lcff', 800, 'contributing')] },
      { action: '1.2', contributing: false, figures: [figure('planned', 'lcff', 6420000, 'contributing')] },
    ])
    expect(valueOf([own], 2025, 'planned', 'lcff-contributing').plan).toMatchObject({ cents: 800, actions: 1 })
  })

  test('without a contributing table, the planned table’s contributing actions say it', () => {
    const own = plan(2025, [
      { action: '1.1', contributing: true, figures: [figure('planned', 'lcff', 800, 'planned')] },
      { action: '1.2', contributing: false, figures: [figure('planned', 'lcff', 5000, 'planned')] },
    ])
    expect(valueOf([own], 2025, 'planned', 'lcff-contributing').plan).toMatchObject({ cents: 800, actions: 1 })
  })
})

describe('dollars that are printed twice', () => {
  const note = (kind: 'repeated-expenditure' | 'counted-elsewhere', seeAction: string) => [{ kind, words: 'as printed', seeAction }] as const
  const twice = (amount: number, notes: MadeUpItem['notes']) =>
    valueOf(
      [
        plan(2025, [
          { action: '1.2', figures: [planned(29009810)] },
          { action: '1.3', figures: [planned(amount)], notes },
        ]),
      ],
      2025,
      'planned',
    )

  test('an expenditure that says it is repeated counts once, where the action it points to prints the same amount', () => {
    expect(twice(29009810, note('counted-elsewhere', '1.2'))).toMatchObject({
      plan: { cents: 29009810, actions: 1 },
      countedElsewhere: ['555555555555-2025-1-1.3'],
    })
    expect(twice(29009810, note('repeated-expenditure', ''))).toMatchObject({ plan: { cents: 29009810 } })
  })

  test('a note about a part of an action leaves nothing out', () => {
    expect(twice(10000, note('counted-elsewhere', '1.2'))).toMatchObject({ plan: { cents: 29019810, actions: 2 }, countedElsewhere: [] })
    expect(twice(29009810, note('counted-elsewhere', '4.1'))).toMatchObject({ plan: { cents: 58019620 } })
  })

  test('two actions that point at each other are counted once, not dropped both', () => {
    const both = plan(2025, [
      { action: '1.2', figures: [planned(500)], notes: note('repeated-expenditure', '1.3') },
      { action: '1.3', figures: [planned(500)], notes: note('repeated-expenditure', '1.2') },
    ])
    expect(valueOf([both], 2025, 'planned').plan).toMatchObject({ cents: 500, actions: 1 })
  })
})

describe('for any plans', () => {
  const amounts = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 10 ** 12 }) }, { weight: 1, arbitrary: fc.constantFrom('', 'TBD', '$', 'N/A') })
  const item = fc.record({
    number: fc.integer({ min: 1, max: 9 }),
    offset: fc.constantFrom(0, -1),
    first: amounts,
    second: amounts,
    contributing: fc.constantFrom(true, false, null),
    category: fc.constantFrom(...categories, null),
    level: fc.constantFrom(...rjLevels),
  })
  const plans = fc.array(fc.record({ year: fc.integer({ min: 2021, max: 2027 }), items: fc.array(item, { maxLength: 12 }) }), { maxLength: 4 }).map((made) =>
    made.map(({ year, items }, at) =>
      plan(
        year,
        items.map((one, row) => ({
          action: `${one.number}.${row}`,
          year: year + one.offset,
          contributing: one.contributing,
          tag: tag(one.category, one.level),
          figures:
            one.offset === 0
              ? [figure('planned', 'total', one.first, 'planned'), figure('planned', 'lcff', one.second, 'contributing')]
              : [figure('planned', 'total', one.first, 'annual-update'), figure('estimated-actual', 'total', one.second, 'annual-update')],
        })),
        { sha256: sha(String(at)) },
      ),
    ),
  )

  test('0 <= at least <= mostly <= at most <= plan, and the categories add up to the plan', () => {
    fc.assert(
      fc.property(plans, (made) => {
        for (const { value } of plansToSeries(made)) {
          if ('gap' in value) continue
          const { atLeast, mostly, atMost } = value.restorativeJustice
          expect(0 <= atLeast.cents && atLeast.cents <= mostly.cents && mostly.cents <= atMost.cents && atMost.cents <= value.plan.cents).toBe(true)
          expect(value.byCategory.reduce((total, { sum }) => total + sum.cents, 0)).toBe(value.plan.cents)
          expect(value.byCategory.reduce((total, { sum }) => total + sum.actions, 0)).toBe(value.plan.actions)
          expect(new Set(value.plan.lineItems).size).toBe(value.plan.actions)
          expect(value.plan.actions).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('a bound has a known end where every action that belongs to it has a figure, and nowhere else', () => {
    fc.assert(
      fc.property(plans, (made) => {
        const levels = new Map(made.flatMap(({ tags }) => [...tags].map(([id, { rjLevel }]) => [id, rjLevel] as const)))
        for (const { value } of plansToSeries(made)) {
          if ('gap' in value) continue
          const unread = value.withoutFigure.map((id) => levels.get(id) ?? 'none')
          const { atLeast, mostly, atMost } = value.restorativeJustice
          expect(endOf(atLeast) === null).toBe(unread.includes('dedicated'))
          expect(endOf(mostly) === null).toBe(unread.some((level) => level === 'dedicated' || level === 'primary'))
          expect(endOf(atMost) === null).toBe(unread.some((level) => level !== 'none'))
          if (atMost.actions === 0 && endOf(atMost) === null) expect(rangeNotKnown(value)).toBe(true)
        }
      }),
    )
  })

  test('every year from the first to the last has one point a phase and basis, and the same plans give the same history', () => {
    fc.assert(
      fc.property(plans, (made) => {
        const points = plansToSeries(made)
        const years = made.map(({ document }) => Number(document.planYear))
        const span = years.length === 0 ? 0 : Math.max(...years) - Math.min(...years) + 2
        expect(points).toHaveLength(span * 4)
        expect(new Set(points.map(({ fiscalYear: year, phase, basis }) => `${year} ${phase} ${basis}`)).size).toBe(points.length)
        expect(plansToSeries(made)).toEqual(points)
        expect(points.every(({ fiscalYear: year }) => fiscalYear(year) === year)).toBe(true)
      }),
    )
  })
})
