import { comparableDistricts, districtSizes, moneyByYear, outcomesOf, perChoices, tracedByYear, type ToMeasure } from '@cuentas/budget'
import { fiscalYear, wholeState, type Cds, type FiscalYear, type Per, type StateFigure } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { keptDistricts } from '#db/district-repository.ts'
import type { DistrictInHand, districtLoader } from '#services/districts/district-in-hand.ts'
import type { Directory } from '#services/districts/directory.ts'
import { knownFigures, sizesKnown } from '#services/money/known-figures.ts'
import { withKnownPrices } from '#services/money/known-prices.ts'
import { districtDenominators } from '#services/money/measured-history.ts'
import { confirmedByYear, printedYears } from '#services/money/printed-years.ts'
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
export function moneyService(tools: MoneyTools, load: ReturnType<typeof districtLoader>): Services['money'] {
  return {
    district: async (key, per) => {
      const em = tools.database.session()
      const inHand = await load(em, key)
      const { cds } = inHand.stored.district
      const figures = await knownFigures(em, tools.reference, cds)
      const sizes = cds === null ? undefined : await comparable(tools, em, cds)
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

function money(reference: Reference, inHand: DistrictInHand, per: Per, figures: readonly StateFigure[]): Omit<DistrictMoney, 'comparable' | 'comparableKeys'> {
  const { cds } = inHand.stored.district
  const { points } = inHand.stored
  const denominators = districtDenominators(cds, points, figures, reference)
  const reported = reference.reported.filter((figure) => figure.cds === cds)
  const years = span([...denominators.map((year) => year.fiscalYear), ...reported.map((figure) => figure.fiscalYear)])
  const rows = moneyByYear(cds, years, figures, printedYears(inHand), per, denominators)
  const sums: readonly ToMeasure[] = rows
    .filter(({ received, printed }) => received !== null || printed.projectedSc !== null || printed.estimatedSc !== null)
    .map(({ fiscalYear: year, printed }) => ({
      fiscalYear: year,
      phase: 'planned',
      basis: 'lcff-contributing',
      document: null,
      printedSc: null,
      plan: printed.plannedContributing?.cents ?? null,
    }))
  return {
    per,
    choices: perChoices(sums, denominators),
    years: rows,
    traced: tracedByYear(rows, points, confirmedByYear(inHand)),
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

async function comparable({ reference, directory }: MoneyTools, em: ReturnType<Database['session']>, cds: Cds) {
  const figures = await sizesKnown(em, reference)
  const kinds = new Map<string, { readonly name: string; readonly kind: string }>([...directory.byDistrictCode.values()].map((entry) => [entry.cds, entry]))
  const years = [...new Set(figures.map((figure) => figure.fiscalYear))]
  return comparableDistricts(cds, years, (year) => districtSizes(figures, year, kinds))
}
