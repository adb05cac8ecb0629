import { cents } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import { money, roundedMoney } from '#format/money.ts'

describe('money in tables', () => {
  it('prints full dollars, and cents only where there are some', () => {
    expect(money(cents(123456700), 'en')).toBe('$1,234,567')
    expect(money(cents(123456750), 'en')).toBe('$1,234,567.50')
    expect(money(cents(123456705), 'es')).toBe('$1,234,567.05')
    expect(money(cents(-147007000), 'es')).toBe('-$1,470,070')
    expect(money(cents(0), 'en')).toBe('$0')
  })
})

describe('money in prose', () => {
  it('rounds by size', () => {
    expect(roundedMoney(cents(950_00), 'en')).toBe('$950')
    expect(roundedMoney(cents(15_987_00), 'en')).toBe('$16,000')
    expect(roundedMoney(cents(2_351_000_00), 'en')).toBe('$2.4 million')
    expect(roundedMoney(cents(1_546_000_000_00), 'en')).toBe('$1.5 billion')
  })
  it('never shows "$1,000,000" beside "$1 million"', () => {
    expect(roundedMoney(cents(999_949_00), 'en')).toBe('$999,900')
    expect(roundedMoney(cents(999_951_00), 'en')).toBe('$1 million')
    expect(roundedMoney(cents(999_951_000_00), 'en')).toBe('$1 billion')
  })
  it('says millions and thousands of millions in Spanish, never "billón"', () => {
    expect(roundedMoney(cents(1_000_000_00), 'es')).toBe('$1 millón')
    expect(roundedMoney(cents(54_300_000_00), 'es')).toBe('$54.3 millones')
    expect(roundedMoney(cents(1_500_000_000_00), 'es')).toBe('$1.5 mil millones')
  })
})
