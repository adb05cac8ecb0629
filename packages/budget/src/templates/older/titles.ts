/** A title longer than this is cut at a word: the older forms give actions no title, so their first sentence stands for one. */
const longest = 120

/** The first sentence of an action's words, without its number ("Action 1.2 Purchase ..."), as its title; few words stand whole. */
export function titleFrom(words: string): string {
  const plain = words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:action|acci[oó]n)\s*#?\s*\d+[\d.]*[a-z]?\s*[-:.)\u2013]?\s*/iu, '')
  if (plain.length <= longest) return plain
  const sentence = /^.+?[.!?;:](?=\s+[\p{Lu}\u2022-]|$)/u.exec(plain)?.[0].replace(/[.;:]$/u, '') ?? plain
  if (sentence.length <= longest) return sentence
  return `${sentence.slice(0, longest).replace(/\s+\S*$/u, '')}…`
}
