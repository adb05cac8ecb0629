import { districtSizes, type DistrictSize } from '@cuentas/budget'
import type { FiscalYear } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import type { Directory } from '#services/districts/directory.ts'
import { sizesKnown, stateFilesInForce } from '#services/money/known-figures.ts'
import type { Reference } from '#services/reference/reference.ts'

type SizesByYear = ReadonlyMap<FiscalYear, readonly DistrictSize[]>

/** Students and UPP of every district of the state, by year. Computed once, and again when another file of the state holds. */
export function districtSizesByYear({ reference, directory }: { readonly reference: Reference; readonly directory: Directory }) {
  const kinds = new Map<string, { readonly name: string; readonly kind: string }>([...directory.byDistrictCode.values()].map((entry) => [entry.cds, entry]))
  let known: { readonly mark: string; readonly sizes: SizesByYear } | undefined
  return async (em: Session): Promise<SizesByYear> => {
    const files = await stateFilesInForce(em)
    const mark = files.map(({ sha256, rows }) => `${sha256} ${rows}`).join()
    if (known?.mark !== mark) known = { mark, sizes: await sizesByYear(em) }
    return known.sizes
  }

  async function sizesByYear(em: Session): Promise<SizesByYear> {
    const figures = Map.groupBy(await sizesKnown(em, reference), ({ fiscalYear }) => fiscalYear)
    return new Map([...figures].map(([year, ofYear]) => [year, districtSizes(ofYear, year, kinds)]))
  }
}
