import { describe, expect, test } from 'vitest'
import { correctionsInForce, type CorrectionLog } from '@cuentas/shared'
import { changesBetween } from '#corrections/compare-corrected.ts'
import { emptyLog, idOf, laidOver, request, written } from '#corrections/correction-log.fixture.ts'
import { previewRule } from '#corrections/preview-rule.ts'
import { proposeRules, ruleName } from '#corrections/propose-rules.ts'
import { sealDrafts } from '#corrections/draft-corrections.ts'
import { suggestTags } from '#corrections/suggest-tags.ts'
import { figure, plan, sha, tag } from '#tagged-plans.fixture.ts'

const row = (action: string, title: string, cents: number) => ({
  action,
  title,
  description: `${title}.`,
  figures: [figure('planned', 'total', cents, 'planned')],
  tag: tag('STF', 'mention'),
})
const now = plan(2025, [
  row('1.1', 'Restorative Practices TOSA, East', 100),
  row('1.2', 'Restorative Practices TOSA, West', 200),
  row('1.3', 'Restorative Practices TOSA, North', 400),
  row('1.4', 'Salary of the Restorative Practices TOSA', 800),
  row('1.5', 'Restorative Language Lab', 1600),
  row('1.6', 'Art', 3200),
  row('1.7', 'Family partners', 6400),
])
const next = plan(2026, [row('1.1', 'Restorative Practices TOSA, East', 110)], { sha256: sha('e') })
const plans = { plans: [now, next] }
const dedicated = (action: string) => [
  request(idOf(now, action), { action: 'category', category: 'RJ' }),
  request(idOf(now, action), { action: 'level', rjLevel: 'dedicated' }),
]
const two = written(plans, emptyLog, '1', [...dedicated('1.1'), ...dedicated('1.2')])
const look = (log: CorrectionLog, title: string, without: readonly string[] = []) =>
  previewRule(
    plans,
    correctionsInForce(log),
    laidOver(plans, log),
    { title, category: 'RJ', rjLevel: 'dedicated' },
    { without: new Set(without), reason: 'A rule' },
  )

describe('rules that decisions suggest', () => {
  test('words that two decided titles share, with the line items that they would change', () => {
    const [proposed] = proposeRules(laidOver(plans, two))
    expect(proposed?.rule).toEqual({ title: 'restorative practices tosa', category: 'RJ', rjLevel: 'dedicated' })
    expect(proposed && ruleName(proposed.rule)).toBe('restorative-practices-tosa~RJ~dedicated')
    expect(proposed?.decided).toEqual([idOf(now, '1.1'), idOf(now, '1.2')])
    expect(proposed?.wouldChange).toEqual([idOf(now, '1.3'), idOf(now, '1.4'), idOf(next, '1.1')])
  })

  test('one decision suggests its whole title and nothing looser', () => {
    const one = written(plans, emptyLog, '1', dedicated('1.1'))
    expect(proposeRules(laidOver(plans, one)).map(({ rule }) => rule.title)).toEqual(['restorative practices tosa east'])
  })

  test('words that a person once decided otherwise suggest nothing', () => {
    const against = written(plans, two, '2', [request(idOf(now, '1.3'), { action: 'category', category: 'SPED' })])
    const phrases = proposeRules(laidOver(plans, against)).map(({ rule }) => rule.title)
    expect(phrases).not.toContain('restorative practices tosa')
    expect(phrases).not.toContain('restorative practices')
  })

  test('nothing is suggested before anybody decided, and nothing happens by itself', () => {
    expect(proposeRules(laidOver(plans, emptyLog))).toEqual([])
    expect(laidOver(plans, two).items.get(idOf(now, '1.3'))?.tag).toMatchObject({ category: 'STF', rjLevel: 'mention' })
  })

  test('words are compared whole: "art" is not in "partners"', () => {
    const art = written(plans, emptyLog, '1', [request(idOf(now, '1.6'), { action: 'category', category: 'INS' })])
    expect(proposeRules(laidOver(plans, art))).toEqual([])
  })
})

describe('looking at a rule', () => {
  test('every line it would change, and the dollars it moves by program and year', () => {
    const preview = look(two, 'restorative practices tosa')
    expect(preview.changes.map(({ lineItem }) => lineItem.id)).toEqual([idOf(now, '1.3'), idOf(now, '1.4'), idOf(next, '1.1')])
    expect(preview.drafts).toHaveLength(6)
    const planned = preview.moved.filter(({ fiscalYear, phase, basis }) => fiscalYear === 2025 && phase === 'planned' && basis === 'all-funds')
    expect(planned.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['at-least', 300, 1500],
      ['mostly', 300, 1500],
      ['RJ', 300, 1500],
      ['STF', 12400, 11200],
    ])
  })

  test('unticked rows stay as they are', () => {
    const preview = look(two, 'restorative practices tosa', [idOf(now, '1.4')])
    expect(preview.changes.map(({ lineItem }) => lineItem.id)).toEqual([idOf(now, '1.3'), idOf(next, '1.1')])
  })

  test('a line that a person decided otherwise is left alone and named', () => {
    const against = written(plans, two, '2', [request(idOf(now, '1.3'), { action: 'category', category: 'SPED' })])
    const preview = look(against, 'restorative practices tosa')
    expect(preview.leftAlone).toEqual([idOf(now, '1.3')])
    expect(preview.changes.map(({ lineItem }) => lineItem.id)).toEqual([idOf(now, '1.4'), idOf(next, '1.1')])
  })

  test('applying it is one batch of just these decisions', () => {
    const preview = look(two, 'restorative practices tosa')
    const before = laidOver(plans, two)
    const applied = {
      ...two,
      corrections: [...two.corrections, ...sealDrafts(preview.drafts, { id: '2', author: 'Somebody', at: '2026-02-10T12:00:00.000Z' })],
    }
    expect(changesBetween(before, laidOver(plans, applied))).toEqual(preview.changes)
    expect(look(applied, 'restorative practices tosa').changes).toEqual([])
    expect(proposeRules(laidOver(plans, applied)).map(({ rule }) => rule.title)).not.toContain('restorative practices tosa')
  })
})

test('a decision is a suggestion for the same action in other years, and no more', () => {
  const one = written(plans, emptyLog, '1', dedicated('1.1'))
  const corrected = laidOver(plans, one)
  const other = idOf(next, '1.1')
  const linked = laidOver(plans, written(plans, one, '2', [request(idOf(now, '1.1'), { action: 'link', to: other })]))
  const suggestions = [corrected, linked].map((state) => suggestTags(state).find(({ lineItem }) => lineItem === other))
  expect(suggestions.at(-1)).toEqual({ lineItem: other, from: idOf(now, '1.1'), category: 'RJ', rjLevel: 'dedicated' })
  expect(linked.items.get(other)?.tag).toMatchObject({ category: 'STF', rjLevel: 'mention' })
})
