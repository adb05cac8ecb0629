import { describe, expect, test } from 'vitest'
import type { Line, PageText } from '@cuentas/shared'
import { isRefusal, readLcap } from '#pipeline.ts'
import { made, sha } from '#templates/document.fixture.ts'

/** A line of words at given places, `y` points from the top. */
function line(y: number, ...words: readonly (readonly [text: string, right: number])[]): Line {
  const placed = words.map(([text, x1]) => ({ text, x0: x1 - text.length * 5, x1, y }))
  const [first, last] = [placed[0]?.x0 ?? 0, placed.at(-1)?.x1 ?? 0]
  return { text: words.map(([text]) => text).join(' '), size: 9, box: { x0: first, y0: y - 8, x1: last, y1: y + 2 }, words: placed }
}
const page = (number: number, ...lines: readonly Line[]): PageText => ({ number, width: 612, height: 792, lines })
const head = line(100, ['Description', 120], ['2025-26', 310], ['2026-27', 380])
const account = (y: number, code: string, name: string, first: string, second: string) => line(y, [code, 60], [name, 160], [first, 310], [second, 380])
const total = (y: number, name: string, first: string, second: string) => line(y, ['TTL', 55], [name, 160], [first, 310], [second, 380])

const revenue = [account(120, '8011', 'LCFF', '1,500', '1,600'), account(130, '8012', 'EPA', '30', '31'), total(140, 'Entitlement', '1,530', '1,631')]
const federal = [
  account(150, '8181', 'IDEA', '18', '19'),
  account(160, '8290', 'Other', '2', '2'),
  total(170, 'Federal', '21', '25'),
  total(180, 'REVENUES', '1,551', '1,656'),
]
const salaries = [account(50, '1100', 'Teachers', '500', '510'), total(60, 'Salaries', '500', '510'), total(70, 'EXPENDITURES', '500', '510')]

function read(...pages: readonly PageText[]) {
  const answer = readLcap(made(pages, []), sha)
  return isRefusal(answer) ? answer.refused : answer.value
}

describe('a budget of several years by account', () => {
  const budget = read(page(1, head, ...revenue, ...federal), page(2, ...salaries))
  if (typeof budget === 'string') throw new Error(budget)

  test('is an appendix with a row an account and year; a page without a head goes on under the last one', () => {
    expect(budget.document).toMatchObject({ kind: 'budget-appendix', planYear: 2025 })
    expect(budget.rows.map(({ fiscalYear, action, title, section, amounts }) => [fiscalYear, action, title, section, amounts.total?.amount])).toContainEqual([
      2026,
      '1100',
      'Teachers',
      'TTL Salaries',
      51000,
    ])
    expect(budget.rows).toHaveLength(10)
  })
  test('is held to its own totals: accounts under each, totals under the next; half a dollar a figure is rounding, more is told', () => {
    const results = budget.checks.map(({ subject, result, difference }) => [subject.replace('budget-projection totals: TTL ', ''), result, difference])
    expect(results).toEqual([
      ['Entitlement 2025-26', 'holds', 0],
      ['Federal 2025-26', 'holds', 100],
      ['REVENUES 2025-26', 'holds', 0],
      ['Salaries 2025-26', 'holds', 0],
      ['EXPENDITURES 2025-26', 'holds', 0],
      ['Entitlement 2026-27', 'holds', 0],
      ['Federal 2026-27', 'fails', 400],
      ['REVENUES 2026-27', 'holds', 0],
      ['Salaries 2026-27', 'holds', 0],
      ['EXPENDITURES 2026-27', 'holds', 0],
    ])
  })
  test('a table of years without accounts is none', () => {
    expect(read(page(1, head, line(120, ['Enrollment', 120], ['163', 310], ['167', 380])))).toBe('not-an-lcap')
  })
})

describe('a lone page of a plan', () => {
  const words = line(60, ['Estimated', 100], ['Supplemental', 180], ['and', 200], ['Concentration', 280], ['Grant', 320], ['Funds', 350])
  const lone = (...more: readonly Line[]) =>
    page(
      1,
      line(30, ['Demonstration of Increased or Improved Services', 400]),
      line(45, ['LCAP Year: 2018-19', 160]),
      words,
      ...more,
      line(700, ['Page 149 of 172', 300]),
    )
  test('gives the grant that stands in the box under its words, and says which page of how many it is', () => {
    const plan = read(lone(line(80, ['$5,593,409', 120])))
    if (typeof plan === 'string') throw new Error(plan)
    expect(plan.document).toMatchObject({ kind: 'plan-page', planYear: 2018 })
    expect(plan.headers.figures.projectedSupplementalConcentration?.cents).toBe(559340900)
    expect(plan.problems).toContainEqual({ code: 'part-of-a-plan', at: {}, facts: { printed: '149/172' } })
  })
  test('without figures it is refused', () => {
    expect(read(lone())).toBe('not-an-lcap')
  })
})
