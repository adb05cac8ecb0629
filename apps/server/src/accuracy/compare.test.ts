import { describe, expect, test } from 'vitest'
import type { Extraction } from '@cuentas/shared'
import { accuracyPage } from '#accuracy/accuracy-page.ts'
import { compare } from '#accuracy/compare.ts'
import type { Measured } from '#accuracy/measure.ts'
import { truthRows, type Truth } from '#accuracy/truth.ts'

const csv = `Last Year's Goal #,Last Year's Action #,Prior Action/Service Title,Contributed to Increased or Improved Services?,Last Year's Planned Expenditures (Total Funds),Estimated Actual Expenditures (Input Total Funds)
1,1.1,"Counselors, all schools",Yes X,"$1,000.00","1,250.50"
1,1.10,Buses,NoX,"$153,344.",
,,This table was automatically populated from this LCAP.,,,
`
const truth: Truth = { tables: new Map([['annual-update', truthRows(csv, 'annual-update')]]), facts: { carryoverDollars: 0, estimatedBaseGrant: 500 } }

function row(action: string, title: string, planned: number | null, estimated: number | null, contributing: boolean | null): Extraction['rows'][number] {
  const amounts = { plannedTotal: planned, estimatedActualTotal: estimated }
  return {
    table: 'annual-update',
    fiscalYear: '2024-25',
    goal: '1',
    action,
    title,
    contributing,
    amounts,
    confidence: {},
    page: 7,
    box: { x0: 0, y0: 0, x1: 1, y1: 1 },
  }
}

describe('the truth', () => {
  test('rows without a number or title are none, and a cell that is no whole number counts as 0', () => {
    expect(truthRows(csv, 'annual-update')).toEqual([
      { goal: '1', action: '1.1', title: 'Counselors, all schools', contributing: true, amounts: { plannedTotal: 100000, estimatedActualTotal: 125050 } },
      { goal: '1', action: '1.10', title: 'Buses', contributing: false, amounts: { plannedTotal: 0, estimatedActualTotal: 0 } },
    ])
  })
})

describe('comparing', () => {
  test('wrapping and punctuation of a title change nothing, blank is 0, "1.10" is not "1.1"', () => {
    const score = compare('example', truth, {
      rows: [row('1.1', 'Counselors all schools', 100000, 125050, true), row('1.10', 'Buses', null, 0, false)],
      facts: { carryoverDollars: 0, estimatedBaseGrant: 500 },
    })
    expect(score.tables.get('annual-update')).toEqual({ wanted: 2, exact: 2, extra: 0 })
    expect([score.flags, score.figures]).toEqual([
      { wanted: 2, right: 2 },
      { wanted: 2, right: 2 },
    ])
    expect(score.differing).toEqual([])
  })
  test('a cent, a flag and a row too many are each said', () => {
    const rows = [row('1.1', 'Counselors, all schools', 100000, 125051, true), row('1.10', 'Buses', 0, 0, true), row('9.9', 'Stray', 1, 1, null)]
    const score = compare('example', truth, { rows, facts: {} })
    expect(score.tables.get('annual-update')).toEqual({ wanted: 2, exact: 1, extra: 2 })
    expect(score.differing.map(({ kind, row: number, what }) => [kind, number, what])).toEqual([
      ['flag', '1.10', 'the truth says false, read true'],
      ['missing', '1.1', 'estimatedActualTotal: the truth says 1250.5, read 1250.51'],
      ['extra', '9.9', 'read on page 7, not in the truth'],
    ])
  })
})

describe('the page', () => {
  const score = compare('example', truth, { rows: [row('1.1', 'Counselors, all schools', 100000, 1, true), row('1.10', 'Buses', 0, 0, false)], facts: {} })
  const measured: Measured = {
    document: 'example',
    pages: 12,
    tagged: true,
    refusal: undefined,
    score,
    alone: {},
    goalActions: { rows: 2, samePlannedTotal: 1 },
    checks: { holds: 5, fails: 1, cannot: 0, totalsHold: 3, totalsFail: 1 },
    failing: [{ subject: 'planned totals: lcff', difference: -150, page: 4 }],
    era: '2024-25',
    confidence: { confirmed: 75, partly: 25, unconfirmed: 0, ocr: 0 },
  }
  test('it tells each era’s rows, totals and confirmed dollars', () => {
    expect(accuracyPage([measured], [])).toContain('| 2024-25 | 1 | 1 of 2 | 3 of 4 | 5 / 1 | 75.00 % |')
  })
  test('it gives the reason that a person wrote, and says so where none is written', () => {
    const reason = {
      document: 'example',
      table: 'annual-update',
      row: '1.1',
      who: 'truth is wrong' as const,
      page: 9,
      reason: 'The last line is printed on page 10.',
    }
    expect(accuracyPage([measured], [reason])).toContain('| truth is wrong | The last line is printed on page 10. (p9) |')
    expect(accuracyPage([measured], [])).toContain('nobody has looked at the page yet')
  })
  test('it counts rows, totals and checks', () => {
    const page = accuracyPage([measured], [])
    expect(page).toContain('| **both together** | 0 of 0 | 0 of 0 | 1 of 2 | 0 of 0 | 1 of 2 (50.00 %) | 1 | 1 of 1 | 0 of 2 | 1 |')
    expect(page).toContain('| example | planned totals: lcff | -$1.50 | 4 |')
    expect(page).toContain('5 / 1 / 0')
  })
})
