import { isRefusal, lookAtTables, readLedger, resolveMapping, wholeLedger, type LedgerReading, type TableAnswers } from '@cuentas/budget'
import type { CsvRow } from '@cuentas/documents'
import { ledgerPageSize, type Lcap, type Refusal, type SacsCodes, type Sha256 } from '@cuentas/shared'
import type { ReadLcap, ReadPageSize } from '#jobs/reading-messages.ts'
import { tableRows } from '#jobs/table-rows.ts'

/** Rows by which a table is looked at before it is read. */
const headRows = 300

/** What became of a text table: a ledger that was read, or a table of another kind, to be read whole. */
export type LedgerFile =
  | { readonly kind: 'ledger'; readonly lcap: Lcap; readonly pageSizes: readonly ReadPageSize[]; readonly mapped: ReadLcap['mapped'] }
  | { readonly kind: 'other' }

/** Reads a ledger from a text table row by row: its rows never stand in memory together. */
export async function readLedgerFile(path: string, sha256: Sha256, codes: SacsCodes, answers: TableAnswers): Promise<LedgerFile | Refusal> {
  const head: CsvRow[] = []
  const broken = await tableRows(path, (row) => (head.push(row) >= headRows ? 'stop' : 'go-on'))
  if (broken) return broken
  const columns = Math.max(...head.map(({ cells }) => cells.length))
  const started = startReading(head, codes, answers)
  if ('kind' in started || 'refused' in started) return started
  const { reading, headerRow, mapped } = started
  const refused = await tableRows(path, (row) => {
    if (row.number > headerRow) reading.take(row)
    return 'go-on'
  })
  if (refused) return refused
  const read = reading.finish(sha256)
  if (isRefusal(read)) return read
  const { lea } = read.value.document
  if (lea.name === '' && lea.cds === null) return { refused: 'agency-not-stated', facts: {} }
  const lcap = wholeLedger(read).value
  return { kind: 'ledger', lcap, pageSizes: ledgerSizes(lcap, columns), mapped }
}

type Started = { readonly reading: LedgerReading; readonly headerRow: number; readonly mapped: ReadLcap['mapped'] }

function startReading(head: readonly CsvRow[], codes: SacsCodes, answers: TableAnswers): Started | { readonly kind: 'other' } | Refusal {
  const look = lookAtTables([{ sheet: '', rows: head }], codes)
  const about = { codes, sheet: '', format: 'csv', year: answers.year, agency: answers.agency } as const
  if (look.look === 'known-ledger') {
    return { reading: readLedger({ ...about, mapping: look.layout.mapping, known: look.layout }), headerRow: look.headerRow, mapped: undefined }
  }
  if (look.look !== 'to-map' || look.guess.mapping.kind !== 'ledger') return { kind: 'other' }
  const found = resolveMapping(look, answers)
  if ('refused' in found) return found
  return { reading: readLedger({ ...about, mapping: found.mapping, known: undefined }), headerRow: look.guess.headerRow, mapped: found }
}

/** Sizes of the pages that a ledger's lines were read from; the others can be drawn and are not listed. */
export function ledgerSizes(lcap: Lcap, columns: number): readonly ReadPageSize[] {
  const places = lcap.lineItems.flatMap(({ titleAt, figures }) => [titleAt, ...figures.flatMap(({ provenances }) => provenances)])
  const right = Math.max(0, ...places.map(({ box }) => box.x1))
  const pages = [...new Set(places.map(({ page }) => page))].toSorted((a, b) => a - b)
  return pages.map((page) => ({ page, width: Math.max(right + 10, ledgerPageSize(columns).width), height: ledgerPageSize(1).height }))
}
