import { findDistrict } from '#db/district-repository.ts'
import type { Database } from '#db/database.ts'
import type { Directory } from '#services/districts/directory.ts'
import { DomainError } from '#services/domain-error.ts'
import type { Reference } from '#services/reference/reference.ts'
import type { Services } from '#services/services.ts'
import type { FigureView } from '#services/views/figure-view.ts'

/** What opening a figure needs. */
interface FigureTools {
  readonly database: Database
  readonly directory: Directory
  readonly reference: Reference
}

/** Opens the line that a figure outside of plans was read from. */
export function figureService(house: FigureTools): Services['figures'] {
  return {
    get: async (id) => {
      const view = reportedView(house, id) ?? priceView(house.reference, id) ?? (await stateView(house, id))
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
  const [, subject = ''] = id.split('.')
  const figure = reference.figures.get(subject.slice(0, 7))?.find((one) => one.id === id)
  const source = figure && reference.sources.get(figure.source)
  if (!figure || !source) return undefined
  const key = `${figure.subject.slice(0, 7)}0000000`
  const district = await findDistrict(database.session(), key)
  return { kind: 'state', figure, source, supersededBy: null, districtKey: district ? key : null }
}
