import { expect, test } from 'vitest'
import { joinContinuedRows } from '#line-items/continued-rows.ts'
import { row } from '#lcap-tables.fixture.ts'

test('a row that goes on with an action of the same goal is put back to it', () => {
  const rows = joinContinuedRows([
    row('goal-actions', '1.8', { total: '$1,312,428' }, { description: 'Library staff.' }),
    row('goal-actions', '1.8', { total: ' ' }, { title: 'Library (continued)', description: 'Devices.' }),
    row('goal-actions', '1.8', { total: '' }, { title: 'Library (continued)', description: 'Repairs.' }),
  ])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ title: 'Action 1.8', description: 'Library staff.\nDevices.\nRepairs.', amounts: { total: { amount: 131242800 } } })
})

test('a row with an amount, of another action, or of another table stays a row', () => {
  const rows = [
    row('goal-actions', '1.8', { total: '$1.00' }, { description: 'One' }),
    row('goal-actions', '1.8', { total: '$0.00' }, { description: 'Another' }),
    row('goal-actions', '1.9', { total: '' }, { description: 'Without a total' }),
    row('planned', '1.8', { total: '' }),
  ]
  expect(joinContinuedRows(rows)).toEqual(rows)
})
