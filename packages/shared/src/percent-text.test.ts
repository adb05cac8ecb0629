import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPercent, readPercent } from '#percent-text.ts'

test.each([
  ['34.025%', 34025, 3],
  ['4.194%', 4194, 3],
  ['19.935 %', 19935, 3],
  ['0.0', 0, 1],
  ['0.00', 0, 2],
  ['0', 0, 0],
  ['1.26%', 1260, 2],
  ['0.000\n%', 0, 3],
  ['12.5\n35%', 12535, 3],
  ['-0.250%', -250, 3],
  ['(0.25%)', -250, 2],
  ['\u2212.5%', -500, 1],
  ['-', 0, 0],
  ['7.', 7000, 0],
  ['15.56819%', 15568, 3],
])('%j', (text, hundredThousandths, decimals) => {
  expect(readPercent(text)).toEqual({ hundredThousandths, decimals })
})

test.each([
  ['Not Required', 'malformed'],
  ['', 'blank'],
  ['%', 'blank'],
  ['N/A', 'not-applicable'],
  ['TBD', 'to-be-determined'],
  ['1 to 2%', 'malformed'],
])('%j is no percentage: %s', (text, because) => {
  expect(readPercent(text)).toEqual({ text, because })
})

test('reads back every percentage with three decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999999, max: 999999 }), (value) => {
      const digits = String(Math.abs(value)).padStart(4, '0')
      const read = readPercent(`${value < 0 ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}%`)
      expect(isPercent(read) && read.hundredThousandths).toBe(value)
    }),
  )
})
