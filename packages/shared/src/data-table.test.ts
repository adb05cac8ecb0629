import { describe, expect, it } from 'vitest'
import { dataColumns } from '#data-columns.ts'
import { plainDollars, sumOfColumn } from '#data-table.ts'
import { columnsOf, dataTables, tableNames } from '#data-tables.ts'
import { readMoment } from '#moment.ts'
import { cellText, formulaSafe, withoutGuard } from '#table-file.ts'

describe('the dictionary of columns', () => {
  it('has every column of every table, with words in both languages', () => {
    for (const name of tableNames) {
      const columns = columnsOf(name)
      expect(new Set(columns.map(({ code }) => code)).size, name).toBe(columns.length)
      for (const { code, label, about } of columns) for (const words of [label.en, label.es, about.en, about.es]) expect(words.trim(), code).not.toBe('')
    }
  })
  it('has no column that no table uses, but for the description that a re-imported file may carry', () => {
    const used = new Set<string>(Object.values(dataTables).flatMap(({ columns }) => [...columns]))
    expect(Object.keys(dataColumns).filter((code) => !used.has(code))).toEqual(['description'])
  })
})

describe('a cell of a file', () => {
  it('is no formula, whatever a document prints, and comes back as it was', () => {
    for (const text of ['=cmd|calc', '+1', '-1,234', '@x', '\tx', '\rx']) {
      expect(formulaSafe(text)).toBe(`'${text}`)
      expect(withoutGuard(formulaSafe(text))).toBe(text)
    }
    for (const text of ['Restorative practices', "'tis", '1.10', '']) expect(withoutGuard(formulaSafe(text))).toBe(text)
  })
  it('is a number when it is one, below zero too', () => {
    expect(cellText(-123_456, { type: 'dollars' })).toBe('-1234.56')
    expect(cellText(5, { type: 'dollars' })).toBe('0.05')
    expect(cellText(-7, { type: 'integer' })).toBe('-7')
    expect(plainDollars(1_600_000)).toBe('16000.00')
  })
  it('is empty where there is nothing, and never 0', () => {
    expect(cellText(null, { type: 'dollars' })).toBe('')
    expect(cellText(0, { type: 'dollars' })).toBe('0.00')
  })
})

it('sums a column of dollars without what is missing', () => {
  const columns = columnsOf('programs')
  const row = (amount: number | null) => columns.map(({ code }) => (code === 'amount_at_most' ? amount : null))
  expect(sumOfColumn({ columns, rows: [row(100), row(null), row(-30)] }, 'amount_at_most')).toBe(70)
})

describe('a moment in an address', () => {
  it('is the end of a day, or a second', () => {
    expect(readMoment('2026-02-10')).toBe(Date.parse('2026-02-10T23:59:59.999Z'))
    expect(readMoment('2026-02-10T18:00:00Z')).toBe(Date.parse('2026-02-10T18:00:00.999Z'))
    expect(readMoment('2024-02-29')).toBe(Date.parse('2024-02-29T23:59:59.999Z'))
  })
  it.each(['2026-02-30', '2025-02-29', '2026-13-01', 'yesterday', '2026-2-1', '1999-01-01', '2026-02-10T25:00:00Z', '-2026-01-01', ''])('is not %s', (text) => {
    expect(readMoment(text)).toBeUndefined()
  })
})
