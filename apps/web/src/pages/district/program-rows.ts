import { categoryOfFocus, defaultFocus, focusMeans, type AmountOfActions, type Category, type Focus, type Range } from '@cuentas/shared'
import type { FiguredPoint } from '#format/history-sentence.ts'

/** A row of the comparison: a program with its own actions, or a focus as its range. */
export interface ProgramRow {
  readonly category: Category | null
  readonly focus?: Focus
  readonly sum: AmountOfActions
  readonly range?: Range
}

function rangeRow(focus: Focus, range: Range): ProgramRow {
  const means = focusMeans[focus]
  const ofItsOwn = means.kind === 'flag' || 'within' in means
  return { category: ofItsOwn ? null : categoryOfFocus(focus), focus, range, sum: range.atLeast.cents > 0 ? range.atLeast : range.atMost }
}

/**
 * Programs of a point, largest first. Restorative justice is always there as its range, even with nothing, so that it can be compared; so is the
 * focus: a category in its own place, a flag or a part of a category as a row beside the programs.
 */
export function programRows({ value }: FiguredPoint): readonly ProgramRow[] {
  const ranges = [rangeRow(defaultFocus, value.restorativeJustice), ...(value.focus ? [rangeRow(value.focus.of, value.focus.range)] : [])]
  const taken = new Set(ranges.flatMap(({ category }) => (category === null ? [] : [category])))
  const rows: ProgramRow[] = value.byCategory
    .filter(({ category }) => category === null || !taken.has(category))
    .map(({ category, sum }) => ({ category, sum }))
  return [...rows, ...ranges].toSorted((a, b) => b.sum.cents - a.sum.cents)
}

/** The row of a program in another year or phase; undefined where no action there is of the program. */
export function rowIn(rows: readonly ProgramRow[], { category, focus }: ProgramRow): ProgramRow | undefined {
  return rows.find((row) => row.category === category && row.focus === focus)
}
