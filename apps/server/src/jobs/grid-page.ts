import { readFile } from 'node:fs/promises'
import { lookAtTables } from '@cuentas/budget'
import { csvShape, encodingSample, gridPicture, identify, ledgerPicture, type CsvRow, type GridSheet } from '@cuentas/documents'
import { ledgerMeasures } from '@cuentas/shared'
import { headOf } from '#files/read-file.ts'
import { readSacsCodes } from '#files/sacs-codes.ts'
import { tableRows } from '#jobs/table-rows.ts'

/** Rows by which the sheet and the header of a ledger are found, as when it was read. */
const headRows = 300

/** A page of a grid as an SVG picture; undefined when there is no such page. Of a CSV ledger only the rows of the page are kept while it is read. */
export async function gridPageOf(path: string, page: number, kind: 'sheets' | 'ledger'): Promise<string | undefined> {
  if (kind === 'ledger' && csvShape(await headOf(path, encodingSample))) return csvLedgerPage(path, page)
  const bytes = new Uint8Array(await readFile(path))
  const reader = identify(bytes)
  const sheets = 'refused' in reader ? undefined : reader.sheets?.(bytes)
  if (!sheets || 'refused' in sheets) return undefined
  return kind === 'sheets' ? gridPicture(sheets, page) : sheetLedgerPage(sheets, page)
}

async function sheetLedgerPage(sheets: readonly GridSheet[], page: number): Promise<string | undefined> {
  const tables = sheets.map(({ name, rows }) => ({ sheet: name, rows: rows.slice(0, headRows).map(asCsvRow) }))
  const found = await ledgerHead(tables)
  const sheet = sheets.find(({ name }) => name === found?.sheet)
  const rows = sheet?.rows.filter(({ number }) => isOnPage(number, page)).map(asCsvRow)
  return found && rows && rows.length > 0 ? ledgerPicture(found.sheet, found.header, rows) : undefined
}

async function csvLedgerPage(path: string, page: number): Promise<string | undefined> {
  const head: CsvRow[] = []
  const rows: CsvRow[] = []
  await tableRows(path, (row) => {
    if (head.length < headRows) head.push(row)
    if (isOnPage(row.number, page)) rows.push(row)
    return row.number > page * ledgerMeasures.rows && head.length >= headRows ? 'stop' : 'go-on'
  })
  const found = await ledgerHead([{ sheet: '', rows: head }])
  return found && rows.length > 0 ? ledgerPicture('', found.header, rows) : undefined
}

async function ledgerHead(tables: Parameters<typeof lookAtTables>[0]): Promise<{ readonly sheet: string; readonly header: CsvRow } | undefined> {
  const look = lookAtTables(tables, await readSacsCodes())
  if (look.look === 'known-ledger') return { sheet: look.sheet, header: { number: look.headerRow, cells: look.header } }
  return look.look === 'to-map' ? { sheet: look.sheet, header: { number: look.guess.headerRow, cells: look.guess.header } } : undefined
}

function isOnPage(row: number, page: number): boolean {
  return row > (page - 1) * ledgerMeasures.rows && row <= page * ledgerMeasures.rows
}

function asCsvRow({ number, cells }: GridSheet['rows'][number]): CsvRow {
  const texts = Array.from({ length: Math.max(...cells.map(({ column }) => column)) + 1 }, () => '')
  for (const { column, text } of cells) texts[column] = text
  return { number, cells: texts }
}
