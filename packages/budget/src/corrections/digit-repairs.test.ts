import fc from 'fast-check'
import type { ActionRow } from '@cuentas/shared'
import { describe, expect, test } from 'vitest'
import { checkLcap } from '#checks/checks.ts'
import { proposeRepairs } from '#corrections/digit-repairs.ts'
import { headers, lcapTables, row, total } from '#lcap-tables.fixture.ts'

const money = (cents: number) => `$${Math.floor(cents / 100).toLocaleString('en-US')}.${String(cents % 100).padStart(2, '0')}`

interface Amounts {
  readonly action: string
  readonly lcff: number
  readonly federal: number
}

/** A planned table whose sums all hold, but for the texts that are put in the place of a cell's own. */
function tables(rows: readonly Amounts[], slips: Readonly<Record<string, string>> = {}, goals = true) {
  const text = (name: string, cents: number) => slips[name] ?? money(cents)
  const sum = (of: (one: Amounts) => number) => rows.reduce((all, one) => all + of(one), 0)
  return lcapTables(
    inColumns([
      ...rows.map(({ action, lcff, federal }, at) =>
        row(
          'planned',
          action,
          { lcff: text(`${action} lcff`, lcff), federal: text(`${action} federal`, federal), total: text(`${action} total`, lcff + federal) },
          { page: at + 1 },
        ),
      ),
      ...(goals
        ? rows.map(({ action, lcff, federal }, at) => row('goal-actions', action, { total: text(`${action} goal`, lcff + federal) }, { page: 50 + at }))
        : []),
    ]),
    headers({}, {}, [
      total(
        'planned',
        'lcff',
        text(
          'totals lcff',
          sum(({ lcff }) => lcff),
        ),
        90,
      ),
      total('planned', 'federal', money(sum(({ federal }) => federal)), 91),
      total(
        'planned',
        'total',
        text(
          'totals total',
          sum(({ lcff, federal }) => lcff + federal),
        ),
        92,
      ),
    ]),
  )
}

/** Each column in a place of its own, as on a page: a cell is known by its place and its text, and a slip can print what the cell beside it prints. */
function inColumns(made: readonly ActionRow[]): readonly ActionRow[] {
  return made.map((one) => ({
    ...one,
    amounts: Object.fromEntries(
      Object.entries(one.amounts).map(([name, cell], column) => [
        name,
        { ...cell, provenance: { ...cell.provenance, box: { x0: 20 * column, y0: 0, x1: 20 * column + 10, y1: 10 } } },
      ]),
    ),
  }))
}

const rows: readonly Amounts[] = [
  { action: '1.1', lcff: 21_430_000, federal: 1_234_500 },
  { action: '1.2', lcff: 5_000_000, federal: 77_700 },
  { action: '1.3', lcff: 123_456_700, federal: 8_800_000 },
]
const proposals = (slips: Readonly<Record<string, string>>, goals = true) =>
  proposeRepairs(checkLcap(tables(rows, slips, goals))).map(({ page, printed, cents }) => ({ page, printed, cents }))

describe('a digit that the document’s own sums put right', () => {
  test.each([
    ['two neighbours swapped', '$241,300.00'],
    ['one digit mistyped', '$214,800.00'],
    ['one digit left out', '$21,430.00'],
    ['one digit twice', '$2,144,300.00'],
  ])('%s', (_, printed) => {
    expect(proposals({ '1.1 lcff': printed })).toEqual([{ page: 1, printed, cents: 21_430_000 }])
  })

  test('a slip may print what another cell of the row prints: places tell them apart', () => {
    const [first, ...others] = rows
    const beside = [{ action: '1.1', lcff: first?.lcff ?? 0, federal: 100_000 }, ...others]
    expect(proposeRepairs(checkLcap(tables(beside, { '1.1 lcff': money(21_530_000) })))).toMatchObject([{ page: 1, cents: 21_430_000 }])
  })

  test('a printed total may be the cell', () => {
    expect(proposals({ 'totals lcff': '$1,490,867.00' })).toEqual([{ page: 90, printed: '$1,490,867.00', cents: 149_886_700 }])
  })

  test('the reasons are the sums that fail with the printed cell', () => {
    const [proposal] = proposeRepairs(checkLcap(tables(rows, { '1.1 total': '$262,645.00' })))
    expect(proposal?.cents).toBe(22_664_500)
    expect(proposal?.reasons.map(({ code, subject }) => [code, subject])).toEqual([
      ['fund-columns-add-up', 'planned 1.1'],
      ['rows-add-up', 'planned totals: total'],
      ['goal-total-matches-planned', 'goal-actions 1.1'],
    ])
  })

  test('a clipped number, "$1,456,00", is one digit short', () => {
    const clipped = [...rows, { action: '3.9', lcff: 145_600_000, federal: 0 }]
    expect(proposeRepairs(checkLcap(tables(clipped, { '3.9 lcff': '$1,456,00' })))).toMatchObject([{ printed: '$1,456,00', cents: 145_600_000 }])
  })
})

describe('nothing is proposed', () => {
  test('for a document whose sums hold', () => {
    expect(proposals({})).toEqual([])
  })

  test('when more than one digit is wrong', () => {
    expect(proposals({ '1.1 lcff': '$299,300.00' })).toEqual([])
  })

  test('when another sum of the cell holds with what is printed: then the cell is not the one', () => {
    expect(proposals({ '1.1 total': '$262,645.00', '1.1 goal': '$262,645.00' })).toEqual([])
  })

  test('when one sum alone fails, for it does not say which of its cells is wrong', () => {
    const alone = lcapTables([row('planned', '1.1', { lcff: '$100.00', federal: '$20.00', total: '$130.00' })])
    expect(checkLcap(alone).some(({ result }) => result === 'fails')).toBe(true)
    expect(proposeRepairs(checkLcap(alone))).toEqual([])
  })

  test('when two cells could be repaired: the row and the column that fail do not cross in one cell', () => {
    expect(proposals({ '1.1 lcff': '$214,301.00', '1.2 lcff': '$50,001.00', 'totals lcff': '$1,498,868.00' })).toEqual([])
  })
})

test('for any table with one slip, whatever is proposed makes every sum hold', () => {
  const amount = fc.integer({ min: 0, max: 10 ** 10 })
  const made = fc.array(fc.record({ lcff: amount, federal: amount }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(made, fc.nat(), amount, fc.boolean(), (amounts, which, wrong, goals) => {
      const all = amounts.map((one, at) => ({ ...one, action: `1.${at + 1}` }))
      const slipped = all[which % all.length]?.action ?? ''
      const slips = { [`${slipped} lcff`]: money(wrong) }
      for (const { page, cents } of proposeRepairs(checkLcap(tables(all, slips, goals)))) {
        const repaired = checkLcap(tables(all, { [`1.${page} lcff`]: money(cents) }, goals))
        expect(repaired.filter(({ result }) => result === 'fails')).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('for any table, a digit mistyped in one cell is found again', () => {
  const amount = fc.integer({ min: 100_000, max: 10 ** 10 })
  const made = fc.array(fc.record({ lcff: amount, federal: amount }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(made, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (amounts, which, place, shift) => {
      const all = amounts.map((one, at) => ({ ...one, action: `1.${at + 1}` }))
      const chosen = all[which % all.length]
      if (!chosen) throw new Error('a table without a row')
      const digits = [...String(chosen.lcff)]
      const at = place % digits.length
      digits[at] = String((Number(digits[at]) + shift) % 10)
      const found = proposeRepairs(checkLcap(tables(all, { [`${chosen.action} lcff`]: money(Number(digits.join(''))) })))
      // A leading digit that became 0 is one digit less on the page, and may be two slips.
      if (digits[0] !== '0') expect(found.map(({ cents }) => cents)).toEqual([chosen.lcff])
    }),
    { numRuns: 300 },
  )
})
