import { fiscalYear, type Focus, type SeriesPoint } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import { historySentence } from '#format/history-sentence.ts'
import { madeUpGap, madeUpPoint, madeUpRange, type MadeUp } from '#format/points.fixture.ts'
import type { Language } from '#language.ts'
import { words } from '#locales/words.ts'

const range: MadeUp = { atLeast: 16_000, mostly: 16_000, atMost: 2_400_000, actions: 3, grants: 21_800_000 }
const say = (language: Language, points: readonly SeriesPoint[], planYears: readonly number[] = [2024, 2025]) =>
  historySentence({ name: 'Example Unified', planYears: planYears.map(fiscalYear) }, points, words(language), language)
const planned = (figures: MadeUp) => [madeUpPoint(2025, 'planned', 'all-funds', figures)]

describe('the sentence before a district’s chart', () => {
  it('says the range, its share of the S&C grants, and the year before', () => {
    const points = [
      madeUpPoint(2025, 'planned', 'all-funds', range),
      madeUpPoint(2025, 'planned', 'lcff-contributing', range),
      madeUpPoint(2024, 'planned', 'all-funds', { ...range, atLeast: 15_000, mostly: 15_000, atMost: 15_000, actions: 1 }),
      madeUpPoint(2024, 'estimated-actual', 'all-funds', { ...range, atLeast: 9_500, mostly: 9_500, atMost: 9_500, actions: 1 }),
    ]
    expect(say('en', points)).toEqual({
      answer: 'For 2025-26, Example Unified planned <b>at least $16,000 and at most $2.4 million</b> for restorative justice.',
      more: 'Counting only LCFF money of contributing actions, that is between 0.07% and 11% of its S&C grants. A year earlier (2024-25): planned, $15,000; estimated actual, $9,500.',
    })
    expect(say('es', points)).toEqual({
      answer: 'Para 2025-26, Example Unified planeó gastar <b>al menos $16,000 y como máximo $2.4 millones</b> en justicia restaurativa.',
      more: 'Si se cuenta solo el dinero LCFF de las acciones que cuentan para los servicios adicionales, es entre el 0.07% y el 11% de sus fondos suplementarios y de concentración (S&C). Un año antes (2024-25): gasto planeado, $15,000; gasto real estimado, $9,500.',
    })
  })
  it('answers for what the reader looks at: a program, or what is marked', () => {
    const inFocus = (of: Focus) =>
      planned(range).map((point) => {
        const ofFocus = { of, range: madeUpRange({ ...range, atLeast: 0, mostly: 0, atMost: 500_000 }) }
        return 'gap' in point.value ? point : { ...point, value: { ...point.value, focus: ofFocus } }
      })
    const ask = (language: Language, focus: Focus) =>
      historySentence({ name: 'Example Unified', planYears: [fiscalYear(2025)] }, inFocus(focus), words(language), language, focus).answer
    expect(ask('en', 'police-security')).toBe(
      'For 2025-26, Example Unified planned <b>at most $500,000</b> for police, security and surveillance, in 3 actions. None is clearly for that alone, and the plan does not say how the money is divided.',
    )
    expect(ask('es', 'police-security')).toBe(
      'Para 2025-26, Example Unified planeó gastar <b>como máximo $500,000</b> en policía, seguridad y vigilancia, en 3 acciones. De ninguna está claro que sea solo para eso, y el plan no dice cómo se reparte el dinero.',
    )
    expect(ask('en', 'police-inside-another-category')).toBe(
      'For 2025-26, 3 actions of Example Unified’s plan are marked “Police inside another program”, of <b>at most $500,000</b> in all. The plan does not say how much of that money it is.',
    )
    expect(ask('en', 'restorative-justice')).toContain('restorative justice')
  })
  it('says that the plan does not say how much, when every dollar is in a bundle', () => {
    expect(say('en', planned({ ...range, atLeast: 0, mostly: 0, actions: 1 })).answer).toBe(
      'For 2025-26, Example Unified’s plan names restorative justice inside 1 larger action of <b>at most $2.4 million</b>. It does not say how much of that money is for it.',
    )
  })
  it('says what is mostly restorative justice when that is neither end of the range', () => {
    expect(say('en', planned({ ...range, mostly: 900_000 })).more).toBe('The actions that are mostly restorative justice come to $900,000.')
  })
  it('tells "not named" from "named without dollars" from "no plan read"', () => {
    expect(say('en', planned({ atLeast: 0, mostly: 0, atMost: 0, actions: 0 })).answer).toContain('none of its 86 actions')
    expect(say('en', planned({ atLeast: 0, mostly: 0, atMost: 0, actions: 2 })).answer).toContain('in 2 actions, but puts <b>no dollars</b> on them')
    expect(say('es', [madeUpGap(2025, 'planned', 'all-funds', 'no-document')])).toEqual({
      answer: 'Todavía no hemos leído un plan de Example Unified con cifras.',
      more: '',
    })
  })
  it('says that some actions are known by title alone where a year’s own plan is not read', () => {
    const points = [...planned(range), madeUpPoint(2024, 'estimated-actual', 'all-funds', { atLeast: 0, mostly: 0, atMost: 0, actions: 0 })]
    expect(say('en', points, [2025]).more).toBe(
      'A year earlier (2024-25): estimated actual, nothing by name. We have not read that year’s own plan: some of its actions are known by title alone, and more may name it.',
    )
    expect(say('en', points).more).toBe('A year earlier (2024-25): estimated actual, nothing by name.')
  })
  it('says no share where the document prints no grants', () => {
    const { grants: _, ...unknown } = range
    expect(say('en', [madeUpPoint(2025, 'planned', 'all-funds', unknown), madeUpPoint(2025, 'planned', 'lcff-contributing', unknown)]).more).toBe('')
  })
  it('never calls an estimated actual spent', () => {
    for (const language of ['en', 'es'] as const) {
      const { answer, more } = say(language, [...planned(range), madeUpPoint(2024, 'estimated-actual', 'all-funds', range)])
      expect(`${answer} ${more}`).not.toMatch(/\bspent\b|gastó/)
    }
  })
})
