import type { Box, Line, LineWord } from '@cuentas/shared'
import type { Word } from '#pdf/page-content.ts'

/** A gap wider than this share of the font size is a space, even where the document prints none. */
const wordGap = 0.18
/** Baselines closer than this share of the font size are one line (superscripts, uneven Word baselines). */
const sameLine = 0.35

/** Words sorted into printed lines, top to bottom, left to right. */
export function wordLines(words: readonly Word[]): Word[][] {
  const sorted = [...words].sort((one, other) => one.baseline - other.baseline)
  const lines: Word[][] = []
  let current: Word[] = []
  let baseline = Number.NEGATIVE_INFINITY
  for (const word of sorted) {
    if (word.baseline - baseline > Math.max(0.8, word.size * sameLine)) {
      current = []
      lines.push(current)
      baseline = word.baseline
    }
    current.push(word)
  }
  for (const line of lines) line.sort((one, other) => one.x0 - other.x0)
  return lines
}

/** Text of one printed line, spaces restored from the document's own and from gaps. */
export function lineText(line: readonly Word[]): string {
  let text = ''
  let end = Number.NaN
  for (const word of line) {
    if (text !== '' && (word.afterSpace || word.x0 - end > word.size * wordGap)) text += ' '
    text += word.text
    end = word.x1
  }
  return text
}

/** Text of a cell: its printed lines, one below the other. */
export function cellText(words: readonly Word[]): string {
  return wordLines(words).map(lineText).join('\n')
}

/** The box around words: ascent and descent estimated from the font size, because a font's own box can be several lines tall. */
export function wordsBox(words: readonly Word[]): Box | undefined {
  if (words.length === 0) return undefined
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const word of words) {
    x0 = Math.min(x0, word.x0)
    x1 = Math.max(x1, word.x1)
    y0 = Math.min(y0, word.baseline - word.size * 0.8)
    y1 = Math.max(y1, word.baseline + word.size * 0.22)
  }
  return { x0, y0, x1, y1 }
}

/** A wider gap than this many font sizes ends a piece of text: two columns side by side are two lines. */
const columnGap = 3

/** The page's visible text lines, top to bottom; text columns side by side are lines of their own. */
export function pageLines(words: readonly Word[]): Line[] {
  return wordLines(words).flatMap((line) => splitAtGaps(line).flatMap(toLine))
}

function splitAtGaps(line: readonly Word[]): Word[][] {
  const pieces: Word[][] = []
  let end = Number.NaN
  for (const word of line) {
    const piece = pieces.at(-1)
    if (piece && word.x0 - end <= word.size * columnGap) piece.push(word)
    else pieces.push([word])
    end = word.x1
  }
  return pieces
}

function toLine(words: readonly Word[]): Line[] {
  const box = wordsBox(words)
  return box ? [{ text: lineText(words), box, size: commonSize(words), words: spacedWords(words) }] : []
}

/** Words as a reader sees them: pieces that stand together without a gap are one. */
function spacedWords(line: readonly Word[]): LineWord[] {
  const words: LineWord[] = []
  for (const word of line) {
    const last = words.at(-1)
    const touches = last && !word.afterSpace && word.x0 - last.x1 <= word.size * wordGap
    if (touches) words[words.length - 1] = { ...last, text: last.text + word.text, x1: word.x1 }
    else words.push({ text: word.text, x0: word.x0, x1: word.x1, y: word.baseline })
  }
  return words
}

function commonSize(words: readonly Word[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of words) {
    const rounded = Math.round(size * 10) / 10
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0]
}
