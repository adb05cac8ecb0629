import { describe, expect, it } from 'vitest'
import { topics } from '#components/topics.ts'
import { languages, type Language } from '#language.ts'
import { countText, englishGrade, englishSyllables, ownWords, spanishEase, spanishSyllables } from '#locales/reading-level.fixture.ts'
import { words } from '#locales/words.ts'
import { factsOf } from '#pages/learn/facts.ts'

/** Everything that an explaining page says in its own words: title, lead, questions and answers. */
function pageText(topic: (typeof topics)[number], language: Language): string {
  const t = words(language)
  const facts = factsOf[topic].flatMap((fact) => [t(fact.heading), t(fact.words)])
  return [t(`learn:${topic}-title`), t(`learn:${topic}-lead`), ...facts].map((text) => ownWords(text, language)).join('\n')
}

describe('the measures of reading', () => {
  it('count sentences, words and syllables', () => {
    expect(countText('The cat sat. It has 3 hats!\nWhy?', englishSyllables)).toEqual({ sentences: 3, words: 7, syllables: 7 })
  })

  it.each([
    ['distrito', 3],
    ['educación', 4],
    ['guía', 2],
    ['que', 1],
    ['línea', 3],
    ['estudiantes', 4],
    ['leer', 2],
    ['audiencia', 3],
    ['ley', 1],
    ['y', 1],
    ['pingüino', 3],
    ['cuentas', 2],
    ['reunión', 2],
    ['año', 2],
  ])('divide %s into %i syllables', (word, syllables) => {
    expect(spanishSyllables(word)).toBe(syllables)
  })

  it('give the grades and the ease that the formulas give by hand', () => {
    // 5 words and 6 syllables in one sentence: 0.39 * 5 + 11.8 * 6/5 - 15.59 = 0.52.
    expect(englishGrade('The teacher reads a book.')).toBeCloseTo(0.52, 2)
    // 4 words and 8 syllables in one sentence: 206.835 - 62.3 * 2 - 4 and 206.84 - 60 * 2 - 1.02 * 4.
    expect(spanishEase('La maestra lee libros.').inflesz).toBeCloseTo(78.235, 3)
    expect(spanishEase('La maestra lee libros.').huerta).toBeCloseTo(82.76, 2)
    expect(englishGrade('Proportionality determinations necessitate considerable administrative documentation.')).toBeGreaterThan(12)
  })
})

describe.each(topics)('the page on %s', (topic) => {
  it('reads at sixth grade in English, and as easily in Spanish', () => {
    expect(englishGrade(pageText(topic, 'en'))).toBeLessThan(7)
    const { inflesz, huerta } = spanishEase(pageText(topic, 'es'))
    expect([inflesz >= 65, huerta >= 70], `INFLESZ ${inflesz.toFixed(1)}, Fernández Huerta ${huerta.toFixed(1)}`).toEqual([true, true])
  })

  it('gives every fact a source, and shows a page of a sample', () => {
    for (const { sources, picture, words: said } of factsOf[topic]) expect(sources.length + (picture === undefined ? 0 : 1), said).toBeGreaterThan(0)
    expect(factsOf[topic].some(({ picture }) => picture !== undefined)).toBe(true)
  })

  it('says no long sentence', () => {
    for (const language of languages)
      for (const sentence of pageText(topic, language).split(/(?<=[.!?])\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(28)
  })
})
