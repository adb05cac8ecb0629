/** Letters of a text, lower case and without accents: what is left of "Actio n #" or "Non-\npersonnel" when wrapping is taken away. */
export function lettersOnly(text: string): string {
  return (plainLatin.test(text) ? text : text.normalize('NFD')).replace(/[^\p{L}]/gu, '').toLowerCase()
}

/** Texts without accents need no taking apart. */
const plainLatin = /^[\n -~]*$/u

/** Letters and digits, lower case: two texts with the same ones say the same. */
export function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** Without any white space: "1.\n10" -> "1.10". */
export function squashed(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** One line, single spaces. A word cut by a hyphen at a line's end keeps its hyphen and loses the break. */
export function oneLine(text: string): string {
  return text
    .replace(/(\p{L}-)\s*\n\s*(?=\p{L})/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** At most `length` characters, for a sentence that quotes a cell. */
export function quoted(text: string, length = 160): string {
  const line = oneLine(text)
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}
