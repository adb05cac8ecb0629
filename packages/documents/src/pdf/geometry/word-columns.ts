import type { Word } from '#pdf/page-content.ts'
import type { Grid } from '#pdf/geometry/grid.ts'

/** A gap between columns is at least this wide, in points and as a share of the font size. */
const narrowest = { points: 3, share: 0.5 }
/** Fewer columns than this found by their words alone are chance; where the rows are not drawn either, it takes more of them. */
const fewestColumns = { withRows: 3, withoutRows: 5 }
/** Drawn rows that are enough to trust three columns. */
const fewestRows = 3

/**
 * Columns of a table drawn as bands of colour without a rule between columns: where no word of any row stands there is a gap between two columns. A
 * title over the whole width is left out; a lone "$" at the left of its column is no column.
 */
export function withWordColumns(grid: Grid, words: readonly Word[]): Grid {
  const rows = grid.ys.length - 1
  if (grid.xs.length !== 2) return grid
  const [left, right] = [grid.xs[0] ?? 0, grid.xs[1] ?? 0]
  const gaps = gapsBetween(words, left, right)
  const kept = gaps.filter((gap, index) => !holdsOnlySigns(words, gaps[index - 1]?.to ?? left, gap.from))
  if (kept.length + 1 < (rows < fewestRows ? fewestColumns.withoutRows : fewestColumns.withRows)) return grid
  const xs = [left, ...kept.map((gap) => (gap.from + gap.to) / 2), right]
  return { xs, ys: grid.ys, cellOf: Array.from({ length: rows * (xs.length - 1) }, (_, unit) => unit) }
}

interface Gap {
  readonly from: number
  readonly to: number
}

function gapsBetween(words: readonly Word[], left: number, right: number): Gap[] {
  const gaps: Gap[] = []
  let end = left
  let started = false
  for (const { x0, x1, size } of words.filter((word) => word.x0 >= left - 1 && word.x1 <= right + 1).sort((one, other) => one.x0 - other.x0)) {
    if (started && x0 - end >= Math.max(narrowest.points, size * narrowest.share)) gaps.push({ from: end, to: x0 })
    end = Math.max(end, x1)
    started = true
  }
  return gaps
}

function holdsOnlySigns(words: readonly Word[], from: number, to: number): boolean {
  const inside = words.filter((word) => word.x0 >= from - 0.1 && word.x1 <= to + 0.1)
  return inside.length > 0 && inside.every((word) => /^[-($]+$/.test(word.text))
}
