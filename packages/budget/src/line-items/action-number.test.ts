import { expect, test } from 'vitest'
import { actionKey, goalLabel, numberInGoal } from '#line-items/action-number.ts'

test.each([
  ['1', '1.10', '1.10'],
  ['1', '1.1', '1.1'],
  ['1', '1.01', '1.1'],
  ['1', '10', '1.10'],
  ['1', '1', '1.1'],
  ['Goal 1', 'Action #1', '1.1'],
  ['Meta 2', 'Acción 3', '2.3'],
  ['1A', '1A(1)', '1a.1'],
  ['4', '4(2)', '4.2'],
  ['1', '1.1.b', '1.1.b'],
  ['5', '5.2 a', '5.2a'],
  ['1', '13', '1.13'],
  ['1', '11', '1.11'],
  ['', '3.10', '3.10'],
  ['2', '3.10', '2.3.10'],
])('goal %j, action %j is %j', (goal, action, key) => {
  expect(actionKey(goal, action)).toBe(key)
})

test('1.10 and 1.1 stay two numbers', () => {
  expect(numberInGoal('1', '1.10')).not.toBe(numberInGoal('1', '1.1'))
})

test('a goal keeps its letter and loses its word', () => {
  expect(goalLabel('Goal #1A')).toBe('1A')
  expect(goalLabel(' 3. ')).toBe('3')
})
