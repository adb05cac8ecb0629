import { figureSourceSchema, milestoneSchema, type Cds, type FigureSource, type Milestone, type ReportedFigure, type StateFigure } from '@cuentas/shared'
import { z } from 'zod'
import type { ReferenceFiles } from '#files/reference-files.ts'
import { priceFigures, reportedFigures, stateFigures } from '#services/reference/reference-rows.ts'
import type { PriceLine } from '#services/reference/price-line.ts'
import { csvRows } from '#services/reference/csv-rows.ts'

/** Everything in data/reference and data/milestones: figures with the line they stand in, made ready for looking up. */
export interface Reference {
  readonly sources: ReadonlyMap<string, FigureSource>
  /** Figures by the first seven digits of their subject's CDS code: a district with its schools, or the state. */
  readonly figures: ReadonlyMap<string, readonly StateFigure[]>
  /** Students enrolled and UPP of every district: what districts are compared by. */
  readonly sizes: readonly StateFigure[]
  readonly prices: readonly PriceLine[]
  readonly reported: readonly ReportedFigure[]
  readonly milestones: ReadonlyMap<string, readonly Milestone[]>
}

/**
 * Reads the reference data. The thousands of state figures are read when they are first asked for: most commands ask for none.
 * Throws when a row is not as the README says: the files are ours.
 */
export function readReference({ tables, milestones }: ReferenceFiles): Reference {
  const sources = csvRows(tables.sources).map(({ cells }) => figureSourceSchema.parse({ ...cells, file: fileOf(cells['id'] ?? ''), version: 1 }))
  const figures = onFirstUse(() => {
    const all = stateFigures(tables)
    return {
      bySubject: Map.groupBy(all, ({ subject }) => subject.slice(0, 7)),
      sizes: all.filter(({ measure, level }) => level === 'all' && (measure === 'enrollment' || measure === 'upp')),
    }
  })
  return {
    sources: new Map(sources.map((source) => [source.id, source])),
    get figures() {
      return figures().bySubject
    },
    get sizes() {
      return figures().sizes
    },
    prices: priceFigures(tables['price-index']),
    reported: reportedFigures(tables.reported),
    milestones: new Map([...milestones].map(([cds, json]) => [cds, z.array(milestoneSchema).readonly().parse(json)])),
  }
}

/** A value that is made when it is first asked for, and once. */
function onFirstUse<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** The table of this project that holds a source's figures. */
function fileOf(id: string): string {
  if (id.startsWith('lcff-cola')) return 'data/reference/lcff-cola.csv'
  if (id.startsWith('lcff-')) return 'data/reference/lcff.csv'
  if (id.startsWith('upc-')) return 'data/reference/pupils.csv'
  return id.startsWith('suspension-') ? 'data/reference/suspensions.csv' : 'data/reference/price-index.csv'
}

/** Districts of which something is known beside plans: each has a page of its own before any plan of it is read. */
export function districtsWithPages({ reported, milestones }: Reference): ReadonlySet<string> {
  return new Set<string>([...reported.map(({ cds }) => cds), ...milestones.keys()])
}

/** Figures of a district, its schools, and the state. */
export function figuresAround(reference: Reference, cds: Cds | null): readonly StateFigure[] {
  const state = reference.figures.get('0000000') ?? []
  return cds === null ? state : [...(reference.figures.get(cds.slice(0, 7)) ?? []), ...state]
}
