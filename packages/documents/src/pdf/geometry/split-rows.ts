import type { Word } from '#pdf/page-content.ts'
import type { Grid } from '#pdf/geometry/grid.ts'
import { placeWords } from '#pdf/geometry/place-words.ts'

/** A number in a goal or action column is no longer than this. */
const longestNumber = 8
/** Baselines closer than this (points) are one line. */
const sameLine = 3
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

/** A cell's numbers from top to bottom, and where the head above them ends. */
interface Numbers {
  readonly head: number | undefined
  readonly baselines: readonly number[]
}

const none: Numbers = { head: undefined, baselines: [] }

/** The numbers of a cell that holds nothing else, except a head above the first. */
function numbersOf(words: readonly Word[] = []): Numbers {
  const isNumber = (word: Word) => word.text.length <= longestNumber && /\d/.test(word.text)
  const baselines = words
    .filter(isNumber)
    .map((word) => word.baseline)
    .sort((one, other) => one - other)
  const others = words.filter((word) => !isNumber(word)).map((word) => word.baseline)
  const head = others.length > 0 ? Math.max(...others) : undefined
  return head === undefined || head < (baselines[0] ?? 0) - sameLine ? { head, baselines } : none
}

function cutsOf(goals: Numbers, actions: Numbers, words: ReadonlySet<Word>): number[] {
  const count = goals.baselines.length
  const together = goals.baselines.every((baseline, index) => Math.abs(baseline - (actions.baselines[index] ?? 0)) <= sameLine)
  if (count < (goals.head === undefined ? 2 : 1) || count !== actions.baselines.length || !together) return []
  const starts = goals.head === undefined ? goals.baselines : [Math.max(goals.head, actions.head ?? 0), ...goals.baselines]
  const cuts = starts.slice(1).map((baseline, index) => stripeBetween(starts[index] ?? 0, baseline, words))
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
