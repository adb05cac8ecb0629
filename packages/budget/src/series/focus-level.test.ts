import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  categories,
  categoryOfFocus,
  fiscalYear,
  focuses,
  focusMeans,
  rangeInFocus,
  readFocus,
  rjLevels,
  tagFlags,
  type Tag,
  type TaggedPlan,
} from '@cuentas/shared'
import { historySentence } from '#charts/history-sentence.ts'
import { programsChart } from '#charts/programs-chart.ts'
import { rangeChart } from '#charts/range-chart.ts'
import { levelInFocus, levelOfPart } from '#series/focus-level.ts'
import { plansToSeries, rangesByFocus } from '#series/plans-to-series.ts'
import { figure, plan, tag } from '#tagged-plans.fixture.ts'

const planned = (cents: number) => [figure('planned', 'total', cents, 'planned')]
const plans: readonly TaggedPlan[] = [
  plan(2025, [
    { action: '1.1', figures: planned(100), tag: tag('SEC') },
    { action: '1.2', figures: planned(2000), tag: { ...tag('SEC'), also: ['SEL'] } },
    { action: '1.3', figures: planned(30000), tag: { ...tag('ATT'), also: ['SEC'], flags: ['police-inside-another-category'], subTags: ['SEC.police'] } },
    { action: '1.4', figures: planned(400000), tag: { ...tag('SEC'), confidence: 0.55 } },
    { action: '1.5', figures: planned(5000000), tag: tag('RJ', 'dedicated') },
  ]),
]

describe('how much of an action a focus is', () => {
  test('a category alone and sure is all of it; beside others, or unsure, most of it; an also tag is a mention', () => {
    expect(levelInFocus(tag('SEC'), 'police-security')).toBe('dedicated')
    expect(levelInFocus({ ...tag('SEC'), also: ['SEL'] }, 'police-security')).toBe('primary')
    expect(levelInFocus({ ...tag('SEC'), confidence: 0.55 }, 'police-security')).toBe('primary')
    expect(levelInFocus({ ...tag('ATT'), also: ['SEC'] }, 'police-security')).toBe('mention')
    expect(levelInFocus(tag('ATT'), 'police-security')).toBe('none')
    expect(levelInFocus(undefined, 'police-security')).toBe('none')
  })

  test('restorative justice keeps its own levels, whatever the category', () => {
    for (const level of rjLevels) expect(levelInFocus(tag('SEC', level), 'restorative-justice')).toBe(level)
  })

  test('police, guards and cameras leave recess supervision and drills out', () => {
    const withSubTags = (...subTags: readonly string[]): Tag => ({ ...tag('SEC'), subTags })
    expect(levelInFocus(withSubTags('SEC.police', 'SEC.guards'), 'police-guards-cameras')).toBe('dedicated')
    expect(levelInFocus(withSubTags('SEC.police', 'SEC.supervision'), 'police-guards-cameras')).toBe('primary')
    expect(levelInFocus(withSubTags('SEC.supervision', 'SEC.police'), 'police-guards-cameras')).toBe('mention')
    expect(levelInFocus(withSubTags('SEC.supervision', 'SEC.prep'), 'police-guards-cameras')).toBe('none')
    expect(levelInFocus(withSubTags(), 'police-guards-cameras')).toBe('mention')
    expect(levelInFocus({ ...tag('ATT'), also: [], subTags: ['SEC.police'] }, 'police-guards-cameras')).toBe('mention')
    expect(levelInFocus({ ...tag('ATT'), also: [], subTags: ['SEC.police'] }, 'police-security')).toBe('mention')
    expect(levelInFocus({ ...tag('ATT'), also: ['SEC'], subTags: ['SEC.police'] }, 'police-guards-cameras')).toBe('mention')
  })

  test('a flag marks a whole action and never says how much of it', () => {
    for (const flag of tagFlags) {
      expect(levelInFocus({ ...tag('INS'), flags: [flag] }, flag)).toBe('mention')
      expect(levelInFocus(tag('INS'), flag)).toBe('none')
    }
  })

  test('a part of a split figure is all of what people said it pays for, and nothing else', () => {
    const part = { category: 'SEC', rjLevel: 'none' } as const
    expect(levelOfPart(part, tag('ATT'), 'police-security')).toBe('dedicated')
    expect(levelOfPart(part, { ...tag('SEC'), also: ['ATT'] }, 'attendance')).toBe('none')
    expect(levelOfPart(part, { ...tag('ATT'), flags: ['police-inside-another-category'] }, 'police-inside-another-category')).toBe('dedicated')
    expect(levelOfPart(part, tag('ATT'), 'police-inside-another-category')).toBe('none')
  })
})

describe('a history in another focus', () => {
  const points = plansToSeries(plans, undefined, 'police-security')
  const value = points.find(({ phase, basis }) => phase === 'planned' && basis === 'all-funds')
  const latest = points.findLast((point) => point.phase === 'planned' && point.basis === 'all-funds' && !('gap' in point.value))

  test('has that focus’s range beside restorative justice, which stays what it is', () => {
    expect(value).toBeDefined()
    if (!latest || 'gap' in latest.value) throw new Error('a figure was expected')
    expect(latest.value.restorativeJustice.atMost.cents).toBe(5000000)
    const { atLeast, mostly, atMost } = rangeInFocus(latest.value)
    expect([atLeast.cents, mostly.cents, atMost.cents]).toEqual([100, 402100, 432100])
    expect([atLeast.actions, mostly.actions, atMost.actions]).toEqual([1, 3, 4])
  })

  test('is what the chart, the sentence and the comparison of programs show', () => {
    expect(rangeChart(points, 'all-funds')).toMatchObject({ bars: [{}, {}, { value: { atLeast: 100, mostly: 402100, atMost: 432100 } }, {}] })
    expect(historySentence(points, 'all-funds')).toMatchObject({ focus: 'police-security', planned: { atLeast: 100, atMost: 432100 } })
    const families = plansToSeries(plans, undefined, 'families')
    const chart = programsChart(families, { fiscalYear: latest?.fiscalYear ?? fiscalYear(2025), phase: 'planned', basis: 'all-funds' })
    expect(chart?.kind === 'programs' ? chart.bars : []).toContainEqual({ program: 'FAM', cents: 0, actions: 0, accent: 'other' })
  })

  test('differs from the history of restorative justice in nothing but the focus', () => {
    const bare = points.map((point) => ('gap' in point.value ? point : { ...point, value: { ...point.value, focus: undefined } }))
    expect(bare).toEqual(plansToSeries(plans).map((point) => ('gap' in point.value ? point : { ...point, value: { ...point.value, focus: undefined } })))
  })

  test('a list of districts gets every focus’s range of one point at once, equal to the histories’', () => {
    if (!latest) throw new Error('a figure was expected')
    const ranges = rangesByFocus(plans, undefined, latest)
    expect(Object.keys(ranges).toSorted()).toEqual([...focuses].toSorted())
    for (const focus of focuses) {
      const point = plansToSeries(plans, undefined, focus).find(
        (one) => one.fiscalYear === latest.fiscalYear && one.phase === 'planned' && one.basis === 'all-funds',
      )
      if (!point || 'gap' in point.value) throw new Error('a figure was expected')
      expect(ranges[focus]?.atMost.cents).toBe(rangeInFocus(point.value).atMost.cents)
      expect(ranges[focus]?.mostly.cents).toBe(rangeInFocus(point.value).mostly.cents)
    }
  })
})

describe('the names of focuses', () => {
  test('cover every category and every flag once', () => {
    expect(new Set(focuses.map(categoryOfFocus))).toEqual(new Set(categories))
    for (const flag of tagFlags) expect(focusMeans[flag]).toMatchObject({ kind: 'flag', flag })
  })
  test('are read from an address; anything else is restorative justice', () => {
    for (const focus of focuses) expect(readFocus(focus)).toBe(focus)
    fc.assert(fc.property(fc.string(), (text) => focuses.some((one) => one === text) || readFocus(text) === 'restorative-justice'))
    expect(readFocus(null)).toBe('restorative-justice')
  })
})
