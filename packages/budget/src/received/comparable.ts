import { numberOf, type Cds, type FiscalYear, type StateFigure } from '@cuentas/shared'

/** A district as it is compared: its type, students enrolled, and UPP of one year. */
export interface DistrictSize {
  readonly cds: Cds
  readonly name: string
  readonly kind: string
  readonly enrollment: number
  /** 0 to 1. */
  readonly upp: number
}

/** Districts like one district, nearest first, with the year whose figures say so. */
export interface Comparable {
  readonly fiscalYear: FiscalYear
  readonly own: DistrictSize
  readonly nearest: readonly DistrictSize[]
}

/** Fewer districts than this with figures of a year are a sample, not the state: the year is passed over. */
const enough = 200

/** Sizes of every district of a year that has both figures. */
export function districtSizes(
  figures: readonly StateFigure[],
  year: FiscalYear,
  kinds: ReadonlyMap<string, { readonly name: string; readonly kind: string }>,
): readonly DistrictSize[] {
  const ofYear = figures.filter((figure) => figure.fiscalYear === year && figure.level === 'all')
  const by = (measure: 'enrollment' | 'upp') =>
    new Map<Cds, number | undefined>(ofYear.filter((figure) => figure.measure === measure).map((figure) => [figure.subject, numberOf(figure.value)]))
  const [enrollments, upps] = [by('enrollment'), by('upp')]
  return [...enrollments].flatMap(([cds, enrollment]) => {
    const upp = upps.get(cds)
    const known = kinds.get(cds)
    return enrollment !== undefined && enrollment > 0 && upp !== undefined && known ? [{ cds, ...known, enrollment, upp }] : []
  })
}

/**
 * The districts nearest in students and UPP, within the same type only (an elementary district is never set beside a unified one). Twice the
 * students count as much as 35 points of UPP. Undefined where no year has figures of the district and of enough others.
 */
export function comparableDistricts(
  cds: Cds,
  years: readonly FiscalYear[],
  sizesOf: (year: FiscalYear) => readonly DistrictSize[],
  wanted = 5,
): Comparable | undefined {
  for (const year of years.toSorted((a, b) => b - a)) {
    const sizes = sizesOf(year)
    const own = sizes.find((size) => size.cds === cds)
    if (!own || sizes.length < enough) continue
    const others = sizes.filter((size) => size.cds !== cds && size.kind === own.kind)
    return { fiscalYear: year, own, nearest: others.toSorted((a, b) => distance(own, a) - distance(own, b) || (a.cds < b.cds ? -1 : 1)).slice(0, wanted) }
  }
  return undefined
}

function distance(a: DistrictSize, b: DistrictSize): number {
  return Math.abs(Math.log2(a.enrollment / b.enrollment)) * 0.35 + Math.abs(a.upp - b.upp)
}
