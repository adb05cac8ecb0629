import { expect, test } from 'vitest'
import { actionThroughYears, plansToLinks } from '#lineage/links.ts'
import { plan, sha, type MadeUpItem } from '#tagged-plans.fixture.ts'

const item = (action: string, title: string, year?: number): MadeUpItem => ({ action, title, year, figures: [] })
const shown = (plans: Parameters<typeof plansToLinks>[0]) => plansToLinks(plans).map(({ from, to, how }) => [from.slice(13), to.slice(13), how])

test('the next plan’s annual update row is last year’s action: same year, number and title', () => {
  const before = plan(2024, [item('3.19', 'Positive Behavioral Interventions and Supports')])
  const now = plan(2025, [item('3.19', 'Positive Behavioral Interventions and Supports (PBIS)/Restorative Practices', 2024)])
  expect(plansToLinks([now, before])).toMatchObject([
    {
      from: '444444444444-2024-3-3.19',
      to: '555555555555-2024-3-3.19',
      how: 'annual-update',
      evidence: {
        fromNumber: '3.19',
        toNumber: '3.19',
        fromTitle: 'Positive Behavioral Interventions and Supports',
        toTitle: 'Positive Behavioral Interventions and Supports (PBIS)/Restorative Practices',
        fromPage: 1,
        toPage: 1,
        matched: ['similar-title', 'number'],
      },
    },
  ])
})

test('a number that is given to another action links nothing (San Juan 3.19)', () => {
  const now = plan(2025, [item('3.19', 'PBIS, SEL and Restorative Practices', 2024), item('3.19', 'Credentialing Oversight')])
  expect(plansToLinks([now])).toEqual([])
})

test('a renumbered action is found by its title, when the title stands once on each side', () => {
  const now = plan(2025, [
    item('3.62', 'Credentialing Oversight', 2024),
    item('3.19', 'Credentialing oversight'),
    item('1.1', 'Supplies', 2024),
    item('1.4', 'Supplies'),
    item('1.5', 'Supplies'),
  ])
  expect(shown([now])).toEqual([['2024-3-3.62', '2025-3-3.19', 'same-title']])
})

test('an action is followed through years, documents and versions', () => {
  const title = 'Restorative practices coordinators'
  const plans = [
    plan(2023, [item('2.1', title)]),
    plan(2024, [item('2.1', title), item('2.1', title, 2023)]),
    plan(2025, [item('2.4', title), item('2.1', title, 2024)], { sha256: sha('d'), adoption: 'draft' }),
    plan(2025, [item('2.4', title), item('2.1', title, 2024)], { sha256: sha('e') }),
  ]
  const found = actionThroughYears(plansToLinks(plans), '333333333333-2023-2-2.1')
  expect([...found].sort()).toEqual(
    [
      '333333333333-2023-2-2.1',
      '444444444444-2023-2-2.1',
      '444444444444-2024-2-2.1',
      'dddddddddddd-2024-2-2.1',
      'dddddddddddd-2025-2-2.4',
      'eeeeeeeeeeee-2024-2-2.1',
      'eeeeeeeeeeee-2025-2-2.4',
    ].sort(),
  )
})

test('an action without a partner is alone', () => {
  expect(actionThroughYears([], 'x')).toEqual(['x'])
})
