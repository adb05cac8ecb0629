import { describe, expect, it } from 'vitest'
import { isCents } from '@cuentas/shared'
import { budgetedInWords, placing } from '#templates/older/funding-lines.ts'
import type { PageWord } from '#templates/older/page-words.ts'
import { placedText } from '#templates/older/placed-text.ts'
import { fundOfSource, withoutCopyOf } from '#templates/older/sources.ts'

/** A cell of words 6 points wide a letter, a line every 12 points. */
const cell = (text: string) =>
  placedText(
    text.split('\n').flatMap((line, row) => {
      let x = 0
      return line.split(' ').map((word): PageWord => {
        const placed = { page: 7, text: word, x0: x, x1: x + word.length * 6, y: 20 + row * 12, size: 10 }
        x = placed.x1 + 3
        return placed
      })
    }),
  )
const read = (text: string) => {
  const said = budgetedInWords(
    cell(text),
    'planned',
    placing('budgeted', () => 'absent'),
  )
  const dollars = (amount: unknown) => (typeof amount === 'number' ? amount / 100 : null)
  return (
    said && {
      total: dollars(said.total.amount),
      lines: said.lines.map(({ amount, fund }) => [isCents(amount) ? amount / 100 : null, fund]),
      addedUp: said.total.addedUp?.length,
    }
  )
}

describe('the free text of a budget cell', () => {
  it('gives several amounts with their sources, and their sum with every place', () => {
    expect(read('2000-2999: Classified Personnel Salaries Title III $800\n2000-2999: Classified Personnel Salaries\nSupplemental $116,652')).toEqual({
      total: 117452,
      lines: [
        [800, 'federal'],
        [116652, 'supplementalConcentration'],
      ],
      addedUp: 2,
    })
  })
  it('counts a whole and its division once (Mill Valley p39)', () => {
    expect(read('Counselor total compensation\n$721,849 - Funding sources:\nLCFF Base - $675,795\nLCFF Supplemental - $46,054')).toEqual({
      total: 721849,
      lines: [
        [675795, 'base'],
        [46054, 'supplementalConcentration'],
      ],
      addedUp: undefined,
    })
  })
  it('leaves out an amount that a description tells (Acton p27)', () => {
    expect(read('Certificated Salaries: $75,000 Athletic Director -\n1000-1999 Certificated Salaries - LCFF Base: $65,625')?.lines).toEqual([[65625, 'base']])
  })
  it('names no source that is not printed', () => {
    expect(read('.625 Librarian\n$46,732')?.lines).toEqual([[46732, 'sourceNotNamed']])
  })
})

describe('the whole of a cell', () => {
  it('is an amount and its place, no funding line: what fund it counts is the table’s to say', () => {
    const said = budgetedInWords(
      cell('$721,849 - Funding sources:\nLCFF Base - $675,795\nLCFF Supplemental - $46,054'),
      'planned',
      placing('budgeted', () => 'absent'),
    )
    expect(Object.keys(said?.total ?? {})).toEqual(['amount', 'provenance'])
  })
})

describe('a printed source', () => {
  it.each([
    ['LCFF S & C', 'supplementalConcentration'],
    ['Supplemental and Concentration', 'supplementalConcentration'],
    ['LCFF Base', 'base'],
    ['LCFF', 'lcffUnspecified'],
    ['LCFF, Other State, Federal, and Local', 'severalSources'],
    ['Title I & General Funds', 'severalSources'],
    ['Title III', 'federal'],
    ['', 'sourceNotNamed'],
  ])('%j is %s', (source, fund) => {
    expect(fundOfSource(source)).toBe(fund)
  })
  it('is what stands there beside a copy of the amount that is left behind it', () => {
    expect(withoutCopyOf('$1,017,689', '$1,017,689\nLCFF')).toBe('LCFF')
    expect(fundOfSource(withoutCopyOf('$1,017,689', '$1,017,689 LCFF Base'))).toBe('base')
    expect([withoutCopyOf('$5', '$5'), withoutCopyOf('', 'Title I'), withoutCopyOf('$10', 'Title I')]).toEqual(['$5', 'Title I', 'Title I'])
  })
})
