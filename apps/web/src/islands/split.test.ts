import { expect, it } from 'vitest'
import { typedCents } from '#islands/split.ts'

it('reads dollars as they are typed, to the cent, and says nothing of what is no amount', () => {
  expect(['', '12', '$1,234.5', '0.07', '1234567.89'].map(typedCents)).toEqual([0, 1200, 123450, 7, 123456789])
  expect(['twelve', '1.234', '-5', '1e3'].map(typedCents)).toEqual([undefined, undefined, undefined, undefined])
})
