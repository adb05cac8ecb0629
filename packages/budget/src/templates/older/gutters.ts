import type { PageWord } from '#templates/older/page-words.ts'

/**
 * Where a column ends between two places along x: the widest strip that the fewest words cross; its right end, just before the next column's text. Tables of the
 * forms to 2016-17 are drawn in too many ways to go by their rules (Horicon's are one picture a page).
 */
export function gutter(words: readonly PageWord[], from: number, to: number): number {
  const step = 2
  const crossings: { readonly x: number; readonly count: number }[] = []
  for (let x = from; x <= to; x += step) crossings.push({ x, count: words.filter((word) => word.x0 < x && word.x1 > x).length })
  const least = Math.min(...crossings.map(({ count }) => count))
  let best = { end: (from + to) / 2, width: -1 }
  let start = -1
  for (const [index, { count }] of [...crossings, { x: to, count: least + 1 }].entries()) {
    if (count === least && start < 0) start = index
    if (count === least || start < 0) continue
    const width = index - start
    if (width > best.width) best = { end: crossings[index - 1]?.x ?? to, width }
    start = -1
  }
  return best.end
}

/** Words that begin between two places along x. */
export function wordsBetween(words: readonly PageWord[], from: number, to: number): readonly PageWord[] {
  return words.filter(({ x0 }) => x0 >= from - 1 && x0 < to - 1)
}
