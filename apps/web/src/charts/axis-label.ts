/** A bar that is not there: which of the two it would be, and why there is none. */
export interface Gap {
  readonly phase: string
  readonly words: string
}

/** Cuts words into lines of about this many letters, never inside a word. */
function lines(text: string, letters: number): readonly string[] {
  const made: string[] = []
  for (const word of text.split(' ')) {
    const last = made.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) made[made.length - 1] = `${last} ${word}`
    else made.push(word)
  }
  return made
}

/** What stands under a year: its label, what its bars cannot know, and why a bar is missing. A gap is never an empty place that looks like 0. */
export function axisLabel(year: string, note: string, gaps: readonly Gap[]): string[] {
  const [first, second] = gaps
  const top = note === '' ? [year] : [year, ...lines(note, 16)]
  if (first && second && first.words === second.words) return [...top, ...lines(first.words, 16)]
  return [...top, ...gaps.flatMap(({ phase, words }) => lines(`${phase}: ${words}`, 16))]
}
