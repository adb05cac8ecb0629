import Papa from 'papaparse'
import { z } from 'zod'

/** A row of a reference table: its cells by column name, and its line in the file (1 is the header). */
export interface CsvRow {
  readonly cells: Readonly<Record<string, string>>
  readonly row: number
}

const cellsSchema = z.record(z.string(), z.string())

/** The rows of a CSV table with a header, every cell as text. */
export function csvRows(csv: string): readonly CsvRow[] {
  const parsed = Papa.parse<unknown>(csv, { header: true, skipEmptyLines: true })
  return parsed.data.map((row, at) => ({ cells: cellsSchema.parse(row), row: at + 2 }))
}
