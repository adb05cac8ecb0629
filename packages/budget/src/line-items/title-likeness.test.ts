import { expect, test } from 'vitest'
import { alikeFrom, titleLikeness } from '#line-items/title-likeness.ts'

test('wrapping, spaces and punctuation make no difference', () => {
  expect(titleLikeness('Parent Education/Engage ment-Strategic Actions', 'Parent Education / Engagement - Strategic\nActions')).toBe(1)
})

test('a title that another table prints longer is alike', () => {
  const short = 'Positive Behavioral Interventions and Supports'
  expect(titleLikeness(short, `${short} (PBIS)/Social-Emotional Learning (SEL)/Restorative Practices`)).toBeGreaterThan(alikeFrom)
})

test.each([
  ['Positive Behavior Supports/Restorative Practices', 'Credentialing Oversight'],
  ['Arts', 'Martial arts, dance and physical education for all grades'],
  ['', ''],
  ['Counselors', 'School nurses'],
])('%j and %j are not alike', (one, other) => {
  expect(titleLikeness(one, other)).toBeLessThan(alikeFrom)
})
