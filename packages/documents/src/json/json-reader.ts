import type { Refusal } from '@cuentas/shared'
import { utf8Decoder } from '#csv/utf8.ts'
import { gridDocument } from '#grid/grid-document.ts'
import { longestCell, mostCells, type GridRow, type GridSheet } from '#grid/grid.ts'
import type { Reader } from '#reader.ts'

/** So many of a file's first bytes say whether it is such a table. */
const sample = 1 << 16
/** A text longer than this is not unpacked: a table of all actions of a thousand districts has 60 MB. */
const longestFile = 100 * 1024 * 1024

/**
 * Tables as JSON, as this site gives them away: an object with `columns` (each with its `code` and `type`) and `rows` by code. The grid is what the same
 * table is as CSV: codes in the first row, dollars with two decimals, yes or no, nothing where there is no value.
 */
export const jsonReader: Reader = {
  format: 'json',
  claims: (bytes) => /^\uFEFF?\s*\{/u.test(textOf(bytes.subarray(0, 16))) && /"columns"\s*:\s*\[\s*\{\s*"code"\s*:/u.test(textOf(bytes.subarray(0, sample))),
  read: (bytes) => {
    const sheets = readSheets(bytes)
    return 'refused' in sheets ? sheets : gridDocument(sheets)
  },
  sheets: (bytes) => readSheets(bytes),
}

function readSheets(bytes: Uint8Array): readonly GridSheet[] | Refusal {
  if (bytes.length > longestFile) return { refused: 'grid-too-large', facts: { sheet: 'JSON' } }
  const table = parsed(textOf(bytes))
  if (!isRecord(table)) return { refused: 'truncated', facts: {} }
  const { columns, rows, name } = table
  if (!Array.isArray(columns) || !Array.isArray(rows)) return { refused: 'columns-not-known', facts: { columns: Object.keys(table).slice(0, 8).join(', ') } }
  const heads = columns.flatMap((column: unknown) =>
    isRecord(column) && typeof column['code'] === 'string' ? [{ code: column['code'], type: column['type'] }] : [],
  )
  if (heads.length * (rows.length + 1) > mostCells) return { refused: 'grid-too-large', facts: { sheet: 'JSON' } }
  const header: GridRow = { number: 1, cells: heads.map(({ code }, column) => ({ column, span: 1, text: code.slice(0, longestCell) })) }
  const body = rows.map((row: unknown, at): GridRow => {
    const cells = heads.map(({ code, type }, column) => ({ column, span: 1, text: isRecord(row) ? cellText(row[code], type) : '' }))
    return { number: at + 2, cells: cells.filter(({ text }) => text !== '') }
  })
  if (body.some(({ cells }) => cells.some(({ text }) => text.length > longestCell))) return { refused: 'cell-too-long', facts: { row: '' } }
  return [{ name: typeof name === 'string' ? name.slice(0, 31) : '', heading: [], rows: [header, ...body.filter(({ cells }) => cells.length > 0)] }]
}

const textOf = (bytes: Uint8Array) => utf8Decoder()(bytes, true)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as the CSV of the same table writes it; what a table never holds (a list, an object) is nothing. */
function cellText(value: unknown, type: unknown): string {
  if (typeof value === 'number') return type === 'dollars' ? value.toFixed(2) : String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value.trim() : ''
}
