import type { Word } from '#pdf/page-content.ts'
import type { Grid } from '#pdf/geometry/grid.ts'

/** Words by the cell they stand in. A word over a border belongs to the cell that holds most of it. */
export function placeWords({ xs, ys, cellOf }: Grid, words: readonly Word[]): ReadonlyMap<number, readonly Word[]> {
  const columns = xs.length - 1
  const byCell = new Map<number, Word[]>()
  for (const word of words) {
    const row = bandOf(ys, word.baseline - word.size * 0.25)
    const column = row < 0 ? -1 : widestColumn(xs, word, (unit) => cellOf[row * columns + unit] ?? 0)
    if (column < 0) continue
    const cell = cellOf[row * columns + column] ?? 0
    const placed = byCell.get(cell)
    if (placed) placed.push(word)
    else byCell.set(cell, [word])
  }
  return byCell
}

/** Index of the band between two edges that holds a position; -1 outside. */
export function bandOf(edges: readonly number[], at: number): number {
  if (at < (edges[0] ?? 0) || at > (edges.at(-1) ?? 0)) return -1
  let [low, high] = [0, edges.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((edges[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

function widestColumn(xs: readonly number[], { x0, x1 }: Word, cellAt: (column: number) => number): number {
  const middle = bandOf(xs, (x0 + x1) / 2)
  const first = Math.max(0, bandOf(xs, x0))
  if (middle < 0 || (xs[first + 1] ?? 0) >= x1) return middle
  const held = new Map<number, { column: number; width: number }>()
  for (let column = first; column < xs.length - 1 && (xs[column] ?? 0) < x1; column++) {
    const width = Math.min(x1, xs[column + 1] ?? 0) - Math.max(x0, xs[column] ?? 0)
    const share = held.get(cellAt(column))
    if (share) share.width += width
    else held.set(cellAt(column), { column, width })
  }
  return [...held.values()].reduce((best, share) => (share.width > best.width ? share : best), { column: middle, width: 0 }).column
}
