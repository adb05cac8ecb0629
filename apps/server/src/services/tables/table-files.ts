import { cellText, plainDollars, type DataTable } from '@cuentas/shared'
import Papa from 'papaparse'

/** The forms in which a table is given away. */
export const fileForms = ['csv', 'json', 'xlsx'] as const
export type FileForm = (typeof fileForms)[number]

/** A byte order mark: without it a spreadsheet reads "Educación" as if it were Latin-1. */
const byteOrderMark = '\uFEFF'

/** A table as CSV: one line of column codes, then a line a row. */
export function toCsv({ columns, rows }: Pick<DataTable, 'columns' | 'rows'>): string {
  const lines = rows.map((row) => columns.map((column, at) => cellText(row[at] ?? null, column)))
  return `${byteOrderMark}${Papa.unparse({ fields: columns.map(({ code }) => code), data: lines }, { newline: '\r\n' })}\r\n`
}

/** A table as JSON: its columns with their words, and rows by code. Dollars are numbers with at most two decimals. */
export function toJson({ rows, ...table }: DataTable): string {
  const byCode = rows.map((row) =>
    Object.fromEntries(
      table.columns.map(({ code, type }, at) => {
        const cell = row[at] ?? null
        return [code, typeof cell === 'number' && type === 'dollars' ? Number(plainDollars(cell)) : cell]
      }),
    ),
  )
  return `${JSON.stringify({ ...table, rows: byCode })}\n`
}
