import { describe, expect, it } from 'vitest'
import { languages, locales, type Language } from '#language.ts'
import { catalogues } from '#locales/catalogues.ts'
import { words, type WordsKey } from '#locales/words.ts'

const ending = /_(zero|one|two|few|many|other)$/
const stem = (key: string) => key.replace(ending, '')
const flat = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(catalogues[language]).flatMap(([name, words]) => Object.entries(words).map(([key, text]) => [`${name}:${key}`, text])))
const stems = (language: Language) => [...new Set(Object.keys(flat(language)).map(stem))].toSorted()
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}|<([a-z]+)>/g)].map((match) => match[1] ?? match[2] ?? '').toSorted()

describe('the catalogues', () => {
  it('have exactly the same keys in both languages', () => {
    expect(stems('es')).toEqual(stems('en'))
  })
  it.each(languages)('have every plural form that %s needs', (language) => {
    const forms = new Intl.PluralRules(locales[language]).resolvedOptions().pluralCategories.toSorted()
    const keys = Object.keys(flat(language))
    for (const key of new Set(keys.filter((one) => ending.test(one)).map(stem))) {
      const has = keys.filter((one) => stem(one) === key).map((one) => ending.exec(one)?.[1] ?? 'none')
      expect(has.toSorted(), key).toEqual(forms)
    }
  })
  it('say nothing empty', () => {
    for (const language of languages) for (const [key, text] of Object.entries(flat(language))) expect(text.trim(), `${language} ${key}`).not.toBe('')
  })
  it('put the same facts and links into both languages', () => {
    const english = flat('en')
    for (const [key, text] of Object.entries(flat('es'))) {
      const other = english[key] ?? english[`${stem(key)}_other`] ?? ''
      const own = places(text).filter((place) => place !== 'en')
      expect([...new Set(own)], key).toEqual([...new Set(places(other))])
    }
  })
})

describe('the words that pages get', () => {
  it.each(languages)('are words for every key, never the key itself (%s)', (language) => {
    const isKey = (key: string): key is WordsKey => key.includes(':')
    for (const [key, text] of Object.entries(flat(language))) {
      const asked = stem(key)
      const said = isKey(asked) ? words(language)(asked, { count: 2 }) : ''
      expect(said, key).not.toContain(stem(key))
      if (!ending.test(key) && !text.includes('{{')) expect(said).toBe(text)
    }
  })
})

describe('the words', () => {
  const mistakes: Readonly<Record<Language, readonly RegExp[]>> = {
    // An estimated actual is an estimate: nothing is "spent", and "actual" never stands alone. A ledger actual is what the books say.
    en: [/\bspent\b/i, /(?<!estimated |ledger )\bactuals?\b/i, /\bvariance\b/i],
    // False friends of the glossary, and English numbers.
    es: [
      /gasto actual/i,
      /contribuyente/i,
      /\bbillón\b|\bbillones\b|\bbillion\b|\bmillion\b/i,
      /no duplicado/i,
      /\bsecundaria\b/i,
      /\bjunta\b/i,
      /\bmatrícula\b/i,
      /\bsocios\b/i,
    ],
  }
  it.each(languages)('avoid the false ones (%s)', (language) => {
    for (const [key, text] of Object.entries(flat(language))) for (const mistake of mistakes[language]) expect(text, key).not.toMatch(mistake)
  })
})
