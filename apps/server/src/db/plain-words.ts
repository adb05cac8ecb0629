/** Text as a search compares it: no case, no accents. */
export function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Words and "quoted phrases" of a search, plain, each of letters and digits alone; at most twelve. */
export function searchTerms(search: string): readonly string[] {
  return [...plainWords(search).matchAll(/["“”«»]([^"“”«»]+)["“”«»]|([^\s"“”«»]+)/g)]
    .map(([, phrase, word]) => (phrase ?? word ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
    .filter((term) => term !== '')
    .slice(0, 12)
}
