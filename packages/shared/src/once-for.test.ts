import { expect, test } from 'vitest'
import { onceFor, onceForBoth } from '#once-for.ts'

test('a value is made once for the same object, also where it is undefined', () => {
  let made = 0
  const make = onceFor((_: object) => void (made += 1))
  const one = {}
  expect([make(one), make(one), made]).toEqual([undefined, undefined, 1])
  make({})
  expect(made).toBe(2)
})

test('of two objects once for the same two', () => {
  let made = 0
  const make = onceForBoth((_one: object, _other: object) => (made += 1))
  const [one, other] = [{}, {}]
  expect([make(one, other), make(one, other), make(other, one), make(one, one), make(one, other)]).toEqual([1, 1, 2, 3, 1])
})
