import { amountNames, isCents, isPrintedWhole, sumCents, zeroCents, type ActionTable, type AmountName, type Cents, type Reading } from '@cuentas/shared'
import { isAmountName, type ColumnName } from '#templates/column-words.ts'
import type { RowPair } from '#templates/pair-rows.ts'
import { lettersAndDigits, squashed } from '#templates/plain-text.ts'
import { cellAmount, type ReadCell, type ReadRow } from '#templates/read-rows.ts'

/** A row with the reading taken for each of its cells. */
export interface ChosenRow {
  readonly pair: RowPair
  readonly taken: ReadonlyMap<ColumnName, Reading>
}

/** Totals that the document prints for the columns of the table, as far as it does. */
export type ColumnTotals = Readonly<Partial<Record<AmountName, Cents>>>

/**
 * Chooses between the two readings, cell by cell. Where they agree there is nothing to choose. Where they differ, an amount is taken so that the
 * document's own arithmetic holds: first the row's (funds add to the total, personnel and non-personnel too), then the column's printed total.
 * Where arithmetic cannot tell, a number is better than none, and the tag tree, which holds what the author typed, is better than the page.
 */
export function chooseCells(table: ActionTable, pairs: readonly RowPair[], totals: ColumnTotals): readonly ChosenRow[] {
  const rows = withoutStrays(table, pairs, totals).map((pair) => ({ pair, taken: rowChoice(table, pair) }))
  const names: readonly AmountName[] = amountNames[table]
  return names.reduce<readonly ChosenRow[]>((chosen, name) => columnChoice(chosen, name, totals[name]), rows)
}

/** True when two texts of a cell say the same: money without spaces, words by their letters and digits, in whatever order ticks are drawn. */
export function sameCell(name: ColumnName, a: string, b: string): boolean {
  if (squashed(a) === squashed(b)) return true
  if (isAmountName(name)) return false
  const one = lettersAndDigits(a)
  const other = lettersAndDigits(b)
  return one === other || (one.length === other.length && [...one].sort().join('') === [...other].sort().join(''))
}

/** The cell of one reading, absent when it has none. */
export function cellOf(pair: RowPair, reading: Reading, name: ColumnName): ReadCell | undefined {
  return pair[reading]?.cells.get(name)
}

function rowChoice(table: ActionTable, pair: RowPair): ReadonlyMap<ColumnName, Reading> {
  const names = new Set([...(pair.tags?.cells.keys() ?? []), ...(pair.geometry?.cells.keys() ?? [])])
  const taken = new Map<ColumnName, Reading>()
  for (const name of names) taken.set(name, likelier(pair, name))
  const open = [...names].filter((name) => isAmountName(name) && differs(pair, name))
  if (table !== 'planned' || open.length === 0 || open.length > 8 || rowAddsUp(pair, taken)) return taken
  for (let flips = 1; flips < 2 ** open.length; flips++) {
    const tried = new Map(taken)
    open.forEach((name, bit) => {
      if (flips & (1 << bit)) tried.set(name, other(tried.get(name)))
    })
    if (rowAddsUp(pair, tried)) return tried
  }
  return taken
}

function differs(pair: RowPair, name: ColumnName): boolean {
  const tags = cellOf(pair, 'tags', name)
  const geometry = cellOf(pair, 'geometry', name)
  return tags !== undefined && geometry !== undefined && !sameCell(name, tags.text, geometry.text)
}

function other(reading: Reading | undefined): Reading {
  return reading === 'geometry' ? 'tags' : 'geometry'
}

/** The better of two texts when no arithmetic speaks. */
function likelier(pair: RowPair, name: ColumnName): Reading {
  const tags = cellOf(pair, 'tags', name)
  const geometry = cellOf(pair, 'geometry', name)
  if (!tags) return 'geometry'
  if (!geometry) return 'tags'
  if (!tags.text.trim() || !geometry.text.trim()) return tags.text.trim() ? 'tags' : 'geometry'
  // The tag tree of some vendors leaves out what a row continues on the next page (SFCOE p109): there the page has the whole text.
  if (!isAmountName(name))
    return geometry.continuedAt.length > tags.continuedAt.length && lettersAndDigits(geometry.text).startsWith(lettersAndDigits(tags.text))
      ? 'geometry'
      : 'tags'
  return soundness(geometry) > soundness(tags) ? 'geometry' : 'tags'
}

function soundness(cell: ReadCell): number {
  return isCents(cellAmount(cell)) ? (isPrintedWhole(cell.text) ? 2 : 1) : 0
}

function amountIn(pair: RowPair, taken: ReadonlyMap<ColumnName, Reading>, name: ColumnName): Cents {
  const amount = cellAmount(cellOf(pair, taken.get(name) ?? 'tags', name))
  return isCents(amount) ? amount : zeroCents
}

/** Funds add to the total, and so do personnel and non-personnel where the row prints them. */
function rowAddsUp(pair: RowPair, taken: ReadonlyMap<ColumnName, Reading>): boolean {
  const sum = (...names: readonly AmountName[]) => sumCents(names.map((name) => amountIn(pair, taken, name)))
  const total = amountIn(pair, taken, 'total')
  const people = sum('personnel', 'nonPersonnel')
  return sum('lcff', 'otherState', 'local', 'federal') === total && (people === total || (!taken.has('personnel') && people === 0))
}

/** Takes the other reading of the cells of a column that differ, one or all of them, when only that meets the printed total. */
function columnChoice(rows: readonly ChosenRow[], name: AmountName, printed: Cents | undefined): readonly ChosenRow[] {
  const sum = (chosen: readonly ChosenRow[]) => sumCents(chosen.map(({ pair, taken }) => amountIn(pair, taken, name)))
  const open = rows.filter(({ pair }) => differs(pair, name))
  if (printed === undefined || open.length === 0 || sum(rows) === printed) return rows
  const flipped = (which: readonly ChosenRow[]) =>
    rows.map((row) => (which.includes(row) ? { pair: row.pair, taken: new Map(row.taken).set(name, other(row.taken.get(name))) } : row))
  const tries = [...open.map((row) => [row]), open].map(flipped)
  return tries.find((chosen) => sum(chosen) === printed) ?? rows
}

/** Rows that one reading alone has, where the other has the table: left out when only without them the table meets its printed totals. */
function withoutStrays(table: ActionTable, pairs: readonly RowPair[], totals: ColumnTotals): readonly RowPair[] {
  const strays = (reading: Reading) => pairs.filter((pair) => pair[other(reading)] === undefined)
  const names: readonly AmountName[] = amountNames[table]
  const meets = (rows: readonly RowPair[]) => names.every((name) => totals[name] === undefined || sumOf(rows, name) === totals[name])
  const printed = names.some((name) => totals[name] !== undefined)
  if (!printed || strays('tags').length === pairs.length || strays('geometry').length === pairs.length || meets(pairs)) return pairs
  const lone = new Set([...strays('tags'), ...strays('geometry')])
  const tries = [strays('geometry'), strays('tags'), [...lone]].map((left) => pairs.filter((pair) => !left.includes(pair)))
  return tries.find((rows) => rows.length < pairs.length && meets(rows)) ?? pairs
}

function sumOf(pairs: readonly RowPair[], name: AmountName): Cents {
  return sumCents(
    pairs.map((pair) => {
      const amount = cellAmount(cellOf(pair, likelier(pair, name), name))
      return isCents(amount) ? amount : zeroCents
    }),
  )
}

/** The row that stands for a pair where cells do not matter: the tag tree's when there is one. */
export function mainRow(pair: RowPair): ReadRow {
  return pair.tags ?? pair.geometry
}
