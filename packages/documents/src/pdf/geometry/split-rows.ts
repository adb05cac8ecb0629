import type { Word } from '#pdf/words.ts'
import type { Grid } from '#pdf/geometry/grid.ts'
import { placeWords } from '#pdf/geometry/place-words.ts'

/** A number in a goal or action column is no longer than this. */
const longestNumber = 8
/** Fewer columns than this are no action table. */
const fewestColumns = 5

/**
 * Cuts a row in which several rows run together because nothing is drawn between them: its first two cells hold several numbers side by side (a goal
 * and an action number each), and between two of them a stripe without any word crosses the whole row.
 */
export function splitRunTogether(grid: Grid, words: readonly Word[]): Grid {
  const columns = grid.xs.length - 1
  if (columns < fewestColumns) return grid
  const byCell = placeWords(grid, words)
  let split = grid
  for (let row = grid.ys.length - 2; row >= 0; row--) {
    const inRow = Array.from({ length: columns }, (_, column) => byCell.get(grid.cellOf[row * columns + column] ?? -1) ?? [])
    const cuts = cutsOf(numbersOf(inRow[0]), numbersOf(inRow[1]), new Set(inRow.flat()))
    if (cuts.length > 0) split = cutRow(split, row, cuts)
  }
  return split
}

/** Baselines of a cell's words when each is a short number. */
function numbersOf(words: readonly Word[] = []): number[] {
  const isNumber = (word: Word) => word.glyphs.length <= longestNumber && word.glyphs.some((glyph) => /\d/.test(glyph.text))
  return words.length >= 2 && words.every(isNumber) ? words.map((word) => word.baseline).sort((one, other) => one - other) : []
}

function cutsOf(goals: readonly number[], actions: readonly number[], words: ReadonlySet<Word>): number[] {
  if (goals.length < 2 || goals.length !== actions.length || goals.some((baseline, index) => Math.abs(baseline - (actions[index] ?? 0)) > 3)) return []
  const cuts = goals.slice(1).map((baseline, index) => stripeBetween(goals[index] ?? 0, baseline, words))
  return cuts.every((cut) => cut !== undefined) ? cuts : []
}

/** Middle of the tallest stripe without words between two baselines. */
function stripeBetween(above: number, below: number, words: ReadonlySet<Word>): number | undefined {
  const lines = [...words]
    .map((word) => ({ top: word.baseline - word.size * 0.75, bottom: word.baseline + word.size * 0.2 }))
    .sort((one, other) => one.top - other.top)
  let best: { at: number; tall: number } | undefined
  let end = above
  for (const { top, bottom } of lines) {
    if (bottom <= above || top >= below) continue
    if (top - end > (best?.tall ?? 0)) best = { at: (top + end) / 2, tall: top - end }
    end = Math.max(end, bottom)
  }
  return best?.at
}

function cutRow({ xs, ys, cellOf }: Grid, row: number, cuts: readonly number[]): Grid {
  const columns = xs.length - 1
  const units = cellOf.slice(row * columns, (row + 1) * columns)
  let fresh = Math.max(...cellOf) + 1
  const below = cuts.flatMap(() => {
    const ids = new Map<number, number>()
    return units.map((cell) => {
      const id = ids.get(cell) ?? fresh++
      ids.set(cell, id)
      return id
    })
  })
  return {
    xs,
    ys: [...ys.slice(0, row + 1), ...cuts, ...ys.slice(row + 1)],
    cellOf: [...cellOf.slice(0, (row + 1) * columns), ...below, ...cellOf.slice((row + 1) * columns)],
  }
}
