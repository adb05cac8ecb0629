import { expect, it } from 'vitest'
import { printsOther } from '#format/printed-name.ts'

it('tells another name of a district from the same name written otherwise', () => {
  expect(printsOther('SFCOE', 'San Francisco Unified')).toBe(true)
  expect(printsOther('Fountain Valley School District', 'Fountain Valley Elementary')).toBe(true)
  expect(printsOther('San José Unified School District', 'San Jose Unified')).toBe(false)
  expect(printsOther('', 'San Jose Unified')).toBe(false)
})
