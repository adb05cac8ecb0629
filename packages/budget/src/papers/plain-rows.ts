import type { PageText, Reading, Table } from '@cuentas/shared'
import type { ColumnName } from '#templates/column-words.ts'
import { isAmountName } from '#templates/column-words.ts'
import { lettersAndDigits } from '#templates/plain-text.ts'
import type { CellPiece, NamedRow } from '#templates/table-rows.ts'
import { plainTables, type PlainTable } from '#papers/plain-tables.ts'
import type { PlainForm } from '#papers/forms.ts'
import { splitBands } from '#papers/split-bands.ts'

/** A whole row of a plain table as one reading saw it, its pieces over a page break put together. */
export interface PlainRow {
  readonly form: PlainForm
  readonly reading: Reading
  readonly table: PlainTable
  readonly cells: ReadonlyMap<ColumnName, readonly CellPiece[]>
  readonly start: NamedRow
}

/** A row with what each reading has of it. */
export type PlainPair = Readonly<Partial<Record<Reading, PlainRow>>>

/** Rows of every plain table, those of the two readings side by side. */
export function plainPairs(tables: readonly Table[], pages: readonly PageText[]): readonly PlainPair[] {
  const of = (reading: Reading) => rowsOf(plainTables(tables.filter((table) => table.reading === reading)), pages)
  const [tags, geometry] = [of('tags'), of('geometry')]
  const left = new Set(geometry)
  const paired = tags.map((row): PlainPair => {
    const twin = [...left].find((other) => sameRow(row, other))
    if (twin) left.delete(twin)
    return twin ? { tags: row, geometry: twin } : { tags: row }
  })
  const tagged = new Set(tags.map(({ start }) => start.page))
  const alone = [...left].filter(({ start }) => !tagged.has(start.page)).map((row): PlainPair => ({ geometry: row }))
  return [...paired, ...alone].sort((one, other) => pageOf(one) - pageOf(other))
}

/** The reading that is taken first: the tag tree, which holds what the author typed. */
export function mainOf({ tags, geometry }: PlainPair): PlainRow | undefined {
  return tags ?? geometry
}

function pageOf(pair: PlainPair): number {
  return mainOf(pair)?.start.page ?? 0
}

function sameRow(one: PlainRow, other: PlainRow): boolean {
  return one.form === other.form && Math.abs(one.start.page - other.start.page) <= 1 && wordsOf(one) === wordsOf(other)
}

function wordsOf({ cells }: PlainRow): string {
  return lettersAndDigits((cells.get('description') ?? []).map(({ text }) => text).join(' ')).slice(0, 60)
}

function rowsOf(tables: readonly PlainTable[], pages: readonly PageText[]): readonly PlainRow[] {
  const rows: { form: PlainForm; reading: Reading; table: PlainTable; cells: Map<ColumnName, CellPiece[]>; start: NamedRow }[] = []
  for (const table of tables) {
    const money = table.form.required.filter(isAmountName)
    const page = pages.find(({ number }) => number === table.page)
    const own = table.rows.flatMap((row) => (table.reading === 'geometry' ? splitBands(row, page, money) : [row])).filter(says)
    for (const [at, row] of own.entries()) {
      const before = rows.at(-1)
      if (at === 0 && table.continues && before && money.every((name) => !row.cells.get(name)?.text.trim())) {
        for (const [name, piece] of row.cells) before.cells.set(name, [...(before.cells.get(name) ?? []), piece])
      } else rows.push({ form: table.form, reading: table.reading, table, start: row, cells: new Map([...row.cells].map(([name, piece]) => [name, [piece]])) })
    }
  }
  return rows
}

/** A row of empty cells, as vendors print them, is no action. */
function says(row: NamedRow): boolean {
  return [...row.cells].some(([name, { text }]) => (name === 'description' || isAmountName(name)) && /[\p{L}\p{N}]/u.test(text))
}
