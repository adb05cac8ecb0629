import { cents, fiscalYear } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import { gapsOf } from '#charts/draw.ts'
import { accentOf, phasesDrawing } from '#charts/phases-drawing.ts'
import { axisSteps } from '#charts/scale.ts'
import { words } from '#locales/words.ts'

const drawing = phasesDrawing(
  [
    { fiscalYear: fiscalYear(2023), found: false, planned: null, estimated: null },
    { fiscalYear: fiscalYear(2024), found: true, planned: cents(30_000_000), estimated: cents(5_000_000) },
    { fiscalYear: fiscalYear(2025), found: true, planned: cents(0), estimated: { text: 'TBD', because: 'to-be-determined' } },
  ],
  'restorative-justice',
  words('en'),
  'en',
)

describe('planned beside estimated actual', () => {
  it('labels the gap between promise and estimate in dollars', () => {
    expect(drawing.years.map(({ difference }) => difference)).toEqual(['', '$250,000 less than planned', ''])
  })
  it('tells an action that is not there from a figure that is not there, and zero from both', () => {
    expect(drawing.years.map(({ planned, estimated }) => [planned.label, estimated.label])).toEqual([
      ['not found this year', 'not found this year'],
      ['$300,000', '$50,000'],
      ['$0', 'to be determined'],
    ])
    expect(gapsOf(drawing).map(({ year, bar }) => [year, bar])).toEqual([
      [0, 0],
      [0, 1],
      [2, 1],
    ])
  })
  it('keeps one colour for restorative justice, one for police and security, grey for the rest', () => {
    expect([accentOf('RJ'), accentOf('SEC'), accentOf('BEH'), accentOf(null)]).toEqual(['restorative-justice', 'police-and-security', 'other', 'other'])
  })
})

describe('the steps of an axis', () => {
  it('are round, start at 0 and reach the largest value', () => {
    expect(axisSteps(237)).toEqual([0, 50, 100, 150, 200, 250])
    expect(axisSteps(1)).toEqual([0, 0.2, 0.4, 0.6000000000000001, 0.8, 1])
    expect(axisSteps(0)).toEqual([0])
  })
})
