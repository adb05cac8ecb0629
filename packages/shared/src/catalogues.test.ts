import { describe, expect, test } from 'vitest'
import { cannotReasons, checkCodes } from '#check.ts'
import { cannotWords, checkCatalogue } from '#check-catalogue.ts'
import { languages, fillSentence, placeholdersOf } from '#language.ts'
import { problemCatalogue, problemWords } from '#problem-catalogue.ts'
import { problemCodes } from '#problem.ts'
import { refusalCatalogue, refusalSentence } from '#refusal-catalogue.ts'
import { refusalCodes } from '#refusal.ts'

const sentences = (words: object) => Object.values(words).filter((value) => typeof value === 'string')

describe('the problem catalogue', () => {
  test.each(problemCodes)('%s has its words in both languages, and they name the same facts', (code) => {
    const { facts, words } = problemCatalogue[code]
    for (const language of languages) {
      expect(sentences(words[language])).toHaveLength(3)
      for (const sentence of sentences(words[language])) expect(sentence.trim()).not.toBe('')
      expect(new Set(sentences(words[language]).flatMap(placeholdersOf))).toEqual(new Set(facts))
    }
    expect(words.en.title).not.toBe(words.es.title)
  })

  test('fills the facts of a problem into its words', () => {
    const words = problemWords({ code: 'amount-malformed', at: { page: 220 }, facts: { text: '$1,456,00' } }, 'en')
    expect(words.meaning).toContain('The cell prints “$1,456,00”.')
  })

  test('shows that a fact is missing instead of printing "undefined"', () => {
    expect(fillSentence('Page {page} is a picture', {})).toBe('Page … is a picture')
  })
})

describe('the refusal catalogue', () => {
  test.each(refusalCodes)('%s says what, why and what to do in both languages', (code) => {
    const { facts, words } = refusalCatalogue[code]
    for (const language of languages) {
      expect(sentences(words[language])).toHaveLength(3)
      for (const sentence of sentences(words[language])) expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
      expect(new Set(sentences(words[language]).flatMap(placeholdersOf))).toEqual(new Set(facts))
    }
    expect(words.en.what).not.toBe(words.es.what)
  })

  test('makes one line of a refusal', () => {
    expect(refusalSentence({ refused: 'empty', facts: {} }, 'en')).toBe('The file is empty. It has 0 bytes. Download or copy it again.')
    expect(refusalSentence({ refused: 'template-not-supported', facts: { template: '2017-20' } }, 'es')).toContain('Parece el formato de 2017-20')
  })
})

describe('the check catalogue', () => {
  test.each(checkCodes)('%s has its words and its source in both languages', (code) => {
    const { source, exactness, words } = checkCatalogue[code]
    expect(source).not.toBe('')
    for (const language of languages) {
      expect(exactness[language]).not.toBe('')
      for (const sentence of sentences(words[language])) expect(sentence.trim()).not.toBe('')
    }
    expect(words.en.formula === words.es.formula && words.en.name === words.es.name).toBe(false)
  })

  test.each(cannotReasons)('%s is explained in both languages', (reason) => {
    expect(cannotWords[reason].en).toMatch(/\.$/)
    expect(cannotWords[reason].es).toMatch(/\.$/)
  })
})
