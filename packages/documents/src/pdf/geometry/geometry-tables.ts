import { type Cell, type Table, type TableRow } from '@cuentas/shared'
import type { Glyph, PageContent } from '#pdf/page-content.ts'
import { mergeRules } from '#pdf/geometry/edges.ts'
import { type Grid, gridOf } from '#pdf/geometry/grid.ts'
import { lattices } from '#pdf/geometry/lattices.ts'
import { type Edges, visibleEdges } from '#pdf/geometry/shade-edges.ts'
import { cellText } from '#pdf/text-lines.ts'

/** Reading (b): tables from ruling lines, the edges of shaded rectangles and the place of characters. */
export function geometryTables(page: PageContent): Table[] {
  const { horizontal, vertical } = edgesOf(page)
  return lattices(horizontal, vertical)
    .flatMap((lattice) => gridOf(lattice) ?? [])
    .flatMap((grid) => fillGrid(page, grid) ?? [])
    .sort((one, other) => one.box.y0 - other.box.y0)
}

/** Rules and shading edges of a page, joined; kept apart so that a test or a person can see why a table was found. */
export function edgesOf(page: PageContent): Edges {
  const seen = visibleEdges(page)
  return {
    horizontal: mergeRules([...page.horizontal, ...seen.horizontal]).filter((rule) => rule.to - rule.from > 8),
    vertical: mergeRules([...page.vertical, ...seen.vertical]).filter((rule) => rule.to - rule.from > 5),
  }
}

function fillGrid(page: PageContent, { xs, ys, cellOf }: Grid): Table | undefined {
  const columns = xs.length - 1
  const byCell = new Map<number, Glyph[]>()
  for (const glyph of page.glyphs) {
    const column = bandOf(xs, (glyph.x0 + glyph.x1) / 2)
    const row = bandOf(ys, glyph.baseline - glyph.run.size * 0.25)
    if (column < 0 || row < 0) continue
    const cell = cellOf[row * columns + column] ?? 0
    const glyphs = byCell.get(cell)
    if (glyphs) glyphs.push(glyph)
    else byCell.set(cell, [glyph])
  }
  const rows = Array.from({ length: ys.length - 1 }, (_, row) => rowOf(row, xs, ys, cellOf, byCell)).filter((row) => row.cells.some((cell) => cell.text !== ''))
  if (rows.length === 0) return undefined
  return { reading: 'geometry', page: page.number, columns, rows, box: { x0: xs[0] ?? 0, x1: xs.at(-1) ?? 0, y0: ys[0] ?? 0, y1: ys.at(-1) ?? 0 } }
}

function bandOf(edges: readonly number[], at: number): number {
  if (at < (edges[0] ?? 0) || at > (edges.at(-1) ?? 0)) return -1
  let [low, high] = [0, edges.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((edges[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Cells that start in this row: one reaching down from above is told once, where it starts. */
function rowOf(row: number, xs: readonly number[], ys: readonly number[], cellOf: readonly number[], byCell: ReadonlyMap<number, readonly Glyph[]>): TableRow {
  const columns = xs.length - 1
  const cells: Cell[] = []
  for (let column = 0; column < columns; column++) {
    const id = cellOf[row * columns + column] ?? 0
    if (row > 0 && cellOf[(row - 1) * columns + column] === id) continue
    if (column > 0 && cellOf[row * columns + column - 1] === id) continue
    let span = 1
    while (column + span < columns && cellOf[row * columns + column + span] === id) span++
    let bottom = row + 1
    while (bottom < ys.length - 1 && cellOf[bottom * columns + column] === id) bottom++
    const box = { x0: xs[column] ?? 0, x1: xs[column + span] ?? 0, y0: ys[row] ?? 0, y1: ys[bottom] ?? 0 }
    cells.push({ text: cellText(byCell.get(id) ?? []), box, column, span })
  }
  return { cells, box: { x0: xs[0] ?? 0, x1: xs.at(-1) ?? 0, y0: ys[row] ?? 0, y1: ys[row + 1] ?? 0 } }
}
