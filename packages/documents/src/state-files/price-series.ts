import { cdsSchema, fiscalYear, type FiscalYear } from '@cuentas/shared'
import type { Header } from '#state-files/column-names.ts'
import type { StateRow } from '#state-files/state-row.ts'

/**
 * Series of price indices as their publishers give them away (FRED; the public copy of the Bureau of Labor Statistics' table): a column of days and
 * one of values. `signature` are columns that must stand there too, where the column of values has a name that says little.
 */
export const priceSeries = [
  { kind: 'price-state-local-deflator', index: 'state-local-deflator', periodsOfAYear: 4, values: ['A829RD3Q086SBEA'], signature: [] },
  { kind: 'price-us-cpi-u', index: 'us-cpi-u', periodsOfAYear: 12, values: ['CPIAUCNS', 'CUUR0000SA0'], signature: [] },
  { kind: 'price-us-cpi-u', index: 'us-cpi-u', periodsOfAYear: 12, values: ['Index'], signature: ['Inflation'] },
] as const satisfies readonly {
  readonly kind: string
  readonly index: string
  readonly periodsOfAYear: number
  readonly values: readonly string[]
  readonly signature: readonly string[]
}[]
export type PriceFileKind = (typeof priceSeries)[number]['kind']

const days = ['observation_date', 'DATE', 'Date', 'Month'] as const
const noSubject = cdsSchema.parse('0'.repeat(14))

/** A header of a price index: which series it is, and where its days and values stand. */
export interface KnownPrices {
  readonly kind: PriceFileKind
  readonly day: number
  readonly value: number
  readonly name: string
}

/** The series whose columns a header has, known by their names. */
export function knownPrices(header: Header): KnownPrices | undefined {
  const day = header.find(days)
  if (day === undefined) return undefined
  for (const { kind, values, signature } of priceSeries) {
    const value = header.find(values)
    if (value !== undefined && signature.every((name) => header.find([name]) !== undefined)) return { kind, day, value, name: header.printed(value) }
  }
  return undefined
}

/** The fiscal year of a month or quarter by the day that it begins on: "2024-07-01", "2024-07", "7/1/2024". */
function fiscalYearOfDay(text: string): FiscalYear | undefined {
  const [, isoYear, isoMonth] = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(text) ?? []
  const [, usMonth, usYear] = /^(\d{1,2})\/\d{1,2}\/(\d{4})$/.exec(text) ?? []
  const [year, month] = [Number(isoYear ?? usYear), Number(isoMonth ?? usMonth)]
  const start = month >= 7 ? year : year - 1
  return month >= 1 && month <= 12 && start >= 2000 && start < 2100 ? fiscalYear(start) : undefined
}

/** One month or quarter of a price index as a row; undefined for a day before 2000, and where no value was published ("." at FRED). */
export function priceRow({ number, cells }: { readonly number: number; readonly cells: readonly string[] }, known: KnownPrices): StateRow | undefined {
  const year = fiscalYearOfDay((cells[known.day] ?? '').trim())
  const printed = (cells[known.value] ?? '').trim()
  if (year === undefined || !/^\d+(?:\.\d+)?$/.test(printed)) return undefined
  return {
    number,
    subject: noSubject,
    name: known.name,
    level: 'all',
    group: '',
    // A price index is no figure of the state's students: pages around a district never take it for one.
    isWhole: false,
    fiscalYear: year,
    certification: null,
    basis: '',
    figures: { 'price-index': { column: known.name, printed } },
  }
}
