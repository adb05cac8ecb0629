import type { LexiconFile, PhraseRow } from '@cuentas/shared'
import { readWords, type Word } from '#tags/words.ts'

/** One word of a phrase: an exact word, the beginning of one ("counsel*"), or an acronym that must be printed in capitals. */
interface WordTest {
  readonly word: string
  readonly beginning: boolean
  readonly capitals: boolean
}

interface Phrase {
  readonly row: PhraseRow
  readonly tests: readonly WordTest[]
}

/** A lexicon ready for looking up: phrases by their first word, and by the first three letters of an open first word. */
export interface PhraseIndex {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>
  readonly byBeginning: ReadonlyMap<string, readonly Phrase[]>
  readonly vocabulary: ReadonlySet<string>
  /** Rows of the lexicon by their id. */
  readonly rows: ReadonlyMap<string, PhraseRow>
}

/** A phrase found in a text. */
export interface PhraseHit {
  readonly row: PhraseRow
  /** Offsets in the mended text. */
  readonly start: number
  readonly end: number
  /** Number of words, and whether the phrase is an acronym. */
  readonly words: number
}

function readPhrase(row: PhraseRow, text: string): Phrase {
  const plain = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  const tests = readWords(plain).map(({ printed, end }) => {
    const letters = printed
    return { word: letters.toLowerCase(), beginning: plain.charAt(end) === '*', capitals: /[A-Z]/.test(letters) && /^[A-Z0-9]{2,}s?$|^[A-Z]$/.test(letters) }
  })
  return { row, tests }
}

/** Indexes every phrase of a lexicon, both languages together: an English plan prints Spanish names and the other way round. */
export function indexPhrases(lexicon: LexiconFile): PhraseIndex {
  const byWord = new Map<string, Phrase[]>()
  const byBeginning = new Map<string, Phrase[]>()
  const vocabulary = new Set<string>()
  for (const row of lexicon.rows) {
    for (const phrase of [...row.en, ...row.es].map((text) => readPhrase(row, text))) {
      const [first] = phrase.tests
      if (!first) continue
      const index = first.beginning ? byBeginning : byWord
      const key = first.beginning ? first.word.slice(0, 3) : first.word
      index.set(key, [...(index.get(key) ?? []), phrase])
      for (const test of phrase.tests) if (test.word.length > 2) vocabulary.add(test.word)
    }
  }
  return { byWord, byBeginning, vocabulary, rows: new Map(lexicon.rows.map((row) => [row.id, row])) }
}

function passes(test: WordTest, word: Word): boolean {
  if (test.capitals && !/^[A-Z0-9]+s?$/.test(word.printed)) return false
  return test.beginning ? word.word.startsWith(test.word) : word.word === test.word
}

function isAt(phrase: Phrase, words: readonly Word[], at: number): boolean {
  return phrase.tests.every((test, offset) => {
    const word = words[at + offset]
    return word !== undefined && (offset === 0 || word.continues) && passes(test, word)
  })
}

/** Every phrase in a text, except those inside a longer one: "academic counselor" is no "counselor". A row is reported once for a start. */
export function findPhrases(words: readonly Word[], index: PhraseIndex): readonly PhraseHit[] {
  const hits = words.flatMap((word, at) => {
    const candidates = [...(index.byWord.get(word.word) ?? []), ...(index.byBeginning.get(word.word.slice(0, 3)) ?? [])]
    const longest = new Map<string, PhraseHit>()
    for (const phrase of candidates) {
      const known = longest.get(phrase.row.id)
      if ((known && known.words >= phrase.tests.length) || !isAt(phrase, words, at)) continue
      const last = words[at + phrase.tests.length - 1] ?? word
      longest.set(phrase.row.id, { row: phrase.row, start: word.start, end: last.end, words: phrase.tests.length })
    }
    return [...longest.values()]
  })
  return hits.filter((hit) => !hits.some((other) => other.words > hit.words && other.start <= hit.start && other.end >= hit.end))
}
