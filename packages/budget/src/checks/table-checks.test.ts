import { describe, expect, test } from 'vitest'
import { checkContributingMatch } from '#checks/contributing-match.ts'
import { checkFundColumns } from '#checks/fund-columns.ts'
import { checkGoalTotals } from '#checks/goal-totals.ts'
import { checkPersonnel } from '#checks/personnel.ts'
import { checkPrintedTotals } from '#checks/printed-totals.ts'
import { checkRowTotals } from '#checks/row-totals.ts'
import { checkScopeTotals } from '#checks/scope-totals.ts'
import { headers, lcapTables, row, total } from '#lcap-tables.fixture.ts'

/** A row whose amounts are cut off after their last comma, as Irvine's on page 220 is for a reader that misses the rest on page 221. */
const clipped = row(
  'planned',
  '3.9',
  { personnel: '$1,456,00', nonPersonnel: '$0.00', lcff: '$1,456,00', otherState: '$0.00', local: '$0.00', federal: '$0.00', total: '$1,456,000.00' },
  { page: 220 },
)

describe('fund columns and personnel', () => {
  test('a clipped cell makes both fail, with its page and the difference, and every cell that takes part', () => {
    const [check] = checkFundColumns(lcapTables([clipped]))
    expect(check).toMatchObject({
      code: 'fund-columns-add-up',
      result: 'fails',
      subject: 'planned 3.9',
      page: 220,
      printed: 145600000,
      computed: 14560000,
      difference: 131040000,
    })
    expect(check?.cells.map((cell) => cell.text)).toEqual(['$1,456,000.00', '$1,456,00', '$0.00', '$0.00', '$0.00'])
    expect(checkPersonnel(lcapTables([clipped]))[0]).toMatchObject({ result: 'fails', difference: 131040000 })
  })

  test('a blank fund adds nothing, and a blank total is a gap and not a zero', () => {
    const rows = [
      row('planned', '1.1', { lcff: '$5.00', otherState: '', local: '$', federal: '-', total: '$5.00' }),
      row('planned', '1.2', { lcff: '', otherState: '', local: '', federal: '', total: '' }),
    ]
    expect(checkFundColumns(lcapTables(rows)).map(({ result, because }) => [result, because])).toEqual([
      ['holds', ''],
      ['cannot be made', 'figure-not-printed'],
    ])
  })

  test('an amount that is to be determined is not taken for zero', () => {
    const rows = [row('planned', '1.1', { lcff: '$5.00', otherState: 'TBD', local: '', federal: '', total: '$5.00' })]
    expect(checkFundColumns(lcapTables(rows))[0]).toMatchObject({ result: 'cannot be made', because: 'cell-unreadable' })
  })

  test('a table without personnel columns has no personnel check', () => {
    expect(checkPersonnel(lcapTables([row('planned', '1.1', { lcff: '$5.00', total: '$5.00' })]))).toEqual([])
  })
})

describe('printed totals', () => {
  test('each total is compared with its column, and the column with a clipped cell names page and difference', () => {
    const rows = [clipped, row('planned', '1.1', { lcff: '$264,829,843.00', total: '$264,829,843.00' })]
    const checks = checkRowTotals(
      lcapTables(rows, headers({}, {}, [total('planned', 'lcff', '$266,285,843.00', 206), total('planned', 'total', '$266,285,843.00', 206)])),
    )
    expect(checks.map(({ subject, result, page, difference }) => [subject, result, page, difference])).toEqual([
      ['planned totals: lcff', 'fails', 206, 131040000],
      ['planned totals: total', 'holds', 206, 0],
    ])
    expect(checks[0]?.cells.some((cell) => cell.page === 220)).toBe(true)
  })

  test('a total without cents may differ by half a dollar from rows with cents, and by no more', () => {
    const rows = [row('annual-update', '1.1', { plannedTotal: '$10.40' }), row('annual-update', '1.2', { plannedTotal: '$5.10' })]
    const result = (text: string) => checkRowTotals(lcapTables(rows, headers({}, {}, [total('annual-update', 'plannedTotal', text)])))[0]?.result
    expect(result('$16')).toBe('holds')
    expect(result('$15')).toBe('holds')
    expect(result('$17')).toBe('fails')
    expect(result('$15.51')).toBe('fails')
    expect(result('$15.50')).toBe('holds')
  })

  test('a total for a column that the table does not have cannot be checked', () => {
    const tables = lcapTables([row('planned', '1.1', { total: '$5.00' })], headers({}, {}, [total('planned', 'personnel', '$5.00', 47)]))
    expect(checkRowTotals(tables)[0]).toMatchObject({ result: 'cannot be made', because: 'figure-not-printed', page: 47 })
  })

  test('a total over a table without rows cannot be checked', () => {
    expect(checkRowTotals(lcapTables([], headers({}, {}, [total('contributing', 'plannedLcff', '$5.00')])))[0]).toMatchObject({ because: 'no-rows' })
  })

  test('the totals row adds up by fund and by personnel, a fund without a printed total adding nothing', () => {
    const totals = [
      total('planned', 'lcff', '$3.00'),
      total('planned', 'federal', '$2.00'),
      total('planned', 'total', '$5.00'),
      total('planned', 'personnel', '$1.00'),
      total('planned', 'nonPersonnel', '$3.00'),
    ]
    expect(checkPrintedTotals(lcapTables([], headers({}, {}, totals))).map(({ subject, result, difference }) => [subject, result, difference])).toEqual([
      ['planned totals by fund', 'holds', 0],
      ['planned totals by personnel', 'fails', 100],
    ])
  })
})

describe('totals by scope', () => {
  test('an action with two scopes counts in both, and then the scopes add up to more than the total', () => {
    const rows = [
      row('contributing', '1.1', { plannedLcff: '$10.00' }, { scope: 'LEA-\nwide' }),
      row('contributing', '1.2', { plannedLcff: '$5.00' }, { scope: 'LEA-wide School wide' }),
      row('contributing', '1.3', { plannedLcff: '$1.00' }, { scope: 'Limited to Undupli cated Student Group( s)' }),
    ]
    const totals = [
      total('contributing', 'plannedLcff', '$16.00'),
      total('contributing', 'LEA-wide', '$15.00'),
      total('contributing', 'Limited', '$1.00'),
      total('contributing', 'Schoolwide', '$5.00'),
    ]
    const unused = checkScopeTotals(lcapTables(rows.slice(0, 1), headers({}, {}, [total('contributing', 'Limited', '$0.00')])))
    expect(unused).toMatchObject([{ result: 'holds', computed: 0 }])
    expect(checkScopeTotals(lcapTables(rows, headers({}, {}, totals))).map(({ subject, result, difference }) => [subject, result, difference])).toEqual([
      ['contributing totals: LEA-wide', 'holds', 0],
      ['contributing totals: Limited', 'holds', 0],
      ['contributing totals: Schoolwide', 'holds', 0],
      ['contributing totals by scope', 'fails', -500],
    ])
  })
})

describe('the same action in two tables', () => {
  test('planned LCFF of a contributing action is compared with the contributing table, also where the tables number it differently', () => {
    const rows = [
      row('planned', '13', { lcff: '$7.00' }, { goal: '1', title: 'Counselors and social workers', contributing: true }),
      row('planned', '14', { lcff: '$8.00' }, { goal: '1', title: 'Newcomer classes', contributing: true }),
      row('planned', '15', { lcff: '$1.00' }, { goal: '1', title: 'Music', contributing: false }),
      row('contributing', '1.27', { plannedLcff: '$7.00' }, { goal: '1', title: 'Counselors and Social Workers' }),
      row('contributing', '1.30', { plannedLcff: '$2.00' }, { goal: '1', title: 'Transport' }),
    ]
    expect(checkContributingMatch(lcapTables(rows)).map(({ subject, result, because }) => [subject, result, because])).toEqual([
      ['contributing 1.27', 'holds', ''],
      ['contributing 1.30', 'cannot be made', 'action-not-in-table'],
      ['planned 1.14', 'cannot be made', 'action-not-in-table'],
    ])
  })

  test('of two cells that print one amount, one may be rounded to the dollar; a sum may not', () => {
    const one = (goal: string, table: string) =>
      checkGoalTotals(lcapTables([row('planned', '2.1', { total: table }), row('goal-actions', '2.1', { total: goal })]))[0]?.result
    expect([one('$5,000', '$5,000.40'), one('$5,000.40', '$5,000'), one('$5,001', '$5,000.40'), one('$5,000.40', '$5,000.00')]).toEqual([
      'holds',
      'holds',
      'fails',
      'fails',
    ])
    const rows = [row('planned', '1.1', { total: '$5' }), row('planned', '1.2', { total: '$5' })]
    expect(checkRowTotals(lcapTables(rows, headers({}, {}, [total('planned', 'total', '$10.40')])))[0]?.result).toBe('fails')
  })

  test('the total under the goal is compared with the planned total', () => {
    const rows = [
      row('planned', '2.1', { total: '$1,322,556.00' }),
      row('planned', '2.2', { total: '' }),
      row('goal-actions', '2.1', { total: '$13,225.00' }, { page: 40 }),
      row('goal-actions', '2.2', { total: '$0.00' }),
      row('goal-actions', '2.3', { total: '$1.00' }, { title: 'Something else' }),
    ]
    expect(checkGoalTotals(lcapTables(rows)).map(({ subject, result, page, difference, because }) => [subject, result, page, difference, because])).toEqual([
      ['goal-actions 2.1', 'fails', 40, -130933100, ''],
      ['goal-actions 2.2', 'cannot be made', 1, null, 'figure-not-printed'],
      ['goal-actions 2.3', 'cannot be made', 1, null, 'action-not-in-table'],
    ])
  })
})
