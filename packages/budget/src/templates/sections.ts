import type { ActionTable, Reading, Table } from '@cuentas/shared'
import { isActionNumber } from '#templates/action-cells.ts'
import type { TableForm } from '#templates/column-words.ts'
import type { FoundHeader } from '#templates/header-row.ts'
import { tableParts, type TablePart } from '#templates/table-parts.ts'
import { namedRows, type NamedRow } from '#templates/table-rows.ts'

/** All rows of one action table as one reading saw them, still as the pages cut them. */
export interface Section {
  readonly table: ActionTable
  readonly form: TableForm
  readonly reading: Reading
  readonly firstPage: number
  readonly lastPage: number
  readonly rows: readonly NamedRow[]
}

interface OpenSection {
  section: { table: ActionTable; form: TableForm; reading: Reading; firstPage: number; lastPage: number; rows: NamedRow[] }
  header: FoundHeader
  on: Table
}

/**
 * Finds the action tables among the tables of one reading by their headers. A header opens a section or, repeated on the next page, goes on with it;
 * a table without a header right after it goes on with it when its columns and its first cells say so (Word repeats no header in the tag tree).
 */
export function sectionsOf(tables: readonly Table[], forms: readonly TableForm[]): readonly Section[] {
  const found: OpenSection['section'][] = []
  let open: OpenSection | undefined
  for (const table of tables) {
    for (const part of tableParts(table, forms)) {
      if (part.kind === 'block') open = undefined
      else if (part.header) {
        const { header } = part
        const same = found.findLast((section) => section.form.table === header.form.table && table.page - section.lastPage <= 1)
        const section = same ?? { table: header.form.table, form: header.form, reading: table.reading, firstPage: table.page, lastPage: table.page, rows: [] }
        if (!same) found.push(section)
        section.rows.push(...namedRows(table, header, part.from, part.to))
        section.lastPage = table.page
        open = { section, header, on: table }
      } else if (open && goesOn(open, table, part)) {
        open.section.rows.push(...namedRows(table, open.header, part.from, part.to))
        open.section.lastPage = table.page
        open = { ...open, on: table }
      } else if (open && table.page - open.section.lastPage > 1) open = undefined
    }
  }
  return found
}

/** Whether a table without a header is the rest of the open one. */
function goesOn(open: OpenSection, table: Table, part: TablePart): boolean {
  if (table.page - open.section.lastPage > 1 || table.page < open.section.lastPage) return false
  const sameGrid = table.reading === 'tags' ? table.columns === open.on.columns : sameEdges(open.on, table)
  if (!sameGrid) return false
  const named = namedRows(table, open.header, part.from, part.to)
  if (named.length === 0) return false
  const numbers = named.map(({ cells }) => cells.get('action')?.text.trim() ?? '')
  return numbers.every((text) => !text || isActionNumber(text)) && (numbers.some(Boolean) || named.length <= 8)
}

function sameEdges(a: Table, b: Table): boolean {
  return Math.abs(a.box.x0 - b.box.x0) < 8 && Math.abs(a.box.x1 - b.box.x1) < 8 && Math.abs(a.columns - b.columns) <= 2
}
