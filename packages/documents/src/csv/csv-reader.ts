import type { Refusal } from '@cuentas/shared'
import { gridDocument } from '#grid/grid-document.ts'
import { mostCells, type GridRow, type GridSheet } from '#grid/grid.ts'
import { csvStream, type CsvBroken } from '#csv/csv-stream.ts'
import { delimiterOf, type Delimiter } from '#csv/delimiter.ts'
import { encodingOf, encodingSample, textDecoder, type TextEncoding } from '#csv/text-encoding.ts'
import type { Reader } from '#reader.ts'

/** How a text table is written: what a stream needs to know before its first row. */
export interface CsvShape {
  readonly encoding: TextEncoding
  /** Bytes of the mark at its start. */
  readonly mark: number
  readonly delimiter: Delimiter
}

/** Text tables: CSV, and the same with tabs, semicolons or bars; UTF-8, UTF-16 or Windows-1252. */
export const csvReader: Reader = {
  format: 'csv',
  claims: (bytes) => csvShape(bytes.subarray(0, encodingSample)) !== undefined,
  read: (bytes) => {
    const sheets = readSheets(bytes)
    return 'refused' in sheets ? sheets : gridDocument(sheets)
  },
  sheets: (bytes) => readSheets(bytes),
}

/** How a file's first bytes say that it is a text table; undefined when they do not. A PDF, a ZIP and a Git LFS pointer are none. */
export function csvShape(head: Uint8Array): CsvShape | undefined {
  const known = encodingOf(head)
  if (!known) return undefined
  const text = textDecoder(known.encoding)(head.subarray(known.mark), true)
  if (text.startsWith('%PDF-') || text.startsWith('version https://git-lfs') || /^\s*(?:<|\{|\[\{)/u.test(text) || text.includes('%PDF-')) return undefined
  const delimiter = delimiterOf(text)
  return delimiter && { ...known, delimiter }
}

/** The refusal of a text table that cannot be read on. */
export function brokenCsv({ broken, row }: CsvBroken): Refusal {
  return broken === 'quotes' ? { refused: 'quotes-broken', facts: { row: String(row) } } : { refused: 'cell-too-long', facts: { row: String(row) } }
}

const stretch = 1 << 20

function readSheets(bytes: Uint8Array): readonly GridSheet[] | Refusal {
  const shape = csvShape(bytes.subarray(0, encodingSample))
  if (!shape) return { refused: 'unknown-format', facts: {} }
  const decode = textDecoder(shape.encoding)
  const stream = csvStream(shape.delimiter)
  const rows: GridRow[] = []
  let cells = 0
  for (let at = shape.mark; at < bytes.length; at += stretch) {
    const last = at + stretch >= bytes.length
    const broken = stream.read(decode(bytes.subarray(at, at + stretch), last), last, ({ number, cells: texts }) => {
      const filled = texts.flatMap((text, column) => (text.trim() === '' ? [] : [{ column, span: 1, text: text.trim() }]))
      cells += filled.length
      if (filled.length > 0 && cells <= mostCells) rows.push({ number, cells: filled })
    })
    if (broken) return brokenCsv(broken)
    if (cells > mostCells) return { refused: 'grid-too-large', facts: { sheet: 'CSV' } }
  }
  return rows.length > 0 ? [{ name: '', heading: [], rows }] : { refused: 'no-text', facts: {} }
}
