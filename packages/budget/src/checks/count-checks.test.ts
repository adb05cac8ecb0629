import { expect, test } from 'vitest'
import { checkLcap } from '#checks/checks.ts'
import { countChecks } from '#checks/count-checks.ts'
import { lcapTables, row } from '#lcap-tables.fixture.ts'

test('results are counted by identity', () => {
  const rows = [
    row('planned', '1.1', { lcff: '$1.00', total: '$1.00' }),
    row('planned', '1.2', { lcff: '$1.00', total: '$2.00' }),
    row('planned', '1.3', { lcff: '$1.00', total: '' }),
  ]
  expect(countChecks(checkLcap(lcapTables(rows))).find(({ code }) => code === 'fund-columns-add-up')?.counts).toEqual({
    holds: 1,
    fails: 1,
    'cannot be made': 1,
  })
  expect(countChecks([])).toEqual([])
})
