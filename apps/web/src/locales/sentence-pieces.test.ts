import { describe, expect, it } from 'vitest'
import { languages } from '#language.ts'
import { catalogues } from '#locales/catalogues.ts'
import { filled, sentencePieces } from '#locales/sentence-pieces.ts'
import { words, type WordsKey } from '#locales/words.ts'

describe('a sentence of a catalogue', () => {
  it('gets each fact in its place, also where one stands twice', () => {
    expect(filled(sentencePieces('{{a}} of {{b}}, {{a}}'), { a: 1, b: '$2' })).toBe('1 of $2, 1')
    expect(filled(sentencePieces('nothing to fill'), {})).toBe('nothing to fill')
  })
  it('is not said with a hole where a fact is missing', () => {
    expect(filled(sentencePieces('{{a}} of {{b}}'), { a: 1 })).toBeUndefined()
  })
  it('takes the words of a fact as they are', () => {
    expect(filled(sentencePieces('Title: {{title}}'), { title: '{{year}} & $t(x)' })).toBe('Title: {{year}} & $t(x)')
  })
  it.each(languages)('leaves no place open in any sentence that the pages say (%s)', (language) => {
    const isKey = (key: string): key is WordsKey => key.includes(':')
    const names = Object.values(catalogues[language]).flatMap((sentences) => Object.values(sentences).flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)]))
    const facts = { ...Object.fromEntries(names.map(([, fact = '']) => [fact, `<${fact}>`])), count: 7 }
    for (const [name, sentences] of Object.entries(catalogues[language]))
      for (const key of Object.keys(sentences)) {
        const asked = `${name}:${key.replace(/_(one|many|other)$/, '')}`
        const said = isKey(asked) ? words(language)(asked, facts) : ''
        expect(said, asked).not.toMatch(/\{\{|^$/)
      }
  })
})
describe('the plural of a sentence', () => {
  it('is the one of its count, in both languages', () => {
    expect(words('en')('year:title', { year: '2024-25', district: 'Oak' })).toContain('2024-25')
    for (const language of languages)
      for (const count of [0, 1, 2, 1_000_000])
        expect(words(language)('marks:sum-suppressed', { count, formatted: String(count) }), `${language} ${count}`).toContain(String(count))
    expect(words('es')('marks:sum-suppressed', { count: 1, formatted: '1' })).not.toBe(words('es')('marks:sum-suppressed', { count: 2, formatted: '1' }))
  })
})
