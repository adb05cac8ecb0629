import { priceSeries } from '@cuentas/documents'
import { fiscalYear, fiscalYearLabel, numberOf, type FigureSource } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { allStateFiles, stateRowsFrom, type StoredStateFile, type StoredStateRow } from '#db/state-file-repository.ts'
import { whileUnchanged } from '#db/while-unchanged.ts'
import type { PriceLine } from '#services/reference/price-line.ts'
import type { Reference } from '#services/reference/reference.ts'
import { figuresOfRow } from '#services/state-files/state-figures.ts'

/** Fiscal years before plans and grants under LCFF need no price index. */
const firstYear = 2012

/** Decimals of an average: as many as the publisher's own annual figures have. */
const rounded = (value: number) => Math.round(value * 1000) / 1000

/** A price index with the file that it came from, which takes the place of the reference table's whole series. */
interface IngestedPrices {
  readonly index: string
  readonly source: FigureSource
  readonly lines: readonly PriceLine[]
}

/** Price indices of ingested files in force, each averaged July to June from its months or quarters. */
const ingestedPrices = whileUnchanged(async (em: Session): Promise<readonly IngestedPrices[]> => {
  const files = (await allStateFiles(em)).filter(({ supersededBy, kind }) => typeof supersededBy !== 'string' && kind.startsWith('price-'))
  const rows = await stateRowsFrom(
    em,
    files.map(({ sha256 }) => sha256),
    firstYear,
  )
  return files.flatMap((file) => {
    const series = priceSeries.find(({ kind }) => kind === file.kind)
    if (!series) return []
    const ofFile = Map.groupBy(
      rows.filter((row) => row.file === file.sha256),
      (row) => row.fiscalYear,
    )
    return [{ index: series.index, source: sourceOf(file), lines: [...ofFile].flatMap(([year, ofYear]) => lineOf(file, series, year, ofYear)) }]
  })
})

function lineOf(
  file: StoredStateFile,
  { index, periodsOfAYear }: { readonly index: string; readonly periodsOfAYear: number },
  year: number,
  rows: readonly StoredStateRow[],
): readonly PriceLine[] {
  const figures = rows.flatMap((row) => figuresOfRow(row, file))
  const values = figures.map(({ value }) => numberOf(value)).filter((value) => value !== undefined)
  const [first] = figures
  if (!first || values.length === 0) return []
  return [
    {
      fiscalYear: fiscalYear(year),
      index,
      value: rounded(values.reduce((total, value) => total + value, 0) / values.length),
      periods: values.length,
      periodsOfAYear,
      id: `price-index.${index}.${fiscalYearLabel(fiscalYear(year))}.${file.sha256.slice(0, 12)}`,
      source: file.sha256,
      row: first.row,
      column: first.column,
      printed: figures.map(({ printed }) => printed).join(' + '),
    },
  ]
}

function sourceOf({ sha256, name, kind }: StoredStateFile): FigureSource {
  const isDeflator = kind === 'price-state-local-deflator'
  return {
    id: sha256,
    kind: 'price',
    title: name,
    author: isDeflator ? 'U.S. Bureau of Economic Analysis' : 'U.S. Bureau of Labor Statistics',
    address: isDeflator ? 'https://fred.stlouisfed.org/series/A829RD3Q086SBEA' : 'https://www.bls.gov/cpi/',
    copy: `SHA-256 ${sha256}`,
    published: '',
    meaning: '',
    file: name,
    version: 1,
  }
}

/** The reference data with the price indices that are in force: of a series that was ingested, the ingested vintage alone; two vintages never mix. */
export async function withKnownPrices(em: Session, reference: Reference): Promise<Reference> {
  const ingested = await ingestedPrices(em)
  if (ingested.length === 0) return reference
  const replaced = new Set(ingested.map(({ index }) => index))
  return {
    ...reference,
    prices: [...reference.prices.filter(({ index }) => !replaced.has(index)), ...ingested.flatMap(({ lines }) => lines)],
    sources: new Map([...reference.sources, ...ingested.map(({ source }) => [source.id, source] as const)]),
  }
}
