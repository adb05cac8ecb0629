import { isCents, readAmount, unionBox, type ActionTable, type Amount, type Box, type Reading } from '@cuentas/shared'
import { actionNumber, goalNumber } from '#templates/action-cells.ts'
import type { ColumnName } from '#templates/column-words.ts'
import { joinRows } from '#templates/join-rows.ts'
import type { Section } from '#templates/sections.ts'
import type { CellPiece, NamedRow } from '#templates/table-rows.ts'

/** A cell of a row as one reading saw it, its pieces joined by line breaks. */
export interface ReadCell {
  readonly page: number
  readonly box: Box
  readonly text: string
  /** Where its further pieces stand, one box a page, when a page break cuts it. */
  readonly continuedAt: readonly { readonly page: number; readonly box: Box }[]
}

/** An action row as one reading saw it. */
export interface ReadRow {
  readonly reading: Reading
  readonly page: number
  readonly box: Box
  readonly goal: string
  readonly action: string
  readonly cells: ReadonlyMap<ColumnName, ReadCell>
}

/** An action table as one reading saw it: its rows put back together, and the rows that print totals inside it. */
export interface ReadTable {
  readonly table: ActionTable
  readonly reading: Reading
  readonly heading: Section['heading']
  readonly firstPage: number
  readonly lastPage: number
  readonly columns: readonly ColumnName[]
  readonly rows: readonly ReadRow[]
  readonly totals: readonly NamedRow[]
}

/** Sections -> tables with whole rows. Sections of one table on neighbouring pages are one stream already. */
export function readTables(sections: readonly Section[]): readonly ReadTable[] {
  return sections.map(({ table, reading, heading, firstPage, lastPage, rows }) => {
    const joined = joinRows(rows)
    return {
      table,
      reading,
      heading,
      firstPage,
      lastPage,
      columns: [...new Set(rows.flatMap((row) => [...row.cells.keys()]))],
      rows: joined.rows.map(({ start, pieces }) => readRow(reading, start, pieces)),
      totals: joined.totals,
    }
  })
}

function readRow(reading: Reading, start: NamedRow, pieces: ReadonlyMap<ColumnName, readonly CellPiece[]>): ReadRow {
  const cells = new Map<ColumnName, ReadCell>()
  for (const [name, parts] of pieces) {
    const [first] = parts
    if (!first) continue
    const boxOn = (page: number) => unionBox(parts.filter((part) => part.page === page).map(({ box }) => box)) ?? first.box
    const further = [...new Set(parts.map(({ page }) => page))].filter((page) => page !== first.page)
    cells.set(name, {
      page: first.page,
      box: boxOn(first.page),
      text: parts.map(({ text }) => text).join('\n'),
      continuedAt: further.map((page) => ({ page, box: boxOn(page) })),
    })
  }
  const own = (name: ColumnName) => start.cells.get(name)?.text ?? ''
  return { reading, page: start.page, box: start.box, goal: goalNumber(own('goal')), action: actionNumber(own('action')), cells }
}

/** What a money cell says. An amount printed again in each part of a row that a page break cut is one amount. */
export function cellAmount(cell: ReadCell | undefined): Amount {
  const text = cell?.text ?? ''
  const whole = readAmount(text)
  if (isCents(whole)) return whole
  const [first, ...others] = text.split('\n').map(readAmount)
  const repeated = first !== undefined && isCents(first) && others.length > 0 && others.every((other) => other === first)
  return repeated ? first : whole
}
