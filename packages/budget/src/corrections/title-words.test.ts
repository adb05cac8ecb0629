import { expect, test } from 'vitest'
import { phrasesOf, titleHas, titleWords } from '#corrections/title-words.ts'

test('words are compared whole, without case, accents and punctuation', () => {
  expect(titleWords('Prácticas Restaurativas: TOSA (1.0 FTE)')).toEqual(['practicas', 'restaurativas', 'tosa', '1', '0', 'fte'])
  expect(titleHas(titleWords('Family partners'), ['art'])).toBe(false)
  expect(titleHas(titleWords('Restorative Practices TOSA'), ['practices', 'tosa'])).toBe(true)
  expect(titleHas(titleWords('Restorative Practices TOSA'), ['restorative', 'tosa'])).toBe(false)
  expect(titleHas(titleWords('Anything'), [])).toBe(false)
})

test('a phrase starts and ends with a word that says something, the longest first', () => {
  expect(phrasesOf(titleWords('Circles for the Schools'))).toEqual(['circles for the schools', 'circles', 'schools'])
  expect(phrasesOf(titleWords('de la y 3.1'))).toEqual([])
})
