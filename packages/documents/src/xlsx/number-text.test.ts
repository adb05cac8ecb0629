import { describe, expect, test } from 'vitest'
import { numberText } from '#xlsx/number-text.ts'

describe('a stored number', () => {
  test('loses the noise of its binary fraction, and a share below 1 keeps its digits', () => {
    expect(['1234.5599999999999', '-1234567', '0.9342', '0.30000000000000004', '17942.61'].map((stored) => numberText(stored, 'number', false))).toEqual([
      '1234.56',
      '-1234567',
      '0.9342',
      '0.3',
      '17942.61',
    ])
    expect(numberText('0.041940000000000005', 'percent', false)).toBe('4.194%')
  })
})
