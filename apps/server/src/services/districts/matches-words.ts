/** Text as a search compares it: no case, no accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** True when every word of the search stands somewhere in the texts; half a word is enough. */
export function matchesWords(search: string, texts: readonly (string | null)[]): boolean {
  const text = plain(texts.filter((one) => one !== null).join(' '))
  return plain(search)
    .split(/[\s,;]+/)
    .every((word) => text.includes(word))
}
