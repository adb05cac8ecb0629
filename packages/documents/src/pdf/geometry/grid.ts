import type { Rule } from '#pdf/page-content.ts'
import { sameRule } from '#pdf/geometry/edges.ts'
import { type Lattice, root } from '#pdf/geometry/lattices.ts'

/** A lattice cut into unit cells; units without a rule between them belong to one cell. */
export interface Grid {
  /** Left edges of the columns and the right edge of the last. */
  readonly xs: readonly number[]
  /** Top edges of the rows and the bottom edge of the last. */
  readonly ys: readonly number[]
  /** Cell of each unit, row by row: an index of one of its units. */
  readonly cellOf: readonly number[]
}

/** A share of a side that must be drawn for it to be a wall. */
const wall = 0.6
/** More units than this are a drawing, not a table. */
const mostUnits = 20_000

/** The grid of a lattice; undefined where it has no cell or is no table. */
export function gridOf({ horizontal, vertical }: Lattice): Grid | undefined {
  const xs = positions(vertical)
  const ys = positions(horizontal)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows > mostUnits) return undefined
  const parent = Array.from({ length: rows * columns }, (_, index) => index)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const unit = row * columns + column
      const [left, right, top, bottom] = [xs[column] ?? 0, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0]
      if (column + 1 < columns && !drawn(vertical, right, top, bottom)) parent[root(parent, unit + 1)] = root(parent, unit)
      if (row + 1 < rows && !drawn(horizontal, bottom, left, right)) parent[root(parent, unit + columns)] = root(parent, unit)
    }
  return { xs, ys, cellOf: parent.map((_, unit) => root(parent, unit)) }
}

function positions(rules: readonly Rule[]): number[] {
  const sorted = rules.map((rule) => rule.at).sort((one, other) => one - other)
  return sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] ?? 0) > sameRule)
}

function drawn(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0
  for (const rule of rules) if (Math.abs(rule.at - at) <= sameRule) covered += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from))
  return covered > (to - from) * wall
}
