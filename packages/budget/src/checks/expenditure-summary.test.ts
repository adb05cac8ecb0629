import { cents, fiscalYear, readAmount, type FundingLine, type SummaryTotal } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import { checkExpenditureSummary } from '#checks/expenditure-summary.ts'
import { headers, lcapTables, place, row } from '#lcap-tables.fixture.ts'

const line = (text: string, source: string, reference = ''): FundingLine => ({
  phase: 'planned',
  fund: 'otherSource',
  source,
  reference,
  amount: readAmount(text),
  provenance: place('budgeted', text, 5),
})
const planned = (action: string, total: string, lines: readonly FundingLine[] = [], contributing: boolean | null = null) =>
  row('budgeted', action, { total }, { goal: action, fiscalYear: fiscalYear(2018), lines, contributing, page: 5 })
const sum = (text: string, more: Partial<SummaryTotal> = {}): SummaryTotal => ({
  phase: 'planned',
  ofUpdate: false,
  years: [fiscalYear(2018)],
  cents: cents(Number(text) * 100),
  provenance: place('budgeted', text, 90),
  ...more,
})
const tried = (summary: readonly SummaryTotal[], rows: Parameters<typeof lcapTables>[0]) =>
  checkExpenditureSummary(lcapTables(rows, { ...headers(), summary }, 2018))

describe('sums of an appended expenditure summary', () => {
  const rows = [
    planned('1', '$3,000', [line('$1,000', 'Base', '1000-1999: Certificated'), line('$2,000', 'LCFF S & C', '3000-3999: Benefits')], true),
    planned('2', '$500', [line('$500', 'Base', 'Books 4000-4999: Books And Supplies')], false),
  ]

  it('hold where the actions print the same dollars under the source, the object codes, the goal and the flag', () => {
    const summary = [
      sum('3500'),
      sum('1500', { source: 'Base' }),
      sum('2000', { source: 'LCFF S and C' }),
      sum('500', { object: '4000-4999' }),
      sum('3000', { contributing: true }),
    ]
    expect(tried(summary, rows).map(({ result }) => result)).toEqual(['holds', 'holds', 'holds', 'holds', 'holds'])
    expect(tried([sum('500', { goal: '2' })], rows)).toMatchObject([{ result: 'holds', page: 90, printed: 50_000, cells: [{ page: 90 }, { page: 5 }] }])
  })

  it('fail by what is missing, with both figures and the page of the summary', () => {
    expect(tried([sum('1600', { source: 'Base' })], rows)).toMatchObject([
      { result: 'fails', subject: 'expenditure summary Base: 2018-19', page: 90, printed: 160_000, computed: 150_000, difference: 10_000 },
    ])
  })

  it('cannot be made where an action says TBD, where no amount has the name, and for flags where a form has no boxes', () => {
    expect(tried([sum('3500')], [...rows, planned('3', 'TBD')])).toMatchObject([{ result: 'cannot be made', because: 'cell-unreadable' }])
    expect(tried([sum('700', { source: 'Lottery' }), sum('0', { source: 'Title I' })], rows)).toMatchObject([{ because: 'label-not-met' }])
    expect(tried([sum('700', { years: [fiscalYear(2019)] })], rows)).toMatchObject([{ because: 'no-rows' }])
    expect(tried([sum('3000', { contributing: true })], [...rows, planned('3', '$5')])).toEqual([])
  })
})
