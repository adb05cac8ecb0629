import type { PageText } from '@cuentas/shared'

/** How often a document prints each word, lower case. */
export type Vocabulary = ReadonlyMap<string, number>

/** Counts the words of a document. Pieces of broken words count too, but a piece is rarer than the whole word. */
export function vocabularyOf(pages: readonly PageText[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const { lines } of pages) {
    for (const { text } of lines) {
      for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/**
 * Takes away line breaks that cut a word: narrow cells print "SUSPENSION/EXPU" over "LSION", "Undupli" over "cated", "instruc-" over "tional". A break is
 * inside a word when the document prints the two pieces as one word more often than it prints the rarer piece alone ("on" over "line" stays two words).
 */
export function mendBreaks(text: string, words: Vocabulary): string {
  const count = (word: string) => words.get(word.toLowerCase()) ?? 0
  return text.replace(/(?<left>\p{L}+)(?<hyphen>-?)[^\S\n]*\n[^\S\n]*(?=(?<right>\p{L}+))/gu, (whole, left: string, hyphen: string, right: string) => {
    const together = count(left + right)
    const apart = Math.min(count(left), count(right))
    const sameCase = right === right.toLowerCase() || left === left.toUpperCase()
    return sameCase && left.length + right.length > 4 && (together > apart || (hyphen !== '' && together > 0 && together === apart))
      ? left
      : hyphen
        ? left + hyphen
        : whole
  })
}
