import type { Cell, Table, TableRow } from '@cuentas/shared'
import type { PageContent, Word } from '#pdf/page-content.ts'
import { mergeRules } from '#pdf/geometry/edges.ts'
import { type Grid, gridOf } from '#pdf/geometry/grid.ts'
import { lattices } from '#pdf/geometry/lattices.ts'
import { closeOpenSides } from '#pdf/geometry/open-sides.ts'
import { placeWords } from '#pdf/geometry/place-words.ts'
import { type Edges, visibleEdges } from '#pdf/geometry/shade-edges.ts'
import { splitAtColumns } from '#pdf/geometry/split-cells.ts'
import { splitRunTogether } from '#pdf/geometry/split-rows.ts'
import { withWordColumns } from '#pdf/geometry/word-columns.ts'
import { cellText } from '#pdf/text-lines.ts'

/** Reading (b): tables from ruling lines, the edges of shaded rectangles and the place of words. A frame around one column is no table. */
export function geometryTables(page: PageContent): Table[] {
  const { horizontal, vertical } = edgesOf(page)
  const grids = lattices(horizontal, vertical).flatMap((lattice) => gridOf(closeOpenSides(lattice)) ?? [])
  if (grids.length === 0) return []
  return grids
    .flatMap((grid) => readGrid(page.number, grid, wordsInside(grid, page.words)) ?? [])
    .filter((table) => table.columns > 1)
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

function wordsInside({ xs, ys }: Grid, words: readonly Word[]): Word[] {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0]
  return words.filter(({ x0, x1, baseline }) => x1 > left && x0 < right && baseline > top && baseline < bottom + 2)
}

function readGrid(page: number, drawn: Grid, words: readonly Word[]): Table | undefined {
  if (words.length === 0) return undefined
  const grid = splitRunTogether(splitAtColumns(withWordColumns(drawn, words), words), words)
  const byCell = placeWords(grid, words)
  const told = new Set<number>()
  const rows = grid.ys
    .slice(1)
    .map((_, row) => rowOf(grid, row, byCell, told))
    .filter((row) => row.cells.some((cell) => cell.text !== ''))
  const { xs, ys } = grid
  return { reading: 'geometry', page, columns: xs.length - 1, rows, box: { x0: xs[0] ?? 0, x1: xs.at(-1) ?? 0, y0: ys[0] ?? 0, y1: ys.at(-1) ?? 0 } }
}

/** Cells that start in this row: one reaching down from above is told once, where it starts. */
function rowOf({ xs, ys, cellOf }: Grid, row: number, byCell: ReadonlyMap<number, readonly Word[]>, told: Set<number>): TableRow {
  const columns = xs.length - 1
  const cells: Cell[] = []
  for (let column = 0; column < columns; column++) {
    const id = cellOf[row * columns + column] ?? 0
    if (told.has(id)) continue
    told.add(id)
    let span = 1
    while (column + span < columns && cellOf[row * columns + column + span] === id) span++
    let bottom = row + 1
    while (bottom < ys.length - 1 && cellOf[bottom * columns + column] === id) bottom++
    const box = { x0: xs[column] ?? 0, x1: xs[column + span] ?? 0, y0: ys[row] ?? 0, y1: ys[bottom] ?? 0 }
    cells.push({ text: cellText(byCell.get(id) ?? []), box, column, span })
  }
  return { cells, box: { x0: xs[0] ?? 0, x1: xs.at(-1) ?? 0, y0: ys[row] ?? 0, y1: ys[row + 1] ?? 0 } }
}
