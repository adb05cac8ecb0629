import { before, spotOf, type PageLine, type Spot } from '#templates/older/page-words.ts'

/** A stretch of a document: from a line on, up to the line where the next begins. */
export interface Stretch {
  readonly from: Spot
  readonly to: Spot
}

/** A goal's or an action's stretch and its printed number. */
export interface Numbered extends Stretch {
  readonly number: string
}

/** The end of every document. */
export const theEnd: Spot = { page: Number.MAX_SAFE_INTEGER, y: 0 }

/** Lines of a stretch, its first line included. */
export function linesIn(lines: readonly PageLine[], { from, to }: Stretch): readonly PageLine[] {
  return lines.filter((line) => !before(spotOf(line), from) && before(spotOf(line), to))
}

/** The first line of the stretch that says it, as a place. */
export function firstSpot(lines: readonly PageLine[], stretch: Stretch, words: RegExp): Spot | undefined {
  const line = linesIn(lines, stretch).find(({ text }) => words.test(text.trim()))
  return line && spotOf(line)
}

/**
 * Stretches that begin where lines print a number ("Goal 1", "Action 2") in the form's left column. A number that does not go on from the last one is a
 * mention in running text. A goal's label stands in the middle of its box: its stretch begins a little above.
 */
export function numbered(
  lines: readonly PageLine[],
  stretch: Stretch,
  words: RegExp,
  { above = 0, left = 130 }: { above?: number; left?: number } = {},
): readonly Numbered[] {
  const found: { readonly number: string; readonly from: Spot }[] = []
  for (const line of linesIn(lines, stretch)) {
    const number = line.box.x0 < left ? words.exec(line.text.trim())?.[1] : undefined
    const last = Number.parseInt(found.at(-1)?.number ?? '0', 10)
    const value = Number.parseInt(number ?? '', 10)
    if (number === undefined || value < last || value > last + 3 || (value === last && number === found.at(-1)?.number)) continue
    const { page, y } = spotOf(line)
    found.push({ number, from: { page, y: Math.max(0, y - above) } })
  }
  return found.map(({ number, from }, index) => ({ number, from, to: found[index + 1]?.from ?? stretch.to }))
}
