/** A word of a mended text. */
export interface Word {
  /** Lower case, without a possessive "'s". */
  readonly word: string
  readonly printed: string
  readonly start: number
  readonly end: number
  /** True when only a space, hyphen, slash or ampersand parts it from the word before, so that a phrase may run over the two. */
  readonly continues: boolean
}

/** Words of a piece of text: "Title I", "A-G" gives two, and "OnlineTutoring", printed without its space, two as well. */
export const wordPattern = /[A-Za-z0-9]+?(?<=[a-z]{2})(?=[A-Z][a-z]{2})|[A-Za-z0-9]+(?:'[A-Za-z]+)?/g

/** Splits mended text into words. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = []
  let previousEnd = 0
  for (const match of text.matchAll(wordPattern)) {
    const printed = match[0].replace(/'(s|S)?$/, '')
    const between = text.slice(previousEnd, match.index)
    words.push({
      word: printed.toLowerCase(),
      printed,
      start: match.index,
      end: match.index + match[0].length,
      continues: words.length > 0 && /^[\s\-/&']*$/.test(between),
    })
    previousEnd = match.index + match[0].length
  }
  return words
}
