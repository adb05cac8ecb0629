import { expect, it } from 'vitest'
import { termPieces } from '#format/term-pieces.ts'

const forms = [
  ['at-least', 'at least'],
  ['estimated-actual', 'estimated actual|estimated actuals'],
  ['lcff', 'LCFF'],
] as const
const marked = (sentence: string) =>
  termPieces(sentence, forms)
    .map(({ text, word }) => (word === null ? text : `[${text}: ${word}]`))
    .join('')

it('marks a word of the glossary where it stands first, and loses nothing of the sentence', () => {
  const sentence = 'At least so: at least $16,000 in estimated actuals, at least for LCFF.'
  expect(marked(sentence)).toBe('At least so: [at least: at-least] $16,000 in [estimated actuals: estimated-actual], at least for [LCFF: lcff].')
  expect(
    termPieces(sentence, forms)
      .map(({ text }) => text)
      .join(''),
  ).toBe(sentence)
})

it('marks whole words alone', () => {
  expect(marked('LCFFs and pre-LCFF and flat least')).toBe('LCFFs and pre-LCFF and flat least')
})
