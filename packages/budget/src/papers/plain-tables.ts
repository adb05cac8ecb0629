import type { Reading, Table } from '@cuentas/shared'
import { columnOf, type ColumnName } from '#templates/column-words.ts'
import { stacked, type FoundHeader } from '#templates/header-row.ts'
import { namedRows, type NamedRow } from '#templates/table-rows.ts'
import { plainForms, type PlainForm } from '#papers/forms.ts'

/** Rows under one header as one reading saw them, in page order. */
export interface PlainTable {
  readonly form: PlainForm
  readonly reading: Reading
  readonly page: number
  /** Where the table starts on its page: the heading above it names its section. */
  readonly top: number
  readonly rows: readonly NamedRow[]
  /** True of the rest of a table on the next page, whose first row may go on with a row of the page before. */
  readonly continues: boolean
}

/** How many grid rows a head may be cut into. */
const mostRows = 4

/** The tables of one reading whose heads are those of a plain form, letter for letter, and nothing beside where the state lays the form down. */
export function plainTables(tables: readonly Table[]): readonly PlainTable[] {
  const found: PlainTable[] = []
  for (const table of tables) {
    const header = headerIn(table)
    if (!header) continue
    const before = found.at(-1)
    found.push({
      form: header.form,
      reading: table.reading,
      page: table.page,
      top: table.box.y0,
      rows: namedRows(table, header, header.lastRow + 1, table.rows.length),
      continues: before?.form === header.form && table.page - before.page === 1 && header.firstRow === 0 && table.box.y0 < 130,
    })
  }
  return found
}

type PlainHeader = FoundHeader & { readonly form: PlainForm }

function headerIn(table: Table): PlainHeader | undefined {
  for (let first = 0; first < Math.min(3, table.rows.length); first++) {
    for (let last = first; last < Math.min(first + mostRows, table.rows.length); last++) {
      const cells = stacked(table.rows.slice(first, last + 1)).filter(({ letters, text }) => letters || text.trim())
      const found = plainForms.map((form) => headerOf(form, cells, first, last)).find((header) => header !== undefined)
      if (found) return found
    }
  }
  return undefined
}

function headerOf(form: PlainForm, cells: ReturnType<typeof stacked>, firstRow: number, lastRow: number): PlainHeader | undefined {
  const named = cells.map((cell) => ({ ...cell, name: columnOf(form, cell.letters) ?? signOf(form, cell.text) }))
  const columns = named.flatMap(({ name, box, first, last }) => (name ? [{ name, box, first, last }] : []))
  const others = named.filter(({ name }) => name === undefined)
  const whole = (form.more ? columns.length > others.length : others.length === 0) && new Set(columns.map(({ name }) => name)).size === columns.length
  if (!whole || !form.required.every((name) => columns.some((column) => column.name === name))) return undefined
  return { form, firstRow, lastRow, columns, unknown: others.map(({ box, first, last }) => ({ box, first, last })) }
}

/** "#" alone heads the numbers of the actions; it has no letters to be known by. */
function signOf(form: PlainForm, text: string): ColumnName | undefined {
  return form.more && text.trim() === '#' ? 'action' : undefined
}
