import { plainWords as plain } from '#db/plain-words.ts'

/** True when every word of the search stands somewhere in the texts; half a word is enough. */
export function matchesWords(search: string, texts: readonly (string | null)[]): boolean {
  const text = plain(texts.filter((one) => one !== null).join(' '))
  return plain(search)
    .split(/[\s,;]+/)
    .every((word) => text.includes(word))
}
