import {
  amountNames,
  type ActionRow,
  type ActionTable,
  type AmountCell,
  type AmountName,
  type FiscalYear,
  type Problem,
  type Provenance,
  type Reading,
} from '@cuentas/shared'
import { mendBreaks, type Vocabulary } from '#templates/broken-words.ts'
import { contributingFlag, type TickPlace } from '#templates/action-cells.ts'
import { cellOf, mainRow, sameCell, type ChosenRow } from '#templates/choose-cells.ts'
import { isAmountName, type ColumnName } from '#templates/column-words.ts'
import { oneLine, quoted, squashed } from '#templates/plain-text.ts'
import { cellAmount, type ReadCell } from '#templates/read-rows.ts'
import { runningText } from '#templates/running-text.ts'

/** What is known of a table beside its rows. */
export interface TableContext {
  readonly table: ActionTable
  readonly fiscalYear: FiscalYear
  /** Columns that the table prints, over both readings. */
  readonly columns: readonly ColumnName[]
  readonly ticks: TickPlace
  /** Words of the whole document, by which breaks inside words are told. */
  readonly words: Vocabulary
}

/** A chosen row as an action row: every amount with where it was read and what the other reading says. */
export function actionRow(context: TableContext, row: ChosenRow, goal: string): ActionRow {
  const text = (name: ColumnName) => mendBreaks(takenCell(row, name)?.text ?? '', context.words)
  const percent = (name: ColumnName) => squashed(text(name))
  const { table, fiscalYear } = context
  const main = mainRow(row.pair)
  return {
    table,
    fiscalYear,
    goal,
    action: row.pair[row.taken.get('action') ?? main.reading]?.action ?? main.action,
    title: oneLine(text('title')),
    description: runningText(text('description')),
    contributing: flagOf(context, row),
    scope: oneLine(text('scope')),
    studentGroups: oneLine(text('studentGroups') || text('unduplicatedGroups')),
    location: oneLine(text('location')),
    timeSpan: oneLine(text('timeSpan')),
    amounts: amountsOf(context, row),
    percentages: {
      ...(percent('plannedPercentage') ? { planned: percent('plannedPercentage') } : {}),
      ...(percent('estimatedActualPercentage') ? { estimatedActual: percent('estimatedActualPercentage') } : {}),
    },
    provenance: { ...provenanceOf(table, row, 'title'), page: main.page, box: main.box },
  }
}

/** The first 2021-22 form lists contributing actions without a column that says so. */
function flagOf({ table, columns, ticks }: TableContext, row: ChosenRow): boolean | null {
  if (!columns.includes('contributing')) return table === 'contributing' ? true : null
  const taken = contributingFlag(takenCell(row, 'contributing')?.text ?? '', ticks)
  if (taken !== null) return taken
  const other = row.taken.get('contributing') === 'tags' ? 'geometry' : 'tags'
  return contributingFlag(cellOf(row.pair, other, 'contributing')?.text ?? '', ticks)
}

function takenCell(row: ChosenRow, name: ColumnName): ReadCell | undefined {
  return cellOf(row.pair, row.taken.get(name) ?? mainRow(row.pair).reading, name)
}

function amountsOf({ table, columns }: TableContext, row: ChosenRow): Readonly<Partial<Record<AmountName, AmountCell>>> {
  const printed = amountNames[table].filter((name) => columns.includes(name))
  return Object.fromEntries(
    printed.map((name): [AmountName, AmountCell] => [name, { amount: cellAmount(takenCell(row, name)), provenance: provenanceOf(table, row, name) }]),
  )
}

function provenanceOf(table: ActionTable, row: ChosenRow, name: ColumnName): Provenance {
  const main = mainRow(row.pair)
  const reading = row.taken.get(name) ?? main.reading
  const cell = cellOf(row.pair, reading, name)
  const further = cell?.continuedAt ?? []
  return {
    table,
    page: cell?.page ?? main.page,
    box: cell?.box ?? main.box,
    text: cell?.text ?? '',
    reading,
    otherReading: otherReading(row, name, reading),
    ...(further.length > 0 ? { continuedAt: further } : {}),
  }
}

function otherReading(row: ChosenRow, name: ColumnName, reading: Reading): Provenance['otherReading'] {
  const other = reading === 'tags' ? 'geometry' : 'tags'
  if (!row.pair[other]) return 'absent'
  const own = cellOf(row.pair, reading, name)?.text ?? ''
  const text = cellOf(row.pair, other, name)?.text ?? ''
  return sameCell(name, own, text) ? 'agrees' : { text }
}

/** One problem for each cell of a row in which the readings differ; flags are compared by what they say. */
export function differences(context: TableContext, row: ChosenRow): readonly Problem[] {
  const { tags, geometry } = row.pair
  if (!tags || !geometry) return []
  const names: readonly ColumnName[] = context.columns.filter(
    (name) => isAmountName(name) || (['goal', 'action', 'title', 'description', 'contributing'] as const).some((key) => key === name),
  )
  return names.flatMap((name) => {
    const own = tags.cells.get(name)?.text ?? ''
    const other = geometry.cells.get(name)?.text ?? ''
    if (sameCell(name, own, other)) return []
    if (name === 'contributing' && contributingFlag(own, context.ticks) === contributingFlag(other, context.ticks)) return []
    const cell = takenCell(row, name)
    const at = {
      page: cell?.page ?? mainRow(row.pair).page,
      box: cell?.box ?? mainRow(row.pair).box,
      table: context.table,
      row: `${mainRow(row.pair).action} ${name}`.trim(),
    }
    return [{ code: 'readings-differ', at, facts: { tags: quoted(own), geometry: quoted(other), kept: row.taken.get(name) ?? 'tags' } } satisfies Problem]
  })
}
