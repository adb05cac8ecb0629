import { cents, type BriefCheck, type QuestionKind } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import type { BriefInput } from '#brief/brief-input.ts'
import { action, briefInput, placeIn } from '#brief/brief-input.fixture.ts'
import { questionsOf } from '#brief/questions.ts'

const check = (wish: Partial<BriefCheck> = {}): BriefCheck => ({
  code: 'rows-add-up',
  subject: 'planned totals: LCFF',
  unit: 'cents',
  printed: 500_00,
  computed: 400_00,
  place: placeIn(2025),
  ...wish,
})
const security = (year: number, plan: number | null) => action(year, '9.9', { category: 'SEC', level: 'none', plan, before: year === 2025 ? ['2024-9.9'] : [] })
const going = (year: number, plan: number | null, more = {}) => action(year, '1.1', { plan, before: year > 2023 ? [`${year - 1}-1.1`] : [], ...more })

/** For each kind: what makes it be asked; and what is almost that, once without reason and once with a figure that is missing. */
const cases: Readonly<Record<QuestionKind, { readonly asked: BriefInput; readonly notAsked: BriefInput; readonly missing: BriefInput }>> = {
  underspent: {
    asked: briefInput([going(2024, 100_00, { spent: 79_99 }), going(2025, 100_00)]),
    notAsked: briefInput([going(2024, 100_00, { spent: 80_00 }), going(2025, 100_00)]),
    missing: briefInput([going(2024, 100_00, { spent: null }), going(2025, 100_00)]),
  },
  disappeared: {
    asked: briefInput([going(2024, 100_00), action(2025, '5.5', { category: 'INS', level: 'none' })]),
    notAsked: briefInput([going(2024, 100_00), action(2025, '5.5', { before: ['2024-1.1'] })]),
    missing: briefInput([going(2024, 100_00), action(2025, '5.5', { category: 'INS', level: 'none', plan: null })]),
  },
  'contributing-changed': {
    asked: briefInput([going(2024, 100_00), going(2025, 100_00, { contributing: false })]),
    notAsked: briefInput([going(2024, 100_00), going(2025, 100_00)]),
    missing: briefInput([going(2024, 100_00), going(2025, 100_00, { contributing: null })]),
  },
  'only-in-bundles': {
    asked: briefInput([going(2025, 100_00, { level: 'mention' })]),
    notAsked: briefInput([going(2025, 100_00, { level: 'mention' }), action(2025, '1.2', { plan: 1_00, level: 'primary' })]),
    missing: briefInput([going(2025, null, { level: 'mention' })]),
  },
  'named-but-unfunded': {
    asked: briefInput([going(2025, 0)]),
    notAsked: briefInput([going(2025, 1)]),
    missing: briefInput([going(2025, null)]),
  },
  copied: {
    asked: briefInput([going(2023, 100_00), going(2024, 100_00), going(2025, 100_00)]),
    notAsked: briefInput([going(2023, 100_01), going(2024, 100_00), going(2025, 100_00)]),
    missing: briefInput([going(2023, null), going(2024, 100_00), going(2025, 100_00)]),
  },
  'check-fails': {
    asked: briefInput([going(2025, 100_00)], { failing: [check()] }),
    notAsked: briefInput([going(2025, 100_00)]),
    missing: briefInput([going(2025, 100_00)], { failing: [check({ unit: 'millipercent' })] }),
  },
  'carryover-does-not-carry': {
    // A check that holds, or cannot be made because a percentage is not printed, is not among those that fail.
    asked: briefInput([going(2025, 100_00)], { failing: [check({ code: 'carryover-came-in', unit: 'millipercent', printed: 560, computed: 1834 })] }),
    notAsked: briefInput([going(2025, 100_00)], { failing: [check()] }),
    missing: briefInput([going(2025, 100_00)]),
  },
  'security-grew': {
    asked: briefInput([going(2024, 100_00), security(2024, 10_00), going(2025, 90_00), security(2025, 11_00)]),
    notAsked: briefInput([going(2024, 100_00), security(2024, 10_00), going(2025, 100_00), security(2025, 11_00)]),
    missing: briefInput([going(2024, null), security(2024, null), going(2025, 90_00), security(2025, 11_00)]),
  },
}
const kinds = Object.keys(cases).filter((kind): kind is QuestionKind => kind in cases)
const asks = (kind: QuestionKind, input: BriefInput) => questionsOf(input).filter((question) => question.kind === kind)

describe('questions', () => {
  it.each(kinds)('%s: is asked when the data says so, each figure with its page', (kind) => {
    const [question] = asks(kind, cases[kind].asked)
    const places = [...(question?.figures ?? []).flatMap((figure) => figure.places), ...(question?.check ? [question.check.place] : [])]
    expect(places.length).toBeGreaterThan(0)
    for (const figure of question?.figures ?? []) expect(figure.places.length).toBeGreaterThan(0)
  })

  it.each(kinds)('%s: is not asked without reason', (kind) => {
    expect(asks(kind, cases[kind].notAsked)).toEqual([])
  })

  it.each(kinds)('%s: is not asked when a figure is missing', (kind) => {
    expect(asks(kind, cases[kind].missing)).toEqual([])
  })

  it.each(kinds)('%s: is the same question, or none, after every action got another number', (kind) => {
    for (const input of Object.values(cases[kind])) {
      const years = new Map([...input.years].map(([year, actions]) => [year, actions.map((one, at) => ({ ...one, number: `${9 - at}.${year % 7}` }))]))
      const without = (questions: ReturnType<typeof questionsOf>) => questions.map(({ actions: _, ...question }) => question)
      expect(without(questionsOf({ ...input, years }))).toEqual(without(questionsOf(input)))
    }
  })

  it('ask the weightiest of each kind first, and at most three of a kind', () => {
    const actions = [1, 2, 3, 4].map((n) => action(2024, `1.${n}`, { plan: n * 100_00, spent: 0 }))
    const now = actions.map((one) => action(2025, one.number, { plan: 1_00, before: [one.id] }))
    const questions = questionsOf(briefInput([...actions, ...now], { failing: [check()] }))
    expect(questions.map(({ kind, weight }) => [kind, weight])).toEqual([
      ['underspent', 400_00],
      ['check-fails', 100_00],
      ['underspent', 300_00],
      ['underspent', 200_00],
    ])
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  })

  it('name in a question about bundles every bundle, the largest first', () => {
    const [question] = asks('only-in-bundles', briefInput([going(2025, 5_00, { level: 'mention' }), action(2025, '1.2', { plan: 7_00, level: 'mention' })]))
    expect(question?.actions.map(({ number }) => number)).toEqual(['1.2', '1.1'])
    expect(question?.weight).toBe(cents(7_00))
  })
})
