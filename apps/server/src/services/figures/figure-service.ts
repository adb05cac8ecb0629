import { findDistrict } from '#db/district-repository.ts'
import { findStateFile, findStateRow } from '#db/state-file-repository.ts'
import type { Database } from '#db/database.ts'
import type { Directory } from '#services/districts/directory.ts'
import { withKnownPrices } from '#services/money/known-prices.ts'
import { printedFigure } from '#services/figures/printed-figure.ts'
import { DomainError } from '#services/domain-error.ts'
import type { Reference } from '#services/reference/reference.ts'
import { figuresOfRow } from '#services/state-files/state-figures.ts'
import type { Services } from '#services/services.ts'
import type { FigureView } from '#services/views/figure-view.ts'

/** What opening a figure needs. */
interface FigureTools {
  readonly database: Database
  readonly directory: Directory
  readonly reference: Reference
}

/** Opens the line that a figure which is no line item's was read from. */
export function figureService(house: FigureTools): Services['figures'] {
  return {
    get: async (id) => {
      const printed = await printedFigure(house.database.session(), id)
      if (printed) return printed
      const reference = await withKnownPrices(house.database.session(), house.reference)
      const view = reportedView(house, id) ?? priceView(reference, id) ?? priceView(house.reference, id) ?? (await stateView(house, id))
      if (!view) throw new DomainError('figure-not-found')
      return view
    },
  }
}

function reportedView({ reference, directory }: Omit<FigureTools, 'database'>, id: string): FigureView | undefined {
  const figure = reference.reported.find((one) => `reported.${one.id}` === id)
  if (!figure) return undefined
  const districtName = directory.byDistrictCode.get(figure.cds.slice(0, 7))?.name ?? figure.cds
  return { kind: 'reported', figure, districtName, file: 'data/reference/reported.csv' }
}

function priceView({ prices, sources }: Reference, id: string): FigureView | undefined {
  const figure = prices.find((one) => one.id === id)
  const source = figure && sources.get(figure.source)
  return figure && source ? { kind: 'price', figure, source } : undefined
}

async function stateView({ database, reference }: Omit<FigureTools, 'directory'>, id: string): Promise<FigureView | undefined> {
  const fromFile = await ingestedView(database, id)
  if (fromFile) return fromFile
  const [, subject = ''] = id.split('.')
  const figure = reference.figures.get(subject.slice(0, 7))?.find((one) => one.id === id)
  const source = figure && reference.sources.get(figure.source)
  if (!figure || !source) return undefined
  const key = `${figure.subject.slice(0, 7)}0000000`
  const district = await findDistrict(database.session(), key)
  return { kind: 'state', figure, source, supersededBy: null, districtKey: district ? key : null }
}

/** The line of an ingested file: its first twelve digits, the row, the measure. A file that was superseded still opens, and says by what. */
async function ingestedView(database: Database, id: string): Promise<FigureView | undefined> {
  const [, sha = '', number = '', measure = ''] = /^([0-9a-f]{12})\.(\d+)\.([a-z-]+)$/.exec(id) ?? []
  if (sha === '') return undefined
  const em = database.session()
  const file = await findStateFile(em, sha)
  const row = file && (await findStateRow(em, file.sha256, Number(number)))
  const figure = row && figuresOfRow(row, file).find((one) => one.measure === measure)
  if (!figure) return undefined
  const later = typeof file.supersededBy === 'string' ? await findStateFile(em, file.supersededBy) : undefined
  const key = `${figure.subject.slice(0, 7)}0000000`
  return {
    kind: 'state',
    figure,
    source: {
      id: file.sha256,
      kind: 'state',
      title: file.name,
      author: 'California Department of Education',
      address: '',
      copy: `SHA-256 ${file.sha256}`,
      published: '',
      meaning: '',
      file: file.name,
      version: file.version,
    },
    supersededBy: later?.name ?? null,
    districtKey: (await findDistrict(em, key)) ? key : null,
  }
}
