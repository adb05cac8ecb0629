import { comparableDistricts, moneyByYear, outcomesOf, perChoices, tracedByYear, type ToMeasure } from '@cuentas/budget'
import { fiscalYear, wholeState, type Cds, type FiscalYear, type Per, type StateFigure } from '@cuentas/shared'
import type { Database, Session } from '#db/database.ts'
import { keptDistricts } from '#db/district-repository.ts'
import type { Directory } from '#services/districts/directory.ts'
import { districtSizesByYear } from '#services/money/district-sizes.ts'
import type { FiguresReader } from '#services/money/known-figures.ts'
import { withKnownPrices } from '#services/money/known-prices.ts'
import { districtDenominators } from '#services/money/measured-history.ts'
import type { MoneyInHand } from '#services/money/money-in-hand.ts'
import type { Reference } from '#services/reference/reference.ts'
import type { Services } from '#services/services.ts'
import type { DistrictMoney } from '#services/views/district-money.ts'

/** What the money service needs. */
interface MoneyTools {
  readonly database: Database
  readonly directory: Directory
  readonly reference: Reference
}

/** What a district received, what its plans print of it, what came of it for students. */
export function moneyService(tools: MoneyTools, figuresOf: FiguresReader, inHandOf: (em: Session, key: string) => Promise<MoneyInHand>): Services['money'] {
  const sizesOf = districtSizesByYear(tools)
  return {
    district: async (key, per) => {
      const em = tools.database.session()
      const inHand = await inHandOf(em, key)
      const { cds } = inHand.district
      const figures = await figuresOf(em, cds)
      const sizes = cds === null ? undefined : comparable(cds, await sizesOf(em))
      const keys = await keptDistricts(
        em,
        (sizes?.nearest ?? []).map((size): string => size.cds),
      )
      return {
        ...money(await withKnownPrices(em, tools.reference), inHand, per, figures),
        comparable: sizes ?? null,
        comparableKeys: (sizes?.nearest ?? []).map((size): string => size.cds).filter((one) => keys.has(one)),
      }
    },
  }
}

function money(
  reference: Reference,
  { district, points, printed, confirmed }: MoneyInHand,
  per: Per,
  figures: readonly StateFigure[],
): Omit<DistrictMoney, 'comparable' | 'comparableKeys'> {
  const { cds } = district
  const denominators = districtDenominators(cds, points, figures, reference)
  const reported = reference.reported.filter((figure) => figure.cds === cds)
  const years = span([...denominators.map((year) => year.fiscalYear), ...reported.map((figure) => figure.fiscalYear)])
  const rows = moneyByYear(cds, years, figures, printed, per, denominators)
  const sums: readonly ToMeasure[] = rows
    .filter(({ received, printed: sums }) => received !== null || sums.projectedSc !== null || sums.estimatedSc !== null)
    .map(({ fiscalYear: year, printed: sums }) => ({
      fiscalYear: year,
      phase: 'planned',
      basis: 'lcff-contributing',
      document: null,
      printedSc: null,
      plan: sums.plannedContributing?.cents ?? null,
    }))
  return {
    per,
    choices: perChoices(sums, denominators),
    years: rows,
    traced: tracedByYear(rows, points, confirmed),
    reported,
    milestones: reference.milestones.get(cds ?? '') ?? [],
    outcomes: cds === null ? { years: [], all: [], defianceOnly: [] } : outcomes(cds, figures),
  }
}

/** Outcomes of the years that any suspension figure speaks of, gaps between them included. */
function outcomes(cds: Cds, figures: readonly StateFigure[]): DistrictMoney['outcomes'] {
  const own = figures.filter(({ subject, measure }) => subject.startsWith(cds.slice(0, 7)) && measure === 'students-suspended')
  const years = span(own.map((figure) => figure.fiscalYear))
  const hasDefiance = figures.some(({ subject, measure }) => subject.startsWith(cds.slice(0, 7)) && measure === 'students-suspended-defiance')
  return {
    years,
    all: years.length === 0 ? [] : outcomesOf(cds, wholeState, years, figures, 'students-suspended'),
    defianceOnly: hasDefiance ? outcomesOf(cds, wholeState, years, figures, 'students-suspended-defiance') : [],
  }
}

function span(years: readonly FiscalYear[]): readonly FiscalYear[] {
  if (years.length === 0) return []
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => fiscalYear(first + at))
}

function comparable(cds: Cds, sizes: Awaited<ReturnType<ReturnType<typeof districtSizesByYear>>>) {
  return comparableDistricts(cds, [...sizes.keys()], (year) => sizes.get(year) ?? [])
}
