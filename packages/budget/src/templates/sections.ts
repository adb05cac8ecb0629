import type { ActionTable, Reading, Table, TableRow } from '@cuentas/shared'
import type { TableHeading } from '#templates/headings.ts'
import { isActionNumber } from '#templates/action-cells.ts'
import type { TableForm } from '#templates/column-words.ts'
import type { FoundHeader } from '#templates/header-row.ts'
import type { CutTable, TablePart } from '#templates/table-parts.ts'
import { columnExtents, namedRows, type NamedRow } from '#templates/table-rows.ts'

/** All rows of one action table as one reading saw them, still as the pages cut them. */
export interface Section {
  readonly table: ActionTable
  readonly form: TableForm
  readonly reading: Reading
  /** The title that stands before it, as far as one does. */
  readonly heading: TableHeading['kind'] | undefined
  readonly firstPage: number
  readonly lastPage: number
  readonly rows: readonly NamedRow[]
}

interface OpenSection {
  section: Omit<Section, 'lastPage' | 'rows'> & { lastPage: number; rows: NamedRow[] }
  header: FoundHeader
  on: Table
}

/**
 * Finds the action tables among the tables of one reading by their headers. A header opens a section or, repeated on the next page, goes on with it;
 * a table without a header right after it goes on with it when its columns and its first cells say so (Word repeats no header in the tag tree).
 */
export function sectionsOf(tables: readonly CutTable[], headings: readonly TableHeading[]): readonly Section[] {
  const found: OpenSection['section'][] = []
  let open: OpenSection | undefined
  for (const { table, parts } of tables) {
    for (const part of parts) {
      if (part.kind === 'block') open = undefined
      else if (part.header) {
        const { header } = part
        const heading = headingBefore(headings, table.page, table.rows[header.firstRow]?.box.y1 ?? table.box.y0)
        const same = found.findLast((one) => one.form.table === header.form.table && one.heading === heading && table.page - one.lastPage <= 1)
        const section = same ?? {
          table: header.form.table,
          form: header.form,
          reading: table.reading,
          heading,
          firstPage: table.page,
          lastPage: table.page,
          rows: [],
        }
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

function headingBefore(headings: readonly TableHeading[], page: number, y: number): TableHeading['kind'] | undefined {
  return headings.findLast((heading) => heading.page < page || (heading.page === page && heading.y < y))?.kind
}

/**
 * Whether a table without a header is the rest of the open one: on the same or the next page, cut into the same columns, and with action numbers where
 * the open one has them. A table without any action number can only be the remainder of one row at the top of the next page; the metrics of the next
 * goal, which follow a goal's actions, are neither.
 */
function goesOn(open: OpenSection, table: Table, part: TablePart): boolean {
  const { section, on, header } = open
  if (table.page < section.lastPage || table.page - section.lastPage > 1 || !sameGrid(open, table, part)) return false
  const named = namedRows(table, header, part.from, part.to)
  const numbers = named.map(({ cells }) => cells.get('action')?.text.trim() ?? '')
  if (table.columns < on.columns && table.reading === 'tags' && numbers.some(Boolean)) return false
  if (named.length === 0 || !numbers.every((text) => !text || isActionNumber(text))) return false
  return numbers.some(Boolean) || (named.length <= 3 && table.page > on.page && table.box.y0 < 150)
}

function sameGrid({ on, header }: OpenSection, table: Table, part: TablePart): boolean {
  const rows = table.rows.slice(part.from, part.to)
  if (table.reading === 'tags') return table.columns === on.columns || (table.page > on.page && rows.length === 1 && fitsColumns(rows, on, header))
  if (Math.abs(on.box.x0 - table.box.x0) > 8 || Math.abs(on.box.x1 - table.box.x1) > 8) return false
  const edges = [...header.columns, ...header.unknown].map(({ box }) => box.x0)
  if (table.columns < edges.length - 2) return false
  return rows[0]?.cells.every((cell) => edges.some((edge) => Math.abs(edge - cell.box.x0) < 6)) ?? false
}

/** Whether every cell of a lone row stands within one column of the open table, as a remainder does and an answer box of the goal analysis does not. */
function fitsColumns(rows: readonly TableRow[], on: Table, header: FoundHeader): boolean {
  const extents = columnExtents(on.rows.slice(1), header)
  return rows.every(({ cells }) => cells.every(({ text, box }) => !text.trim() || extents.some((extent) => box.x0 > extent.x0 - 20 && box.x1 < extent.x1 + 20)))
}
