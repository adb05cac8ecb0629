import type { Glyph, Word } from '#pdf/page-content.ts'

/** Shares of the font size between two characters of a word drawn by one operation, and by two ("11" is kerned by -0.07: SFUSD 2021-22 p87). */
const gapInRun = { least: -0.5, most: 0.18 }
const gapBetweenRuns = { least: -0.12, most: 0.05 }

/** Words in the order of drawing. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = []
  let letters: Glyph[] = []
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    if (last && !follows(last, glyph)) {
      words.push(toWord(letters))
      letters = []
    }
    letters.push(glyph)
    last = glyph
  }
  if (letters.length > 0) words.push(toWord(letters))
  return words
}

function follows(last: Glyph, next: Glyph): boolean {
  if (next.afterSpace || Math.abs(next.baseline - last.baseline) > 0.1 || next.run.mark !== last.run.mark) return false
  const gap = (next.x0 - last.x1) / next.run.size
  const { least, most } = next.run === last.run ? gapInRun : gapBetweenRuns
  return gap >= least && gap <= most
}

function toWord(glyphs: readonly Glyph[]): Word {
  let [text, x0, x1] = ['', Infinity, -Infinity]
  for (const glyph of glyphs) {
    text += glyph.text
    x0 = Math.min(x0, glyph.x0)
    x1 = Math.max(x1, glyph.x1)
  }
  const first = glyphs[0]
  return { text, x0, x1, baseline: first?.baseline ?? 0, size: first?.run.size ?? 0, mark: first?.run.mark ?? -1, afterSpace: first?.afterSpace ?? false }
}
