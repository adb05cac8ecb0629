import { type Box, type Line } from '@cuentas/shared'
import type { Glyph } from '#pdf/page-content.ts'

/** A gap wider than this share of the font size is a space, even where the document prints none. */
const wordGap = 0.18
/** Baselines closer than this share of the font size are one line (superscripts, uneven Word baselines). */
const sameLine = 0.35

/** Characters sorted into printed lines, top to bottom, left to right. */
export function glyphLines(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((one, other) => one.baseline - other.baseline)
  const lines: Glyph[][] = []
  let current: Glyph[] = []
  let baseline = Number.NEGATIVE_INFINITY
  for (const glyph of sorted) {
    if (glyph.baseline - baseline > Math.max(0.8, glyph.run.size * sameLine)) {
      current = []
      lines.push(current)
      baseline = glyph.baseline
    }
    current.push(glyph)
  }
  for (const line of lines) line.sort((one, other) => one.x0 - other.x0)
  return lines
}

/** Text of one printed line, spaces restored from the document's own and from gaps. */
export function lineText(line: readonly Glyph[]): string {
  let text = ''
  let end = Number.NaN
  for (const glyph of line) {
    if (text !== '' && (glyph.afterSpace || glyph.x0 - end > glyph.run.size * wordGap)) text += ' '
    text += glyph.text
    end = glyph.x1
  }
  return text
}

/** Text of a cell: its printed lines, one below the other. */
export function cellText(glyphs: readonly Glyph[]): string {
  return glyphLines(glyphs).map(lineText).join('\n')
}

/** The box around characters: ascent and descent estimated from the font size, because a font's own box can be several lines tall. */
export function glyphBox(glyphs: readonly Glyph[]): Box | undefined {
  if (glyphs.length === 0) return undefined
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const glyph of glyphs) {
    x0 = Math.min(x0, glyph.x0)
    x1 = Math.max(x1, glyph.x1)
    y0 = Math.min(y0, glyph.baseline - glyph.run.size * 0.8)
    y1 = Math.max(y1, glyph.baseline + glyph.run.size * 0.22)
  }
  return { x0, y0, x1, y1 }
}

/** A wider gap than this many font sizes ends a piece of text: two columns side by side are two lines. */
const columnGap = 3

/** The page's visible text lines, top to bottom; text columns side by side are lines of their own. */
export function pageLines(glyphs: readonly Glyph[]): Line[] {
  return glyphLines(glyphs).flatMap((line) => splitAtGaps(line).flatMap(toLine))
}

function splitAtGaps(line: readonly Glyph[]): Glyph[][] {
  const pieces: Glyph[][] = []
  let end = Number.NaN
  for (const glyph of line) {
    const piece = pieces.at(-1)
    if (piece && glyph.x0 - end <= glyph.run.size * columnGap) piece.push(glyph)
    else pieces.push([glyph])
    end = glyph.x1
  }
  return pieces
}

function toLine(glyphs: readonly Glyph[]): Line[] {
  const box = glyphBox(glyphs)
  return box ? [{ text: lineText(glyphs), box, size: commonSize(glyphs) }] : []
}

function commonSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>()
  for (const { run } of glyphs) {
    const size = Math.round(run.size * 10) / 10
    counts.set(size, (counts.get(size) ?? 0) + 1)
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}
