import { cents, fiscalYear } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import { axisLabel } from '#charts/axis-label.ts'
import { accentOf, phasesDrawing } from '#charts/phases-drawing.ts'
import { axisSteps } from '#charts/scale.ts'
import { words } from '#locales/words.ts'

const missing = { planned: 'not-reported', estimated: 'no-next-plan' } as const
const drawing = phasesDrawing(
  [
    { fiscalYear: fiscalYear(2023), found: false, planned: null, estimated: null, missing },
    { fiscalYear: fiscalYear(2024), found: true, planned: cents(30_000_000), estimated: cents(5_000_000), missing },
    { fiscalYear: fiscalYear(2025), found: true, planned: cents(0), estimated: { text: 'TBD', because: 'to-be-determined' }, missing },
    { fiscalYear: fiscalYear(2026), found: true, planned: cents(100), estimated: null, missing },
  ],
  'restorative-justice',
  words('en'),
  'en',
)

describe('planned beside estimated actual', () => {
  it('labels the gap between promise and estimate in dollars', () => {
    expect(drawing.years.map(({ difference }) => difference)).toEqual(['', '$250,000 less than planned', '', ''])
  })
  it('tells an action that is not there from a figure that is not there, and zero from both', () => {
    expect(drawing.years.map(({ planned, estimated }) => [planned.label, estimated.label])).toEqual([
      ['not found this year', 'not found this year'],
      ['$300,000', '$50,000'],
      ['$0', 'to be determined'],
      ['$1', 'next plan not read'],
    ])
  })
  it('follows the measure that the reader chose, and says why a year has no bar', () => {
    const by = { kind: 'enrollment', fiscalYear: fiscalYear(2024), value: 1000, vintage: '', source: null } as const
    const known = { per: 'per-pupil', measuring: { by } } as const
    const measured = { planned: known, estimated: { per: 'per-pupil', measuring: { cannot: 'enrollment-not-read' } } } as const
    const year = { fiscalYear: fiscalYear(2024), found: true, planned: cents(30_000_000), estimated: cents(5_000_000), missing, measured }
    const perPupil = phasesDrawing([year], 'other', words('en'), 'en')
    expect(perPupil.title).toContain('per pupil')
    expect(perPupil.years[0]?.planned).toEqual({ cents: 30_000, label: '$300' })
    expect(perPupil.years[0]?.estimated).toEqual({ cents: null, label: 'enrollment not read' })
    expect(perPupil.years[0]?.difference).toBe('')
  })
  it('keeps one colour for restorative justice, one for police and security, grey for the rest', () => {
    expect([accentOf('RJ'), accentOf('SEC'), accentOf('BEH'), accentOf(null)]).toEqual(['restorative-justice', 'police-and-security', 'other', 'other'])
  })
})

describe('what stands under a year', () => {
  it('is the year alone, the reason once, or the reason of each missing bar', () => {
    expect(axisLabel('2025-26', '', [])).toEqual(['2025-26'])
    expect(axisLabel('2025-26', 'titles only', [])).toEqual(['2025-26', 'titles only'])
    expect(
      axisLabel('2025-26', '', [
        { phase: 'Planned', words: 'not found this year' },
        { phase: 'Estimated actual', words: 'not found this year' },
      ]),
    ).toEqual(['2025-26', 'not found this', 'year'])
    expect(axisLabel('2025-26', '', [{ phase: 'Planned', words: 'no plan read' }])).toEqual(['2025-26', 'Planned: no plan', 'read'])
  })
})

describe('the steps of an axis', () => {
  it('are round, start at 0 and reach the largest value', () => {
    expect(axisSteps(237)).toEqual([0, 50, 100, 150, 200, 250])
    expect(axisSteps(1)).toEqual([0, 0.2, 0.4, 0.6000000000000001, 0.8, 1])
    expect(axisSteps(0)).toEqual([0])
  })
})
