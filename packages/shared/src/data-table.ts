import { z } from 'zod'
import { languageSchema } from '#language.ts'

/**
 * How a column's cells are written. `dollars` are whole cents inside and dollars with two decimals in a file; `share` is a number, 0.1 for 10 %;
 * a `number` is whatever the column beside it says;
 * `yes-no` is true or false; a `moment` is 2026-02-10T18:00:00.000Z. A cell without a value is null and says why in a column of its own.
 */
export const columnTypes = ['text', 'fiscal-year', 'integer', 'dollars', 'share', 'number', 'yes-no', 'moment'] as const
export type ColumnType = (typeof columnTypes)[number]

const inLanguages = z.object({ en: z.string().min(1), es: z.string().min(1) }).readonly()

/** A column of a table that is given away: its code never changes, its words are there in both languages. */
export const dataColumnSchema = z
  .object({ code: z.string().regex(/^[a-z][a-z0-9_]*$/), type: z.enum(columnTypes), label: inLanguages, about: inLanguages })
  .readonly()
export type DataColumn = z.infer<typeof dataColumnSchema>

/** A cell: text, a number in its column's unit, yes or no, or nothing. */
export const dataCellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type DataCell = z.infer<typeof dataCellSchema>

/** A table as data: what a page shows of it, a CSV, a JSON and a spreadsheet are all made from this. */
export const dataTableSchema = z
  .object({
    name: z.string(),
    title: inLanguages,
    columns: z.array(dataColumnSchema).readonly(),
    /** A cell for each column, in the order of the page. */
    rows: z.array(z.array(dataCellSchema).readonly()).readonly(),
    /** Where the page is that shows the table, and how to name it when its figures are quoted. */
    page: z.string(),
    language: languageSchema,
    /** The moment the figures stand for; the last change of the data when the address names none. */
    asOf: z.string(),
    citation: z.string(),
  })
  .readonly()
export type DataTable = z.infer<typeof dataTableSchema>

/** The sum of a column of dollars, in cents: what is missing is in no sum. */
export function sumOfColumn({ columns, rows }: Pick<DataTable, 'columns' | 'rows'>, code: string): number {
  const at = columns.findIndex((column) => column.code === code)
  return rows.reduce((sum, row) => {
    const cell = row[at]
    return typeof cell === 'number' ? sum + cell : sum
  }, 0)
}

/** Cents as a file writes dollars: 1600050 is "16000.50", by digits and never through a float. */
export function plainDollars(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
