import type { Word } from '#pdf/page-content.ts'
import type { Grid } from '#pdf/geometry/grid.ts'
import { placeWords } from '#pdf/geometry/place-words.ts'

/** A cell over fewer columns than this is a merged cell, whatever its words do. */
const fewestColumns = 3

/**
 * Cuts cells that cover several columns where the words of the cell keep to the columns of the other rows: the head has rules between its columns, the
 * bands below have none. A title over the whole table has words that cross, or stands in one or two columns only.
 */
export function splitAtColumns(grid: Grid, words: readonly Word[]): Grid {
  const columns = grid.xs.length - 1
  if (columns < fewestColumns) return grid
  const units = new Map<number, number[]>()
  grid.cellOf.forEach((cell, unit) => {
    const list = units.get(cell)
    if (list) list.push(unit)
    else units.set(cell, [unit])
  })
  const wide = [...units].filter(([, list]) => list.length >= fewestColumns && isOneRow(list, columns))
  if (wide.length === 0) return grid
  const byCell = placeWords(grid, words)
  const cellOf = [...grid.cellOf]
  for (const [cell, list] of wide)
    if (
      keepsToColumns(
        byCell.get(cell) ?? [],
        list.map((unit) => unit % columns),
        grid.xs,
      )
    )
      for (const unit of list) cellOf[unit] = unit
  return { ...grid, cellOf }
}

function isOneRow(units: readonly number[], columns: number): boolean {
  return units.every((unit) => Math.floor(unit / columns) === Math.floor((units[0] ?? 0) / columns))
}

function keepsToColumns(words: readonly Word[], columns: readonly number[], xs: readonly number[]): boolean {
  const borders = columns.slice(1).map((column) => xs[column] ?? 0)
  if (words.some((word) => borders.some((border) => word.x0 < border - 0.5 && word.x1 > border + 0.5))) return false
  const used = new Set(words.map((word) => borders.filter((border) => border <= (word.x0 + word.x1) / 2).length))
  return used.size >= fewestColumns
}
