import { cents, cdsSchema, fiscalYear, sha256Schema, type Amount, type RjLevel } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import type { ActionThroughYears } from '#api.ts'
import { actionSentence } from '#format/action-sentence.ts'
import { words } from '#locales/words.ts'

const document = sha256Schema.parse('a'.repeat(64))
const figure = (phase: 'planned' | 'estimated-actual', amount: Amount | undefined) =>
  amount === undefined ? null : { phase, fund: 'total' as const, amount, lineItem: 'x', document, page: 116 }

function view(
  planned: Amount | undefined,
  estimated: Amount | undefined,
  rjLevel: RjLevel,
  planYears: readonly number[],
): Pick<ActionThroughYears, 'district' | 'action' | 'focus'> {
  return {
    focus: 'restorative-justice',
    district: {
      key: '33736760000000',
      name: 'Coachella',
      cds: cdsSchema.parse('33736760000000'),
      kind: 'district',
      county: null,
      city: null,
      planYears: planYears.map(fiscalYear),
      pagesOpen: true,
      latest: null,
    },
    action: {
      id: 'x',
      document,
      fiscalYear: fiscalYear(2016),
      goal: '2',
      action: '2.4',
      title: 'Restorative Justice',
      titleLanguage: 'en',
      contributing: true,
      category: 'RJ',
      also: [],
      rjLevel,
      focusLevel: rjLevel,
      subTags: [],
      flags: [],
      because: [],
      notes: [],
      planned: figure('planned', planned),
      plannedLcff: null,
      estimatedActual: figure('estimated-actual', estimated),
      estimatedActualLcff: null,
    },
  }
}

describe('the sentence of an action', () => {
  it('says the promise, the estimate and the gap between them', () => {
    const promised = view(cents(300_000_00), cents(50_000_00), 'dedicated', [2016, 2017])
    expect(actionSentence(promised, words('en'), 'en')).toBe(
      'For 2016-17, Coachella planned <b>$300,000</b> for this action. The estimated actual is $50,000: $250,000 less than planned. Every dollar it describes pays for restorative justice.',
    )
    expect(actionSentence(promised, words('es'), 'es')).toBe(
      'Para 2016-17, Coachella planeó gastar <b>$300,000</b> en esta acción. El gasto real estimado es de $50,000: $250,000 menos de lo planeado. Todo el dinero que describe es para la justicia restaurativa.',
    )
  })
  it('does not blame the district for a plan that we have not read', () => {
    expect(actionSentence(view(cents(100), undefined, 'mention', [2016]), words('en'), 'en')).toContain(
      'Its estimated actual is printed in the plan of 2017-18, which we have not read.',
    )
    expect(actionSentence(view(cents(100), undefined, 'mention', [2016, 2017]), words('en'), 'en')).toContain('No estimated actual is reported yet.')
  })
  it('does not say that a description names nothing when only the title is read', () => {
    expect(actionSentence(view(undefined, cents(100), 'none', [2017]), words('en'), 'en')).toBe(
      'We have not read Coachella’s plan of 2016-17, which prints what was planned for this action. The estimated actual is $1. What we have read of it does not name restorative justice; the plan of its own year is not read.',
    )
  })
})
