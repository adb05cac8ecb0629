import { describe, expect, test } from 'vitest'
import { checkCarryover } from '#checks/carryover.ts'
import { checkLcap } from '#checks/checks.ts'
import { checkContributingTotals } from '#checks/contributing-totals.ts'
import { checkGrantPercentages } from '#checks/grant-percentages.ts'
import { checkImprovedServices } from '#checks/improved-services.ts'
import { headers, lcapTables, row, total } from '#lcap-tables.fixture.ts'

/** Rows of San Juan Unified's carryover tables as the domain reference gives them: (9), (6), carry-in, (10), (7), (11), (12), (13). */
const sanJuan = [
  ['339,571,600', '36,300,204', '0.00%', '10.69%', '36,746,031.00', '10.82%', '0.00', '0.00%'],
  ['373,355,500', '40,845,093', '0.00%', '10.94%', '36,124,456.78', '9.68%', '4,720,636.22', '1.26%'],
  ['397,405,655', '54,760,512', '1.26%', '15.039%', '49,815,331', '12.535%', '9,952,492.25', '2.504%'],
  ['414,992,546', '64,604,798', '0', '15.568%', '66,698,574.16', '16.072%', '0.00', '0.000%'],
] as const

const carryoverTable = ([base, grants, carriedIn, due, spent, delivered, dollars, percentage]: readonly string[]) =>
  headers(
    { estimatedBaseGrant: base, estimatedSupplementalConcentration: grants, estimatedContributing: spent, carryoverDollars: dollars },
    {
      carryoverPercentageInCurrent: carriedIn,
      requiredPercentageCurrent: due,
      estimatedActualPercentage: delivered,
      estimatedImprovedServices: '0.00%',
      carryoverPercentageOut: percentage,
      carryoverPercentageIn: percentage,
    },
  )

describe('the carryover table', () => {
  test.each(sanJuan)('San Juan Unified, base grant %s: (10) to (13) hold', (...figures) => {
    const tables = lcapTables([], carryoverTable(figures))
    const made = [...checkCarryover(tables), ...checkGrantPercentages(tables)].filter((check) => check.result !== 'cannot be made')
    expect(made.map(({ subject, result }) => [subject, result])).toEqual([
      ['(12)', 'holds'],
      ['(13)', 'holds'],
      ['carryover into the coming year', 'holds'],
      ['(10)', 'holds'],
      ['(11)', 'holds'],
    ])
  })

  test('a carryover that leaves out what came in fails by what came in', () => {
    const tables = lcapTables([], carryoverTable(['397,405,655', '54,760,512', '1.26%', '13.779%', '49,815,331', '12.535%', '4,945,181', '1.244%']))
    expect(checkCarryover(tables)[0]).toMatchObject({ result: 'fails', printed: 494518100, computed: 995249225, difference: -500731125 })
    expect(checkGrantPercentages(tables).find(({ subject }) => subject === '(10)')).toMatchObject({ result: 'fails', printed: 13779, computed: 15039 })
  })

  test('a bare 0 is not taken for anything below one percent', () => {
    const tables = lcapTables([], carryoverTable(['100,000', '10,800', '0', '10.8%', '10,000', '10.0%', '800', '0']))
    expect(checkCarryover(tables)[1]).toMatchObject({ subject: '(13)', result: 'fails', printed: 0, computed: 800 })
  })

  test('a carryover is never below zero', () => {
    const [dollars] = checkCarryover(lcapTables([], carryoverTable(['1,000', '100', '0%', '10%', '900', '90%', '0', '0%'])))
    expect(dollars).toMatchObject({ result: 'holds', computed: 0 })
  })

  test('a missing figure or a base grant of 0 is a reason, not a failure', () => {
    expect(checkCarryover(lcapTables([], headers())).every(({ because }) => because === 'figure-not-printed')).toBe(true)
    const zero = lcapTables([], carryoverTable(['0', '0', '0%', '0%', '0', '0%', '0', '0%']))
    expect(checkGrantPercentages(zero).find(({ subject }) => subject === '(10)')).toMatchObject({ because: 'base-grant-zero' })
  })
})

describe('the grants of the coming year', () => {
  const figures = { projectedBaseGrant: '$304,357,430', projectedSupplementalConcentration: '$103,562,181', plannedContributing: '$125,211,814.02' }

  test('Anaheim: (3), the total and the planned percentage hold to the last digit that is printed', () => {
    const tables = lcapTables(
      [],
      headers(figures, {
        projectedPercentage: '34.027%',
        carryoverPercentageIn: '0.000%',
        totalPercentage: '34.027%',
        plannedImprovedServices: '0.000%',
        plannedPercentage: '41.140 %',
      }),
    )
    expect(
      checkGrantPercentages(tables)
        .slice(0, 3)
        .map(({ result, computed }) => [result, computed]),
    ).toEqual([
      ['holds', 34027],
      ['holds', 34027],
      ['holds', 41140],
    ])
  })

  test('a percentage of another draft fails, and "Not Required" cannot be compared', () => {
    const tables = lcapTables([], headers(figures, { projectedPercentage: '34.100%', plannedPercentage: 'Not Required', plannedImprovedServices: '0%' }))
    expect(checkGrantPercentages(tables)[0]).toMatchObject({ result: 'fails', difference: 73, allowance: 1 })
    expect(checkGrantPercentages(tables)[2]).toMatchObject({ result: 'cannot be made', because: 'cell-unreadable' })
  })
})

describe('sums of the contributing tables', () => {
  const rows = [
    row('contributing', '1.1', { plannedLcff: '$10.00' }, { percentages: { planned: '0.25%' } }),
    row('contributing', '1.2', { plannedLcff: '' }, { percentages: { planned: '1.5%' } }),
    row('contributing-annual-update', '1.1', { plannedLcff: '$9.00', estimatedActualLcff: '$7.00' }, { percentages: { estimatedActual: 'soon' } }),
  ]

  test('(4) and (7) are the sums of their rows', () => {
    const tables = lcapTables(rows, headers({ plannedContributing: '$10', estimatedContributing: '$8' }))
    expect(checkContributingTotals(tables).map(({ subject, result, difference }) => [subject, result, difference])).toEqual([
      ['(4)', 'holds', 0],
      ['(7)', 'fails', 100],
    ])
  })

  test('a row that the table lists without its Yes is not in (4) (Los Alamitos 1.2)', () => {
    const listed = [row('contributing', '1.1', { plannedLcff: '$10.00' }, { contributing: true }), row('contributing', '1.2', { plannedLcff: '$64.00' })]
    expect(checkContributingTotals(lcapTables(listed, headers({ plannedContributing: '$10.00' })))[0]).toMatchObject({ result: 'holds', computed: 1000 })
  })

  test('(5) is the sum of the printed percentages, and one that cannot be read stands in the way', () => {
    const tables = lcapTables(rows, headers({}, { plannedImprovedServices: '1.75%', estimatedImprovedServices: '0.00%' }))
    expect(checkImprovedServices(tables).map(({ result, because }) => [result, because])).toEqual([
      ['holds', ''],
      ['cannot be made', 'cell-unreadable'],
    ])
  })
})

test('a whole document is checked in one go, and no figure is changed by it', () => {
  const tables = lcapTables([row('planned', '1.1', { lcff: '$1.00', total: '$2.00' })], headers({}, {}, [total('planned', 'total', '$3.00')]))
  const before = JSON.stringify(tables)
  const made = checkLcap(tables)
  expect(made.filter(({ result }) => result === 'fails').map(({ code }) => code)).toEqual(['fund-columns-add-up', 'rows-add-up'])
  expect(JSON.stringify(tables)).toBe(before)
})
