import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Language } from '#language.ts'

/** Counts of a text: what every formula of reading ease is made from. */
export interface TextCounts {
  readonly sentences: number
  readonly words: number
  readonly syllables: number
}

/** Sentences end with a stop, a question or exclamation mark, or a line; words are what has a letter. Numbers are not read as words. */
export function countText(text: string, syllablesOf: (word: string) => number): TextCounts {
  const sentences = text.split(/[.!?:]+(?=\s|["”»)]|$)|\n/).filter((part) => /\p{L}/u.test(part))
  const words = [...text.matchAll(/[\p{L}\p{M}’'&-]*\p{L}[\p{L}\p{M}’'&-]*/gu)].map(([word]) => word)
  return { sentences: sentences.length, words: words.length, syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0) }
}

/** Syllables of an English word; letters that are said one by one ("LCAP" is said as a word, "S&C" is not) count as the dictionary has them. */
export function englishSyllables(word: string): number {
  return Math.max(1, syllable(word))
}

const strong = /[aeoáéíóú]/
/**
 * Syllables of a Spanish word: a nucleus is a run of vowels; two strong ones (a, e, o, and any with an accent) are two, a weak one beside a strong one is
 * none of its own. The u of "gue", "gui", "que", "qui" is not said; "y" is a vowel at the end and alone.
 */
export function spanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/(?<=[gq])u(?=[eiéí])/g, '')
    .replace(/y$/, 'i')
    .replaceAll('ü', 'u')
  const runs = [...letters.matchAll(/[aeiouáéíóú]+/g)].map(([run]) => run)
  const nuclei = runs.reduce((sum, run) => sum + Math.max(1, [...run].filter((vowel) => strong.test(vowel)).length), 0)
  return Math.max(1, nuclei)
}

/** School grade of an English text (Kincaid and others 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59). 6.9 is the end of sixth grade. */
export function englishGrade(text: string): number {
  const { sentences, words, syllables } = countText(text, englishSyllables)
  return fleschKincaid({ sentence: sentences, word: words, syllable: syllables })
}

/** Reading ease of a Spanish text: Szigriszt-Pazos 1993 on the INFLESZ scale (65 to 80 is "fairly easy": primary school), and Fernández Huerta 1959 (70 to 80 is sixth grade). */
export function spanishEase(text: string): { readonly inflesz: number; readonly huerta: number } {
  const { sentences, words, syllables } = countText(text, spanishSyllables)
  return {
    inflesz: 206.835 - (62.3 * syllables) / words - words / sentences,
    huerta: 206.84 - (60 * syllables) / words - (1.02 * words) / sentences,
  }
}

/** Words without the marks of the catalogue; what is said in another language, as quoted English in Spanish, is left out. */
export function ownWords(text: string, language: Language): string {
  const own = language === 'es' ? text.replace(/«?<en>.*?<\/en>»?/g, '') : text
  return own.replace(/<\/?[a-z]+>/g, '')
}
