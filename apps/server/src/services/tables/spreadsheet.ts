import { dataTables, type DataCell, type DataColumn, type DataTable } from '@cuentas/shared'
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import { withFixedZipTimes } from '#services/tables/fixed-zip-times.ts'

const dictionaryWords = {
  en: { sheet: 'Dictionary', heads: ['Code', 'Column', 'Meaning', 'Kind'] },
  es: { sheet: 'Diccionario', heads: ['Código', 'Columna', 'Significado', 'Tipo'] },
} as const
const bold = (value: string) => ({ value, fontWeight: 'bold' as const })

/**
 * A table as a spreadsheet: the rows under their codes, and a second sheet with what each column means in the language of the page. Text is stored
 * as text, so that no cell is a formula and 1.10 stays 1.10; amounts are numbers.
 */
export async function toSpreadsheet({ name, columns, rows, language, citation }: DataTable): Promise<Uint8Array> {
  const { sheet, heads } = dictionaryWords[language]
  const data: SheetData = [columns.map(({ code }) => bold(code)), ...rows.map((row) => columns.map((column, at) => cellOf(row[at] ?? null, column)))]
  const dictionary: SheetData = [
    heads.map(bold),
    ...columns.map(({ code, label, about, type }) => [code, label[language], about[language], type]),
    [null],
    [dataTables[nameOf(name)].title[language]],
    [citation],
  ]
  const made = await writeExcelFile([
    { data, sheet: name.slice(0, 31), stickyRowsCount: 1 },
    { data: dictionary, sheet },
  ]).toBuffer()
  return withFixedZipTimes(made)
}

function cellOf(cell: DataCell, { type }: DataColumn): Cell {
  if (cell === null) return null
  if (typeof cell === 'number' && type === 'dollars') return { value: cell / 100, type: Number, format: '#,##0.00' }
  if (typeof cell === 'number' && type === 'share') return { value: cell, type: Number, format: '0.0%' }
  return typeof cell === 'string' ? { value: cell, type: String, format: '@' } : cell
}

function nameOf(name: string): keyof typeof dataTables {
  const found = Object.keys(dataTables).find((one): one is keyof typeof dataTables => one === name)
  if (found === undefined) throw new Error(`there is no table ${name}`)
  return found
}
