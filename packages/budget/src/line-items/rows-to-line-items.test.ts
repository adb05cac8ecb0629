import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ActionRow, LineItem } from '@cuentas/shared'
import { rowsToLineItems } from '#line-items/rows-to-line-items.ts'
import { lcapTables, row } from '#lcap-tables.fixture.ts'

const lineItems = (...rows: readonly ActionRow[]) => rowsToLineItems(lcapTables(rows)).value
const figures = (item: LineItem | undefined) =>
  item?.figures.map(({ phase, fund, amount, provenances }) => [phase, fund, amount, provenances.map(({ table }) => table)])

test('an action in three tables of the coming year is one line item, and the same figure has every place where it is printed', () => {
  const items = lineItems(
    row('planned', '1.10', { lcff: '$80.00', federal: '$20.00', total: '$100.00' }, { contributing: true, scope: 'LEA-wide' }),
    row('contributing', '1.10', { plannedLcff: '$80' }, { location: 'All Schools' }),
    row('goal-actions', '1.10', { total: '$100' }, { description: 'Circles and conferences at every school.' }),
  )
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    id: 'abababababab-2025-1-1.10',
    fiscalYear: 2025,
    contributing: true,
    scope: 'LEA-wide',
    location: 'All Schools',
    description: 'Circles and conferences at every school.',
  })
  expect(figures(items[0])).toEqual([
    ['planned', 'total', 10000, ['planned', 'goal-actions']],
    ['planned', 'lcff', 8000, ['planned', 'contributing']],
    ['planned', 'federal', 2000, ['planned']],
  ])
})

test('another amount in another table is a figure of its own, and a blank stands after the number', () => {
  const [item] = lineItems(
    row('planned', '3.9', { lcff: '$1,456,00', total: '' }),
    row('goal-actions', '3.9', { total: '$1,456,000.00' }),
    row('contributing', '3.9', { plannedLcff: '$1,456,000.00' }),
  )
  expect(figures(item)).toEqual([
    ['planned', 'lcff', 14560000, ['planned']],
    ['planned', 'lcff', 145600000, ['contributing']],
    ['planned', 'total', 145600000, ['goal-actions']],
    ['planned', 'total', { text: '', because: 'blank' }, ['planned']],
  ])
})

test('the current year is another line item, with planned and estimated actual figures of both update tables', () => {
  const items = lineItems(
    row('planned', '2.1', { total: '$5.00' }),
    row('annual-update', '2.1', { plannedTotal: '$4.00', estimatedActualTotal: '$3.50' }, { contributing: true }),
    row('contributing-annual-update', '2.1', { plannedLcff: '$2.00', estimatedActualLcff: '$1.50' }),
  )
  expect(items.map(({ id }) => id)).toEqual(['abababababab-2025-2-2.1', 'abababababab-2024-2-2.1'])
  expect(figures(items[1])).toEqual([
    ['planned', 'total', 400, ['annual-update']],
    ['estimated-actual', 'total', 350, ['annual-update']],
    ['planned', 'lcff', 200, ['contributing-annual-update']],
    ['estimated-actual', 'lcff', 150, ['contributing-annual-update']],
  ])
})

test('tables that number an action differently still meet by its title', () => {
  const items = lineItems(
    row('planned', '13', { total: '$7.00' }, { goal: '1', title: 'Restorative practices, tiers 1 and 2' }),
    row('planned', '14', { total: '$8.00' }, { goal: '1', title: 'Music teachers' }),
    row('goal-actions', '1.27', { total: '$7.00' }, { goal: '1', title: 'Restorative Practices, Tiers 1 and 2', description: 'First' }),
    row('goal-actions', '1.13', { total: '$9.00' }, { goal: '1', title: 'Transportation for all' }),
    row('goal-actions', '1.14', { total: '$3.00' }, { goal: '1', title: 'Newcomer program' }),
  )
  expect(items.map(({ action, title, description }) => [action, title, description])).toEqual([
    ['13', 'Restorative practices, tiers 1 and 2', 'First'],
    ['14', 'Music teachers', ''],
    ['1.13', 'Transportation for all', ''],
    ['1.14', 'Newcomer program', ''],
  ])
})

test('a number inside the title holds where one table counts its actions in another order (San Francisco 2023-24)', () => {
  const items = lineItems(
    row('planned', '1', { total: '$4.00' }, { goal: '3', title: '3.10 (SFCOE) Family Empowerment' }),
    row('planned', '10', { total: '$2.00' }, { goal: '3', title: '3.01 Family Empowerment: Partnership' }),
    row('planned', '11', { total: '$1.00' }, { goal: '3', title: '3.04 Technology Access' }),
    row('goal-actions', '1', { total: '$2.00' }, { goal: '3', title: '3.01 Family Empowerment: Partnership', description: 'Partnership' }),
    row('goal-actions', '10', { total: '$4.00' }, { goal: '3', title: '3.10 (SFCOE) Family Empowerment', description: 'Office' }),
    row('goal-actions', '4', { total: '$1.00' }, { goal: '3', title: '3.04 Technology Access Career Readiness', description: 'Technology' }),
  )
  expect(items.map(({ action, description }) => [action, description])).toEqual([
    ['1', 'Office'],
    ['10', 'Partnership'],
    ['11', 'Technology'],
  ])
})

test('numbers that start again in every goal are told apart by the goal', () => {
  const items = lineItems(
    row('planned', '1', { total: '$1.00' }, { goal: '1' }),
    row('planned', '1', { total: '$2.00' }, { goal: '2' }),
    row('goal-actions', '1', { total: '$2.00' }, { goal: '2', description: 'Second' }),
  )
  expect(items.map(({ id, description }) => [id, description])).toEqual([
    ['abababababab-2025-1-1', ''],
    ['abababababab-2025-2-1', 'Second'],
  ])
})

test('a row that is printed twice stays two line items with ids of their own, and a problem says so', () => {
  const { value, problems } = rowsToLineItems(lcapTables([row('planned', '1.1', { total: '$1.00' }), row('planned', '1.1', { total: '$1.00' }, { page: 7 })]))
  expect(value.map(({ id }) => id)).toEqual(['abababababab-2025-1-1.1', 'abababababab-2025-1-1.1-2'])
  expect(problems).toMatchObject([{ code: 'duplicate-row', at: { page: 7, table: 'planned', row: '1.1' }, facts: { action: '1.1' } }])
})

test('what an action says about where its dollars are counted is noted', () => {
  const [item] = lineItems(row('goal-actions', '2.3', { total: '$0.00' }, { description: '(Expenditures for this action are included in Action 2.2.)' }))
  expect(item?.notes).toEqual([{ kind: 'counted-elsewhere', words: 'Expenditures for this action are included in Action 2.2', seeAction: '2.2' }])
})

test('for any rows: every amount cell stands in exactly one line item, and no two line items share an id', () => {
  const amount = fc.constantFrom('$1.00', '$2.00', '$2', '', 'TBD')
  const anyRow = fc
    .record({
      table: fc.constantFrom('planned', 'contributing', 'goal-actions', 'annual-update', 'contributing-annual-update'),
      number: fc.constantFrom('1.1', '1.2', '1.10', '2.1', '1'),
      title: fc.constantFrom('Restorative practices', 'Restorative practices staff', 'Counselors', ''),
      one: amount,
      other: amount,
    })
    .map(({ table, number, title, one, other }) => {
      if (table === 'planned') return row(table, number, { lcff: one, total: other }, { title })
      if (table === 'goal-actions') return row(table, number, { total: one }, { title })
      if (table === 'annual-update') return row(table, number, { plannedTotal: one, estimatedActualTotal: other }, { title })
      return row(table, number, table === 'contributing' ? { plannedLcff: one } : { plannedLcff: one, estimatedActualLcff: other }, { title })
    })
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 14 }), (rows) => {
      const items = lineItems(...rows)
      const cells = rows.flatMap((one) => Object.values(one.amounts).map(({ provenance }) => provenance))
      const placed = items.flatMap((item) => item.figures.flatMap(({ provenances }) => provenances))
      expect(placed).toHaveLength(cells.length)
      expect(new Set(placed)).toEqual(new Set(cells))
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    }),
  )
})
