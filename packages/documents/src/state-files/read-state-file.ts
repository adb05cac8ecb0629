import type { StateMeasure } from '@cuentas/shared'
import { readHeader, type Header } from '#state-files/column-names.ts'
import { certificationIn, versionOf, yearIn } from '#state-files/file-words.ts'
import { stateFileKinds, type StateFileKind, type StateFileKindName } from '#state-files/kinds.ts'
import { knownPrices, priceRow, type KnownPrices, type PriceFileKind } from '#state-files/price-series.ts'
import { rowPlace, type Placing } from '#state-files/row-place.ts'
import type { StateRow } from '#state-files/state-row.ts'

/** A row as a table's reader gives it: its number in the file from 1, and its cells as text. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** What an open file is, once its header was seen. */
export interface StateFileFacts {
  readonly kind: StateFileKindName | PriceFileKind
  /** The name without "-v2": files that take each other's place. */
  readonly family: string
  /** 1, or the number after "-v". */
  readonly version: number
}

/** A reading of an open file row by row. */
export interface StateFileReading {
  /** A row of figures, or undefined for titles, the header, and rows that say not whose they are or of what year. */
  readonly take: (row: TableRow) => StateRow | undefined
  /** What the file is; undefined until its header came. */
  readonly recognised: () => StateFileFacts | undefined
  /** True when so many rows came without a header that this is no open file of a known kind. */
  readonly givenUp: () => boolean
}

/** A header that was recognised, with its columns looked up once. */
interface Known {
  readonly kind: StateFileKindName
  readonly placing: Placing
  readonly columns: readonly { readonly measure: StateMeasure; readonly at: number; readonly name: string }[]
}

/** Rows above the header: titles, notes, the date of the file. */
const titleRows = 12

/** Starts reading a table that may be one of the state's open files, known by the names of its columns and never by their places. */
export function stateFileReading(fileName: string): StateFileReading {
  let known: Known | undefined
  let prices: KnownPrices | undefined
  let seen = 0
  const titles = [fileName]
  return {
    take: (row) => {
      if (known) return rowOf(row, known, titles)
      if (prices) return priceRow(row, prices)
      seen += 1
      const header = readHeader(row.cells)
      known = knownHeader(header)
      prices = known ? undefined : knownPrices(header)
      if (!known && !prices) titles.push(row.cells.join(' '))
      return undefined
    },
    // A series is one family whatever its file is called: who downloads it twice has "fredgraph.csv" and "fredgraph (1).csv".
    recognised: () => (prices ? { kind: prices.kind, family: prices.kind, version: 1 } : known && { kind: known.kind, ...versionOf(fileName) }),
    givenUp: () => !known && !prices && seen >= titleRows,
  }
}

/** The kind whose columns a header has. A table that does not say whose its rows are is no open file: a plan's own table has a "Supplemental" column too. */
function knownHeader(header: Header): Known | undefined {
  const placing = rowPlace(header)
  const kind = placing.isKnown ? stateFileKinds.find(({ signature }) => signature.every((names) => header.find(names) !== undefined)) : undefined
  if (!kind) return undefined
  const columns = measuresOf(kind).flatMap(([measure, names]) => {
    const at = header.find(names)
    return at === undefined ? [] : [{ measure, at, name: header.printed(at) }]
  })
  return { kind: kind.kind, placing, columns }
}

function measuresOf({ measures }: StateFileKind): readonly (readonly [StateMeasure, readonly string[]])[] {
  const isMeasure = (name: string): name is StateMeasure => name in measures
  return Object.entries(measures).flatMap(([name, names]) => (isMeasure(name) ? [[name, names] as const] : []))
}

function rowOf({ number, cells }: TableRow, { kind, placing, columns }: Known, titles: readonly string[]): StateRow | undefined {
  const place = placing.of(cells)
  if (!place) return undefined
  const year = placing.year(cells)
  const fiscalYear = (year === '' ? undefined : yearIn([year], kind === 'dashboard-suspension')) ?? yearIn(titles, false)
  if (fiscalYear === undefined) return undefined
  const figures: Partial<Record<StateMeasure, { column: string; printed: string }>> = {}
  for (const { measure, at, name } of columns) figures[measure] = { column: name, printed: (cells[at] ?? '').trim() }
  const certification = kind === 'lcff' ? certificationIn([placing.certification(cells), ...titles]) : null
  return { ...place, number, fiscalYear, certification, basis: placing.basis(cells), figures }
}
