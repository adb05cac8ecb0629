import type { Glyph } from '#pdf/page-content.ts'

/** Characters drawn one after the other without a gap. */
export interface Word {
  readonly glyphs: readonly Glyph[]
  readonly x0: number
  readonly x1: number
  readonly baseline: number
  /** Font size in points of its first character. */
  readonly size: number
}

/** Shares of the font size between two characters of a word drawn by one operation, and by two ("11" is kerned by -0.07: SFUSD 2021-22 p87). */
const gapInRun = { least: -0.5, most: 0.18 }
const gapBetweenRuns = { least: -0.12, most: 0.05 }

/** Words in the order of drawing. A word is never cut by a rule: an amount too wide for its cell runs on over the border (SFUSD 2021-22 p82). */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = []
  let letters: Glyph[] = []
  for (const glyph of glyphs) {
    const last = letters.at(-1)
    if (last && !follows(last, glyph)) {
      words.push(toWord(letters))
      letters = []
    }
    letters.push(glyph)
  }
  if (letters.length > 0) words.push(toWord(letters))
  return words
}

function follows(last: Glyph, next: Glyph): boolean {
  if (next.afterSpace || Math.abs(next.baseline - last.baseline) > 0.1) return false
  const gap = (next.x0 - last.x1) / next.run.size
  const { least, most } = next.run === last.run ? gapInRun : gapBetweenRuns
  return gap >= least && gap <= most
}

function toWord(glyphs: readonly Glyph[]): Word {
  const first = glyphs[0]
  return {
    glyphs,
    x0: Math.min(...glyphs.map((glyph) => glyph.x0)),
    x1: Math.max(...glyphs.map((glyph) => glyph.x1)),
    baseline: first?.baseline ?? 0,
    size: first?.run.size ?? 0,
  }
}
