import {
  amountNames,
  isCents,
  readAmount,
  type ActionRow,
  type ActionTable,
  type AmountName,
  type FiscalYear,
  type PrintedTotal,
  type Problem,
} from '@cuentas/shared'
import { actionRow, differences, type TableContext } from '#templates/action-rows.ts'
import type { Vocabulary } from '#templates/broken-words.ts'
import { tickPlace } from '#templates/action-cells.ts'
import { chooseCells, mainRow, type ChosenRow, type ColumnTotals } from '#templates/choose-cells.ts'
import { columnNames } from '#templates/column-words.ts'
import { pairRows } from '#templates/pair-rows.ts'
import type { ReadRow, ReadTable } from '#templates/read-rows.ts'

/** One action table as both readings saw it: one entry a section. */
export interface BothReadings {
  readonly table: ActionTable
  readonly tags: readonly ReadTable[]
  readonly geometry: readonly ReadTable[]
}

/** Sorts what the readings found by table. */
export function byTable(table: ActionTable, found: readonly ReadTable[]): BothReadings {
  const of = (reading: 'tags' | 'geometry') => found.filter((one) => one.table === table && one.reading === reading)
  return { table, tags: of('tags'), geometry: of('geometry') }
}

/** Which goal a row belongs to, from its own cells and the rows before it. */
export type GoalOf = (row: ReadRow, before: string) => string

/** Rows of one table, each cell from the reading that was taken, and where the readings differ. */
export function rowsOf(
  both: BothReadings,
  fiscalYear: FiscalYear,
  totals: readonly PrintedTotal[],
  goalOf: GoalOf,
  words: Vocabulary,
): { readonly rows: readonly ActionRow[]; readonly problems: readonly Problem[] } {
  const { table } = both
  const pairs = pairRows(
    both.tags.flatMap(({ rows }) => rows),
    both.geometry.flatMap(({ rows }) => rows),
  )
  const chosen = chooseCells(table, pairs, columnTotals(table, totals))
  const context: TableContext = { table, fiscalYear, columns: printedColumns(both), ticks: tickPlace(flagTexts(chosen)), words }
  const rows: ActionRow[] = []
  for (const row of chosen) rows.push(actionRow(context, row, goalOf(mainRow(row.pair), rows.at(-1)?.goal ?? '')))
  return { rows, problems: [...chosen.flatMap((row) => differences(context, row)), ...rows.flatMap(withoutAction), ...duplicates(rows)] }
}

function printedColumns({ tags, geometry }: BothReadings): TableContext['columns'] {
  const printed = new Set([...tags, ...geometry].flatMap(({ columns }) => columns))
  return columnNames.filter((name) => printed.has(name))
}

function flagTexts(rows: readonly ChosenRow[]): readonly string[] {
  return rows.flatMap(({ pair }) =>
    [...mainRow(pair).cells].flatMap(([name, { text }]) => (name === 'contributing' || name === 'scope' || name === 'studentGroups' ? [text] : [])),
  )
}

/** The totals that the document prints for the columns of this table. */
function columnTotals(table: ActionTable, totals: readonly PrintedTotal[]): ColumnTotals {
  const names: readonly AmountName[] = amountNames[table]
  return Object.fromEntries(
    totals.flatMap((total) => (total.table === table && names.some((name) => name === total.column) ? [[total.column, total.cents]] : [])),
  )
}

function withoutAction(row: ActionRow): readonly Problem[] {
  if (row.action) return []
  return [{ code: 'row-without-action', at: { page: row.provenance.page, box: row.provenance.box, table: row.table }, facts: { text: row.title } }]
}

function duplicates(rows: readonly ActionRow[]): readonly Problem[] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const key = `${row.goal} ${row.action}`
    if (!row.action || !seen.has(key)) {
      seen.add(key)
      return []
    }
    return [
      {
        code: 'duplicate-row',
        at: { page: row.provenance.page, box: row.provenance.box, table: row.table, row: row.action },
        facts: { action: row.action },
      } satisfies Problem,
    ]
  })
}

/** Totals that a table prints in a row of its own, under the action rows or over them. */
export function inlineTotals({ table, tags, geometry }: BothReadings): readonly PrintedTotal[] {
  if (table === 'goal-actions' || table === 'actions-sheet' || table === 'ledger') return []
  const rows = [...tags, ...geometry].flatMap(({ reading, totals }) => totals.map((row) => ({ reading, row })))
  const found = new Map<string, PrintedTotal>()
  for (const { reading, row } of rows) {
    for (const column of amountNames[table]) {
      const cell = row.cells.get(column)
      const cents = cell ? readAmount(cell.text) : undefined
      if (!cell || cents === undefined || !isCents(cents) || !/\d/u.test(cell.text) || found.has(column)) continue
      found.set(column, { table, column, cents, provenance: { table, page: cell.page, box: cell.box, text: cell.text, reading, otherReading: 'absent' } })
    }
  }
  return [...found.values()]
}
