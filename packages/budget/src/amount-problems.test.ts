import { expect, test } from 'vitest'
import { amountProblems } from '#amount-problems.ts'
import { headers, lcapTables, row, total } from '#lcap-tables.fixture.ts'

test('a clipped or unreadable amount is a problem with its page, row and text; what is whole, blank or in words is none', () => {
  const tables = lcapTables(
    [
      row('planned', '3.9', { lcff: '$1,456,00', federal: '1 FTE $90,000', local: 'TBD', otherState: '', total: '$1,456,000.00' }, { page: 220 }),
      row('annual-update', '1.1', { plannedTotal: '15,213,\n1977.77', estimatedActualTotal: '$ -' }, { page: 9 }),
    ],
    headers({ projectedBaseGrant: '$304,357,4' }, {}, [total('planned', 'total', '$5.00')]),
  )
  expect(amountProblems(tables).map(({ code, at, facts }) => [code, at.page, at.row, facts.text])).toEqual([
    ['amount-malformed', 220, '3.9', '$1,456,00'],
    ['amount-malformed', 220, '3.9', '1 FTE $90,000'],
    ['amount-malformed', 9, '1.1', '15,213, 1977.77'],
    ['amount-malformed', 1, undefined, '$304,357,4'],
  ])
})
