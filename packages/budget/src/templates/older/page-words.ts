import type { Box, Line, PageText } from '@cuentas/shared'

/** A word with its page; `y` is its baseline, `size` its font size in points. */
export interface PageWord {
  readonly page: number
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
}

/** A printed line with its page and words. */
export interface PageLine extends Line {
  readonly page: number
  readonly placed: readonly PageWord[]
}

/** A place in the reading order of a document: later pages are further down. */
export interface Spot {
  readonly page: number
  readonly y: number
}

/** True when one place stands above another, or on an earlier page. */
export function before(one: Spot, other: Spot): boolean {
  return one.page < other.page || (one.page === other.page && one.y < other.y)
}

/** Page numbers and running heads: "Page 13 of 51", "Page | 66", "46" in the top or bottom margin; copyright lines of a form's maker. */
const furniture = /^(?:page\b\W*\d+(?:\s*of\s*\d+)?|\d{1,3}|\u00a9\s.*)$/iu

/** Every line in reading order, page numbers and running heads and feet left out; a line whose reader knows no words is one word. */
export function linesInOrder(pages: readonly PageText[]): readonly PageLine[] {
  const running = runningLines(pages)
  return pages.flatMap(({ number, lines, height }) =>
    lines
      .filter(({ text, box }) => !(furniture.test(text.trim()) && (box.y0 > height - 70 || box.y1 < 75 || text.startsWith('\u00a9'))))
      .filter((line) => !(isInMargin(line, height) && running.has(withoutDigits(line.text))))
      .map((line) => ({ ...line, page: number, placed: placedWords(line, number) }))
      .sort((one, other) => one.box.y1 - other.box.y1 || one.box.x0 - other.box.x0),
  )
}

const withoutDigits = (text: string) => text.trim().replace(/\d+/gu, '0')
const isInMargin = ({ box }: Line, height: number) => box.y0 > height - 60 || box.y1 < 60

/** What stands in the margins of most pages, whatever its numbers: the district's name, the plan's title. A cell that goes over the page would swallow it. */
function runningLines(pages: readonly PageText[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { lines, height } of pages) {
    const texts = new Set(lines.filter((line) => isInMargin(line, height)).map(({ text }) => withoutDigits(text)))
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count >= pages.length * 0.6).map(([text]) => text))
}

function placedWords({ words, text, box, size }: Line, page: number): readonly PageWord[] {
  const known = words ?? [{ text, x0: box.x0, x1: box.x1, y: box.y1 - size * 0.22 }]
  return known.filter((word) => word.text.trim() !== '').map((word) => ({ ...word, page, size }))
}

/** Baseline of a line as a place. */
export function spotOf({ page, placed, box }: PageLine): Spot {
  return { page, y: placed[0]?.y ?? box.y1 }
}

/** Box around words: ascent and descent estimated from the font size. */
export function boxOfWords(words: readonly PageWord[]): Box {
  const [first] = words
  if (!first) return { x0: 0, y0: 0, x1: 0, y1: 0 }
  const on = words.filter(({ page }) => page === first.page)
  return {
    x0: Math.min(...on.map(({ x0 }) => x0)) - 1,
    x1: Math.max(...on.map(({ x1 }) => x1)) + 1,
    y0: Math.min(...on.map(({ y, size }) => y - size * 0.85)),
    y1: Math.max(...on.map(({ y, size }) => y + size * 0.25)),
  }
}

/** Lines of words of one column: words whose baselines differ by less than a third of their size are one line. */
export function columnLines(words: readonly PageWord[]): readonly (readonly PageWord[])[] {
  const sorted = [...words].sort((one, other) => one.page - other.page || one.y - other.y)
  const lines: PageWord[][] = []
  for (const word of sorted) {
    const line = lines.at(-1)
    const [head] = line ?? []
    if (line && head && head.page === word.page && word.y - head.y < head.size * 0.35) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => line.sort((one, other) => one.x0 - other.x0))
}
