import { lineItemId, linkSentence, type LineItem, type PlanInHand } from '@cuentas/shared'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actionThroughYears, plansToLineage, plansToLinks } from '#lineage/links.ts'
import { figure, plan, sha, type MadeUpItem } from '#tagged-plans.fixture.ts'

const item = (action: string, title: string, more: Partial<MadeUpItem> & { readonly dollars?: number } = {}): MadeUpItem => {
  const { dollars, ...rest } = more
  return { action, title, figures: dollars === undefined ? [] : [figure('planned', 'total', dollars * 100, 'planned')], ...rest }
}
const shown = (plans: readonly PlanInHand[]) => plansToLinks(plans).map(({ from, to, how }) => [from.slice(13), to.slice(13), how])

describe('a title that drifted', () => {
  test('is the same action when the dollars say so too, and not when nothing does', () => {
    const before = (dollars: number) =>
      plan(2025, [
        item('2.2', 'FACES Support', { year: 2024, dollars: 3_000_000 }),
        item('2.4', 'Family and Community Engagement Specialists (FACES) Support', { dollars }),
      ])
    expect(shown([before(3_000_000)])).toEqual([['2024-2-2.2', '2025-2-2.4', 'similar-title']])
    expect(plansToLineage([before(40_000)])).toMatchObject({
      links: [],
      open: [{ from: '555555555555-2024-2-2.2', candidates: [{ to: '555555555555-2025-2-2.4' }] }],
    })
  })

  test('a title that the plan only marks as discontinued did not drift', () => {
    const now = plan(2025, [item('6.1', 'Extended Day and Year', { year: 2024 }), item('6.1', 'Extended Day and Year - Discontinued')])
    expect(plansToLinks([now])).toMatchObject([{ how: 'same-number-and-title', confidence: 0.99 }])
  })

  test('tiers, metrics and grades are different actions', () => {
    const now = plan(2025, [item('2.3', 'Reading Tier 1', { year: 2024 }), item('2.3', 'Reading Tier 2')])
    expect(plansToLinks([now])).toEqual([])
  })

  test('the description of last year’s plan speaks for the row of the annual update', () => {
    const words = 'Employ three coordinators who lead circles, mediate conflicts and train staff at every middle school in restorative conferences'
    const plans = [
      plan(2024, [item('2.1', 'Coordinators of circles', { description: words })]),
      plan(2025, [item('2.1', 'Coordinators of circles', { year: 2024 }), item('3.7', 'Restorative staff: coordinators', { description: `${words}.` })]),
    ]
    expect(shown(plans)).toEqual([
      ['2024-2-2.1', '2024-2-2.1', 'annual-update'],
      ['2024-2-2.1', '2025-3-3.7', 'similar-title'],
    ])
  })
})

describe('a title that stands twice', () => {
  const twice = (year: number, one: number, other: number) => [
    item('3.13', 'Administrative Support', { year, dollars: one }),
    item('7.18', 'Administrative Support', { year, dollars: other }),
  ]
  test('is told apart by the dollars, whatever the numbers say', () => {
    const swapped = twice(2025, 90_000, 50_000)
    expect(shown([plan(2025, [...twice(2024, 50_000, 90_000), ...swapped])])).toEqual([
      ['2024-3-3.13', '2025-7-7.18', 'same-title'],
      ['2024-7-7.18', '2025-3-3.13', 'same-title'],
    ])
  })

  test('is left open when nothing tells the rows apart', () => {
    const now = plan(2025, [item('1.1', 'Supplies for schools', { year: 2024 }), item('1.4', 'Supplies for schools'), item('1.5', 'Supplies for schools')])
    expect(plansToLineage([now])).toMatchObject({ links: [], open: [{ candidates: [{}, {}] }] })
  })
})

describe('merges, splits and discontinued actions', () => {
  const discontinued = { notes: [{ kind: 'discontinued', words: 'DISCONTINUED starting 2025-26. Please see Action 2.17', seeAction: '2.17' }] } as const
  const merged = plan(2025, [
    item('2.16', 'Elementary coaches', { year: 2024 }),
    item('2.17', 'Teachers on assignment', { year: 2024 }),
    item('2.16', 'Elementary coaches', discontinued),
    item('2.17', 'Teachers on assignment'),
  ])

  test('a discontinued action goes on where the plan sends its reader', () => {
    expect(plansToLinks([merged]).find(({ how }) => how === 'merged')).toMatchObject({
      from: '555555555555-2024-2-2.16',
      to: '555555555555-2025-2-2.17',
      evidence: { words: 'DISCONTINUED starting 2025-26. Please see Action 2.17' },
    })
  })

  test('two actions that became one are not each other', () => {
    const links = plansToLinks([merged])
    expect(actionThroughYears(links, '555555555555-2024-2-2.16')).toContain('555555555555-2025-2-2.17')
    expect(actionThroughYears(links, '555555555555-2024-2-2.16')).not.toContain('555555555555-2024-2-2.17')
    expect([...actionThroughYears(links, '555555555555-2025-2-2.17')].sort()).toEqual([
      '555555555555-2024-2-2.16',
      '555555555555-2024-2-2.17',
      '555555555555-2025-2-2.17',
    ])
  })

  test('San Juan: “Previous action 3.62 is now action 3.19” links them, and 3.19 is not 3.19', () => {
    const now = plan(2025, [
      item('3.19', 'PBIS, SEL and Restorative Practices', { year: 2024 }),
      item('3.62', 'Teacher credential monitoring', { year: 2024 }),
      item('3.19', 'Oversight office', { description: 'Previous action 3.62 is now action 3.19.' }),
    ])
    expect(shown([now])).toEqual([['2024-3-3.62', '2025-3-3.19', 'said']])
  })

  test('what a goal’s analysis tells of an old action is believed, where the action goes on nowhere else', () => {
    const notes = [{ kind: 'goes-on', words: 'Action 3.12 (24/25) was combined with Action 3.8', seeAction: '3.8' }] as const
    const plans = (title: string) => [
      plan(2025, [
        item('3.12', 'Technology: Safety and Security', { year: 2024, notes }),
        item('3.8', 'Safe campuses', { year: 2024 }),
        item('3.8', 'Safe campuses'),
        item('3.12', title),
      ]),
    ]
    expect(shown(plans('High Quality Educators'))).toContainEqual(['2024-3-3.12', '2025-3-3.8', 'merged'])
    expect(shown(plans('Technology: Safety and Security'))).not.toContainEqual(['2024-3-3.12', '2025-3-3.8', 'merged'])
  })

  test('one action becomes two when its title holds both and its dollars are theirs', () => {
    const now = plan(2025, [
      item('1.1', 'School Nurses and Family Liaisons', { year: 2024, dollars: 300_000 }),
      item('1.1', 'School Nurses', { dollars: 160_000 }),
      item('1.2', 'Family Liaisons', { dollars: 140_000 }),
    ])
    expect(shown([now])).toEqual([
      ['2024-1-1.1', '2025-1-1.1', 'split'],
      ['2024-1-1.1', '2025-1-1.2', 'split'],
    ])
  })
})

test('the evidence is said in both languages, with both pages', () => {
  const [link] = plansToLinks([plan(2025, [item('3.1', 'Restorative circles', { year: 2024 }), item('3.4', 'Restorative circles')])])
  expect(link && linkSentence(link.evidence, 'en')).toBe('Action 3.1 (page 1) and action 3.4 (page 1). The same in both: the title.')
  expect(link && linkSentence(link.evidence, 'es')).toBe('Acción 3.1 (página 1) y acción 3.4 (página 1). Coinciden: el título.')
})

describe('of any plans', () => {
  const words =
    'restorative nurses tutoring counselors mariachi gardens coaches libraries buses translators welders algebra kindergarten debate robotics chess'.split(' ')
  const title = fc.uniqueArray(fc.constantFrom(...words), { minLength: 2, maxLength: 4 }).map((some) => some.join(' '))
  const rows = fc.uniqueArray(fc.record({ title, dollars: fc.integer({ min: 0, max: 900_000 }) }), {
    minLength: 1,
    maxLength: 10,
    selector: (row) => row.title.split(' ').toSorted().join(),
  })
  const district = fc.tuple(rows, rows, rows).map(([one, two, three]) => {
    const numbered = (list: readonly { readonly title: string; readonly dollars: number }[], year?: number) =>
      list.map((row, at) => item(`1.${at + 1}`, row.title, { dollars: row.dollars, ...(year === undefined ? {} : { year }) }))
    return [
      plan(2024, numbered(one)),
      plan(2025, [...numbered(one.slice(1), 2024), ...numbered(two)]),
      plan(2025, numbered(three), { sha256: sha('d'), adoption: 'draft' }),
    ]
  })
  const names = (plans: readonly PlanInHand[]) =>
    plansToLinks(plans)
      .map(({ from, to, how }) => `${from} ${to} ${how}`)
      .toSorted()

  test('links do not depend on the order of plans or rows', () => {
    fc.assert(
      fc.property(district, fc.integer(), (plans, seed) => {
        const turned = plans
          .toReversed()
          .map((one) => ({ ...one, lineItems: one.lineItems.toSorted((a, b) => ((a.title.length * seed) % 7) - ((b.title.length * seed) % 7)) }))
        expect(names(turned)).toEqual(names(plans))
      }),
    )
  })

  test('a pure renumber leaves every link in place', () => {
    fc.assert(
      fc.property(district, fc.integer({ min: 1, max: 30 }), (plans, by) => {
        const renumber = (one: LineItem): LineItem => ({ ...one, goal: '7', action: `7.${((Number(one.action.split('.')[1]) * 31 + by) % 97) + 1}` })
        const pairs = (all: readonly PlanInHand[]) =>
          plansToLinks(all)
            .map(({ from, to }) => `${from} ${to}`)
            .toSorted()
        const turned = plans.map((one, at) => (at === 1 ? { ...one, lineItems: one.lineItems.map(renumber) } : one))
        expect(pairs(turned)).toEqual(pairs(plans))
      }),
    )
  })

  test('the same number under another title is never a link, whatever the dollars', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 4 }), fc.integer({ min: 0, max: 900_000 }), (some, dollars) => {
        const half = Math.floor(some.length / 2)
        const now = plan(2025, [item('3.19', some.slice(0, half).join(' '), { year: 2024, dollars }), item('3.19', some.slice(half).join(' '), { dollars })])
        expect(plansToLinks([now])).toEqual([])
      }),
    )
  })

  test('a line item’s id says nothing to lineage', () => {
    const [one] = [plan(2025, [item('1.1', 'Restorative circles', { year: 2024 }), item('1.2', 'Restorative circles')])]
    const other = one.lineItems.map((row, at) => ({ ...row, id: lineItemId(sha('f'), 2000, 'x', String(at)) }))
    expect(plansToLinks([{ ...one, lineItems: other }])).toHaveLength(plansToLinks([one]).length)
  })
})
