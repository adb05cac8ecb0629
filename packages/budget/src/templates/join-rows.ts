import { isActionNumber } from '#templates/action-cells.ts'
import { isAmountName, type ColumnName } from '#templates/column-words.ts'
import { lettersOnly, squashed } from '#templates/plain-text.ts'
import type { CellPiece, NamedRow } from '#templates/table-rows.ts'

/** A row put back together: each cell as its pieces from top to bottom, over page breaks. */
export interface JoinedRow {
  readonly start: NamedRow
  readonly pieces: ReadonlyMap<ColumnName, readonly CellPiece[]>
}

/** What a table's rows come to: action rows, and rows that print the table's own totals. */
export interface JoinedRows {
  readonly rows: readonly JoinedRow[]
  readonly totals: readonly NamedRow[]
}

/**
 * Puts rows back together. A row starts at a goal or action cell; rows without one continue it: sub-rows of per-paragraph shading, and the remainder
 * at the top of the next page (Anaheim p148: "Low IncomeX" under the repeated header). A piece at the foot of a page belongs to the row that starts
 * on the next page when that row lacks what the piece has (a title set in the vertical middle: Irvine p70).
 */
export function joinRows(rows: readonly NamedRow[]): JoinedRows {
  const joined: NamedRow[][] = []
  const totals: NamedRow[] = []
  let waiting: NamedRow[] = []
  rows.forEach((row, index) => {
    const current = joined.at(-1)
    if (isTotals(row)) totals.push(row)
    else if (startsRow(row) && !repeatsNumber(row, current)) {
      joined.push([...waiting, row])
      waiting = []
    } else if (row.closesPage && !row.opensPage && belongsToNext(row, current, rows[index + 1])) waiting = [row]
    else if (current) current.push(row)
  })
  if (waiting.length > 0) joined.at(-1)?.push(...waiting)
  return { rows: joined.flatMap(putTogether).filter(holdsAnAction), totals }
}

const text = (row: NamedRow | undefined, name: ColumnName) => row?.cells.get(name)?.text.trim() ?? ''

function startsRow(row: NamedRow): boolean {
  const action = text(row, 'action')
  const goal = text(row, 'goal')
  const title = text(row, 'title')
  if (action) return isActionNumber(action) || (title !== '' && squashed(action).length <= 12 && !/[$%]/u.test(action))
  return goal !== '' && title !== ''
}

/** "1.2 Instructional Support Services (continued)": the number printed again over what a page break cut (Huntington Beach p31). */
function repeatsNumber(row: NamedRow, current: readonly NamedRow[] | undefined): boolean {
  const start = current?.find(startsRow)
  const action = text(row, 'action')
  return action !== '' && squashed(action) === squashed(text(start, 'action')) && continuedMark.test(text(row, 'title') || text(row, 'action'))
}

const continuedMark = /\(?\b(?:continued|cont(?:'d|\.|inúa|inuación)?)\)?\s*$/iu

function isTotals(row: NamedRow): boolean {
  const first = ['goal', 'action', 'title'] as const
  return first.some((name) => /^(?:grand)?totals?(?:general(?:es)?)?$/u.test(lettersOnly(text(row, name)))) && !isActionNumber(text(row, 'action') || '-')
}

/** A foot piece that holds a title or an amount which the row above already has and the row on the next page lacks. */
function belongsToNext(piece: NamedRow, above: readonly NamedRow[] | undefined, next: NamedRow | undefined): boolean {
  if (!next || next.page !== piece.page + 1 || !next.opensPage || !startsRow(next)) return false
  const names: readonly ColumnName[] = ['title', 'total', 'plannedLcff', 'plannedTotal', 'contributing']
  return names.some((name) => text(piece, name) !== '' && text(next, name) === '' && (above ?? []).some((row) => text(row, name) !== ''))
}

function putTogether(rows: readonly NamedRow[]): readonly JoinedRow[] {
  const start = rows.find(startsRow) ?? rows[0]
  if (!start) return []
  const pieces = new Map<ColumnName, CellPiece[]>()
  for (const row of rows) {
    const again = row !== start && text(row, 'action') !== ''
    for (const [name, piece] of row.cells) {
      if (again && (name === 'goal' || name === 'action' || name === 'title')) continue
      const before = pieces.get(name)
      if (!before || before.every((one) => !one.text.trim())) pieces.set(name, [piece])
      else if (piece.text.trim()) before.push(piece)
    }
  }
  return [{ start, pieces }]
}

/** Vendors print rows of empty cells, some with a number and zeros (Centralia p94: "2.11", no title, $0.00 twice): they are no actions. */
function holdsAnAction(row: JoinedRow): boolean {
  const printed = (name: ColumnName) => row.pieces.get(name)?.some((piece) => /[\p{L}\p{N}]/u.test(piece.text)) ?? false
  if (printed('title') || printed('description')) return true
  return [...row.pieces].some(([name, pieces]) => isAmountName(name) && pieces.some((piece) => /[1-9]/u.test(piece.text)))
}
