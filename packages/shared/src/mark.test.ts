import { describe, expect, test } from 'vitest'
import { missing, notApplicable, numberOf, readPublished, sumPublished, suppressed } from '#mark.ts'

describe('a cell of a state file', () => {
  test('is a number, or one of four marks that never stand for each other and never for 0', () => {
    expect(['*', '', ' No Data ', 'N/A', '0', '1,234', '$1,234.50', '(12)', '12.5%', '.5'].map(readPublished)).toEqual([
      suppressed,
      missing,
      missing,
      notApplicable,
      0,
      1234,
      1234.5,
      -12,
      0.125,
      0.5,
    ])
    expect(readPublished('about 12')).toBeUndefined()
  })

  test('keeps its number when it must not be compared', () => {
    expect(numberOf({ mark: 'not-comparable', value: 2.9 })).toBe(2.9)
    expect([suppressed, missing, notApplicable].map(numberOf)).toEqual([undefined, undefined, undefined])
  })
})

describe('a sum of cells', () => {
  test('says how many cells are suppressed, missing or not applicable, and that one must not be compared', () => {
    expect(sumPublished([3, suppressed, suppressed, missing, notApplicable, { mark: 'not-comparable', value: 4 }])).toEqual({
      sum: 7,
      counted: 2,
      suppressed: 2,
      missing: 1,
      notApplicable: 1,
      notComparable: true,
    })
  })

  test('without a single number is no number, never 0', () => {
    expect(sumPublished([suppressed, missing]).sum).toBeNull()
    expect(sumPublished([0]).sum).toBe(0)
  })
})
