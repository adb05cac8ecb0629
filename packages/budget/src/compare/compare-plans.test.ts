import type { TaggedPlan } from '@cuentas/shared'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePlans } from '#compare/compare-plans.ts'
import { plansToLinks } from '#lineage/links.ts'
import { figure, plan, sha, tag, type MadeUpItem } from '#tagged-plans.fixture.ts'

const item = (action: string, title: string, amount: number | string, more: Partial<MadeUpItem> = {}): MadeUpItem => ({
  action,
  title,
  figures: [figure('planned', 'total', amount, 'planned')],
  tag: tag('INS'),
  contributing: true,
  ...more,
})
const draftOf = (items: readonly MadeUpItem[]) => plan(2025, items, { sha256: sha('d'), adoption: 'draft' })
const adoptedOf = (items: readonly MadeUpItem[]) => plan(2025, items, { sha256: sha('a'), adoption: 'adopted' })
const compare = (before: TaggedPlan, after: TaggedPlan) => comparePlans(before, after, plansToLinks([before, after]))
const said = (before: TaggedPlan, after: TaggedPlan) =>
  compare(before, after).map(({ kind, before: was, after: is, renumbered, changes }) => [
    kind,
    was.map(({ action }) => action).join('+'),
    is.map(({ action }) => action).join('+'),
    ...(renumbered ? ['renumbered'] : []),
    ...changes,
  ])

const draft = draftOf([
  item('1.1', 'Reading intervention teachers', 500_000_00),
  item('1.2', 'Family liaisons in every school', 120_000_00),
  item('2.1', 'Restorative justice coordinators', 300_000_00, { tag: tag('RJ', 'dedicated') }),
  item('2.2', 'Campus supervision and school resource officers', 250_000_00, { tag: tag('SEC') }),
])

describe('a draft beside what was adopted', () => {
  test('has no change when nothing but the numbers differ', () => {
    const adopted = adoptedOf([
      item('1.1', 'Family liaisons in every school', 120_000_00),
      item('1.2', 'Restorative justice coordinators', 300_000_00, { tag: tag('RJ', 'dedicated') }),
      item('3.1', 'Reading intervention teachers', 500_000_00),
      item('3.2', 'Campus supervision and school resource officers', 250_000_00, { tag: tag('SEC') }),
    ])
    expect(said(draft, adopted)).toEqual([
      ['same', '1.2', '1.1', 'renumbered'],
      ['same', '2.1', '1.2', 'renumbered'],
      ['same', '1.1', '3.1', 'renumbered'],
      ['same', '2.2', '3.2', 'renumbered'],
    ])
  })

  test('shows what was added, removed, and changed in dollars, program, level and whether it contributes', () => {
    const adopted = adoptedOf([
      item('1.1', 'Reading intervention teachers', 450_000_00),
      item('1.2', 'Family liaisons in every school', 120_000_00, { contributing: false }),
      item('2.1', 'Restorative justice coordinators', 300_000_00, { tag: tag('BEH', 'mention') }),
      item('4.1', 'Security cameras at the high schools', 90_000_00, { tag: tag('SEC') }),
    ])
    expect(said(draft, adopted)).toEqual([
      ['changed', '1.1', '1.1', 'dollars'],
      ['changed', '1.2', '1.2', 'contributing'],
      ['changed', '2.1', '2.1', 'program', 'level'],
      ['added', '', '4.1'],
      ['removed', '2.2', ''],
    ])
  })

  test('never takes a figure that is missing for zero dollars', () => {
    const without = adoptedOf([{ action: '1.1', title: 'Reading intervention teachers', figures: [], tag: tag('INS'), contributing: true }])
    const zero = draftOf([item('1.1', 'Reading intervention teachers', 0)])
    expect(said(zero, without)).toEqual([['changed', '1.1', '1.1', 'dollars']])
    const undecided = adoptedOf([item('1.1', 'Reading intervention teachers', 'TBD')])
    expect(said(zero, undecided)).toEqual([['changed', '1.1', '1.1', 'dollars']])
  })

  test('is not compared with the rows in which the newer plan reports on the year before', () => {
    const last = plan(2024, [item('1.1', 'Reading intervention teachers', 400_000_00)])
    const next = plan(2025, [item('1.1', 'Reading intervention teachers', 410_000_00), item('1.1', 'Reading intervention teachers', 1, { year: 2024 })])
    expect(said(last, next)).toEqual([['changed', '1.1', '1.1', 'dollars']])
  })
})

test('a plan beside itself has no change, and no action is lost or counted twice, whatever it holds', () => {
  const items = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 10 ** 9 })), {
    selector: ([goal, number]) => `${goal}.${number}`,
    maxLength: 15,
  })
  const made = (rows: readonly (readonly [number, number, number])[]) =>
    rows.map(([goal, number, amount]) => item(`${goal}.${number}`, `Service ${'abcdefghij'[number] ?? ''} for goal ${goal}`, amount))
  fc.assert(
    fc.property(items, items, (first, second) => {
      const [before, after] = [draftOf(made(first)), adoptedOf(made(second))]
      expect(comparePlans(before, before, []).every(({ kind }) => kind === 'same')).toBe(true)
      const actions = compare(before, after)
      expect(actions.flatMap((one) => one.before.map(({ id }) => id)).toSorted()).toEqual(before.lineItems.map(({ id }) => id).toSorted())
      expect(actions.flatMap((one) => one.after.map(({ id }) => id)).toSorted()).toEqual(after.lineItems.map(({ id }) => id).toSorted())
    }),
    { numRuns: 60 },
  )
})
