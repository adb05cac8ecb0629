import {
  headerFingerprint,
  type ColumnMapping,
  type GridFormat,
  type LcapTables,
  type Outcome,
  type ReadDocument,
  type Refusal,
  type SacsCodes,
  type Sha256,
} from '@cuentas/shared'
import { codeListOf, knownLayout, type KnownLayout } from '#ledger/known-layouts.ts'
import { readLedger } from '#ledger/ledger-document.ts'
import { readActionsSheet } from '#sheets/actions-sheet.ts'
import { asCells } from '#sheets/as-cells.ts'
import { resolveMapping, type TableAnswers } from '#sheets/resolve-mapping.ts'
import { guessColumns, type ColumnGuess, type TableHead } from '#sheets/guess-columns.ts'
import { sheetTables, type SheetTable } from '#sheets/sheet-tables.ts'
import { ownDownloadOf } from '#sheets/own-download.ts'
import { readOwnDownload, type OwnDownload } from '#sheets/read-own-download.ts'
import { readTrackingExport, trackingColumns } from '#sheets/tracking-export.ts'
import { readTemplate } from '#templates/read-template.ts'

/** What kind of table a grid is, seen from its first rows. */
export type TableLook =
  /** Read without a question: an export of Document Tracking Services, this site's own download, the state's ledger extract. */
  | { readonly look: 'tracking-export' }
  | { readonly look: 'own-download'; readonly found: Pick<OwnDownload, 'table' | 'columns' | 'headerRow'>; readonly sheet: string }
  | { readonly look: 'known-ledger'; readonly layout: KnownLayout; readonly header: readonly string[]; readonly headerRow: number; readonly sheet: string }
  /** A ledger or a list of actions whose columns are guessed and have to be confirmed. */
  | { readonly look: 'to-map'; readonly guess: ColumnGuess; readonly sheet: string; readonly fingerprint: string }
  | { readonly look: 'refused'; readonly refusal: Refusal }

/** A sheet by its first rows, as texts. */
export interface LookedAt extends TableHead {
  readonly sheet: string
}

/** Looks at the sheets of a grid: what it is decides the first sheet that is something. */
export function lookAtTables(sheets: readonly LookedAt[], codes: SacsCodes): TableLook {
  for (const { sheet, rows } of sheets) {
    const header = rows[0]?.cells ?? []
    const layout = knownLayout(header)
    if (layout) return { look: 'known-ledger', layout, header, headerRow: rows[0]?.number ?? 1, sheet }
    if (trackingColumns(header)) return { look: 'tracking-export' }
    const own = ownDownloadOf(header)
    if (own?.table === 'sums') return { look: 'refused', refusal: { refused: 'sums-only', facts: {} } }
    if (own) return { look: 'own-download', found: { table: own.table, columns: own.columns, headerRow: rows[0]?.number ?? 1 }, sheet }
  }
  const lists = sheets.map(({ rows }) => codeListOf(rows[0]?.cells ?? []))
  const [list] = lists.filter((one) => one !== undefined)
  if (list !== undefined && lists.every((one) => one !== undefined || sheets.length > 1))
    return { look: 'refused', refusal: { refused: 'code-list', facts: { what: list } } }
  for (const { sheet, rows } of sheets) {
    const guess = guessColumns({ rows: rows.slice(0, 200) }, codes)
    if (!guess) continue
    return { look: 'to-map', guess, sheet, fingerprint: headerFingerprint(guess.header) }
  }
  const header = sheets[0]?.rows[0]?.cells.filter((text) => text.trim() !== '') ?? []
  return { look: 'refused', refusal: { refused: 'columns-not-known', facts: { columns: header.slice(0, 8).join(', ').slice(0, 200) } } }
}

/** What the tables of a grid say, and the mapping that was confirmed with it, to be remembered. */
export interface ReadTables extends Outcome<LcapTables> {
  /** Further documents of the same file: a download of several districts is one for each. */
  readonly others?: readonly LcapTables[]
  readonly mapped?: { readonly fingerprint: string; readonly mapping: ColumnMapping }
}

/** The name of a further district's part of a file, made of the file's own name and the district. */
export type PartName = (district: string) => Sha256

/** A grid document -> what its tables say, with the answers that were given; or why it is not taken. */
export function readGrid(
  document: ReadDocument,
  format: GridFormat,
  sha256: Sha256,
  codes: SacsCodes,
  answers: TableAnswers,
  nameOf: PartName,
): ReadTables | Refusal {
  const sheets = sheetTables(document)
  const look = lookAtTables(sheets, codes)
  if (look.look === 'known-ledger') {
    const table = sheets.find(({ sheet }) => sheet === look.sheet)
    const how = { layout: look.layout, headerRow: look.headerRow, codes, format }
    return table ? ledgerOf(table, { ...answers, mapping: look.layout.mapping }, how, sha256) : { refused: 'no-text', facts: {} }
  }
  if (look.look === 'own-download') return ownDownload(sheets, look, { format, pages: document.pages.length }, sha256, nameOf)
  const plan = readTemplate(withoutTitles(document), sha256)
  const isPlan = !('refused' in plan) && plan.value.rows.some(({ table }) => table !== 'goal-actions' || format === 'docx')
  if (isPlan) {
    const problems = plan.problems.filter(({ code }) => code !== 'one-reading-only' && code !== 'readings-differ')
    const tables = asCells(plan.value, document)
    return { value: { ...tables, document: { ...tables.document, format } }, problems }
  }
  if (look.look === 'refused') return 'refused' in plan && plan.refused === 'template-not-supported' ? plan : look.refusal
  if (look.look === 'tracking-export') return trackingOf(sheets, format, document, sha256)
  const table = sheets.find(({ sheet }) => sheet === look.sheet)
  if (!table) return { refused: 'no-text', facts: {} }
  const found = resolveMapping(look, answers)
  if ('refused' in found) return found
  const { mapping, fingerprint } = found
  const read =
    mapping.kind === 'ledger'
      ? ledgerOf(table, { ...answers, mapping }, { layout: undefined, headerRow: look.guess.headerRow, codes, format }, sha256)
      : readActionsSheet(table, { mapping, headerRow: look.guess.headerRow, ...answers, format, pages: document.pages.length }, sha256)
  if ('refused' in read) return read
  const { lea } = read.value.document
  if (lea.name === '' && lea.cds === null) return { refused: 'agency-not-stated', facts: {} }
  return { ...read, mapped: { fingerprint, mapping } }
}

function ownDownload(
  sheets: readonly SheetTable[],
  { sheet, found }: Extract<TableLook, { look: 'own-download' }>,
  about: Pick<OwnDownload, 'format' | 'pages'>,
  sha256: Sha256,
  nameOf: PartName,
): ReadTables | Refusal {
  const table = sheets.find((one) => one.sheet === sheet)
  const [first, ...others] = table ? readOwnDownload({ ...found, ...about, sheet: table }, nameOf) : []
  if (!first) return { refused: 'no-text', facts: {} }
  return { value: { ...first, document: { ...first.document, sha256 } }, problems: [], others }
}

function trackingOf(sheets: readonly SheetTable[], format: GridFormat, document: ReadDocument, sha256: Sha256): Outcome<LcapTables> | Refusal {
  const table = sheets.find(({ rows }) => trackingColumns(rows[0]?.cells ?? []))
  const read = table && readTrackingExport(table, format, document.pages.length, sha256)
  return read && read.value.rows.length > 0 ? read : { refused: 'not-an-lcap', facts: { template: '' } }
}

function ledgerOf(
  table: SheetTable,
  { mapping, year, agency }: TableAnswers & { readonly mapping: ColumnMapping },
  {
    layout,
    headerRow,
    codes,
    format,
  }: { readonly layout: KnownLayout | undefined; readonly headerRow: number; readonly codes: SacsCodes; readonly format: GridFormat },
  sha256: Sha256,
): Outcome<LcapTables> | Refusal {
  const reading = readLedger({ mapping, known: layout, codes, year, agency, sheet: table.sheet, format: format === 'csv' ? 'csv' : 'xlsx' })
  for (const { number, cells } of table.rows) if (number > headerRow) reading.take({ number, cells })
  return reading.finish(sha256)
}

/** A table's title in a cell of its own over the first column is no part of that column's head; it stays among the page's lines. */
function withoutTitles(document: ReadDocument): ReadDocument {
  const isTitle = (cells: ReadDocument['tables'][number]['rows'][number]['cells']) =>
    cells.length === 1 && cells[0]?.column === 0 && /\p{L}.{12}/su.test(cells[0].text)
  return { ...document, tables: document.tables.map((table) => ({ ...table, rows: table.rows.filter(({ cells }) => !isTitle(cells)) })) }
}
