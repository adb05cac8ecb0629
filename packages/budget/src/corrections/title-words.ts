/** Words of a title as rules compare them: lower case, accents off, letters and digits only. */
export function titleWords(title: string): readonly string[] {
  return (
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** True when the words stand together in the title. Words are compared whole: "art" is not in "partners". */
export function titleHas(title: readonly string[], words: readonly string[]): boolean {
  return words.length > 0 && title.some((_, at) => words.every((word, offset) => title[at + offset] === word))
}

/** Words that say nothing alone: a phrase of a rule neither starts nor ends with one. */
const small = new Set('a an and at by for from in of on or the to with y e o u de del la las el los en para por con un una'.split(' '))

/** Every run of words of a title that could name a program, up to eight words, each once, the longest first. */
export function phrasesOf(title: readonly string[], longest = 8): readonly string[] {
  const found = new Set<string>()
  for (let length = Math.min(longest, title.length); length > 0; length--) {
    for (let at = 0; at + length <= title.length; at++) {
      const words = title.slice(at, at + length)
      const [first = '', last = ''] = [words[0], words.at(-1)]
      const says = words.some((word) => word.length > 2 && !small.has(word) && /\p{L}/u.test(word))
      if (says && !small.has(first) && !small.has(last)) found.add(words.join(' '))
    }
  }
  return [...found]
}
