import { amountSchema, cdsSchema, fiscalYearSchema, overviewFigures, type BudgetOverview } from '@cuentas/shared'
import { z } from 'zod'
import { packedProvenanceSchema, packProvenance, unpackProvenance } from '#services/snapshot/snapshot-provenance.ts'

/** A Budget Overview for Parents in a snapshot: whose, of which year, and its figures with their places. */
export const packedOverviewSchema = z.object({
  lea: z.object({ name: z.string(), cds: cdsSchema.nullable() }),
  fiscalYear: fiscalYearSchema.nullable(),
  wording: z.enum(['district', 'county-office']),
  figures: z.array(z.tuple([z.enum(overviewFigures), amountSchema, packedProvenanceSchema])),
})

/** Packs the overviews of a document; a document without any has none to pack, and its snapshot stays as it is. */
export function packOverviews(overviews: readonly BudgetOverview[] | undefined) {
  if (!overviews || overviews.length === 0) return {}
  return {
    overviews: overviews.map(({ figures, ...rest }) => ({
      ...rest,
      figures: overviewFigures.flatMap((name) => {
        const cell = figures[name]
        return cell ? [[name, cell.amount, packProvenance(cell.provenance)] as const] : []
      }),
    })),
  }
}

/** Unpacks them. */
export function unpackOverviews(overviews: readonly z.infer<typeof packedOverviewSchema>[] | undefined) {
  if (!overviews) return {}
  return {
    overviews: overviews.map(({ figures, ...rest }) => ({
      ...rest,
      figures: Object.fromEntries(figures.map(([name, amount, place]) => [name, { amount, provenance: unpackProvenance(place) }])),
    })),
  }
}
