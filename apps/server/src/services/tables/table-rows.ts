import { columnsOf, type ColumnCode, type DataCell, type DataTable, type TableName } from '@cuentas/shared'

/** A row by the codes of its columns; what is left out is empty. */
export type CodedRow = Readonly<Partial<Record<ColumnCode, DataCell>>>

/** Coded rows in the order of the table's columns. */
export function rowsOf(name: TableName, rows: readonly CodedRow[]): Pick<DataTable, 'columns' | 'rows'> {
  const columns = columnsOf(name)
  const codes: readonly string[] = columns.map(({ code }) => code)
  for (const row of rows) for (const code of Object.keys(row)) if (!codes.includes(code)) throw new Error(`the table ${name} has no column ${code}`)
  const byCode = rows.map((row) => new Map<string, DataCell>(Object.entries(row).map(([code, cell]) => [code, cell ?? null])))
  return { columns, rows: byCode.map((row) => codes.map((code) => row.get(code) ?? null)) }
}
