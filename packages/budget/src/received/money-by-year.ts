import {
  numberOf,
  type Cds,
  type Cents,
  type FiscalYear,
  type GrantBasis,
  type Mark,
  type Measuring,
  type Per,
  type SeriesPoint,
  type StateFigure,
  type YearDenominators,
} from '@cuentas/shared'
import { certifiedGrants, figureInForce } from '#received/denominators.ts'
import { checkGrants, type GrantCheck, type NotChecked } from '#received/grant-checks.ts'
import { measuringOf } from '#series/per.ts'

/** A sum that a plan prints in its header blocks, and where; or, without a page, the sum of its contributing actions where it prints none. Cents. */
export interface PrintedSum {
  readonly cents: number
  readonly document: string
  readonly page: number | null
}

/** What plans print of one year: the year's own plan (projected, planned) and the plan after it (estimated, carryover). */
export interface PrintedYear {
  readonly fiscalYear: FiscalYear
  readonly projectedSc: PrintedSum | null
  readonly estimatedSc: PrintedSum | null
  readonly plannedContributing: PrintedSum | null
  readonly estimatedContributing: PrintedSum | null
  readonly carryover: PrintedSum | null
}

/** What the state certified: targets before 2018-19 are no money that was paid. Cents; the ids of the two grants' figures. */
export interface CertifiedYear {
  readonly cents: number
  readonly supplemental: number
  readonly concentration: number
  readonly basis: GrantBasis
  readonly certification: string
  readonly figures: readonly [string, string]
}

/** Why two years must not be joined by a line: what changes from the year before to this one. */
export const moneyBreaks = ['targets-end', 'concentration-rate'] as const
export type MoneyBreak = (typeof moneyBreaks)[number]

/** The amounts of a year in the order of the money. */
export const moneyStages = ['received', 'planned', 'estimated', 'carryover', 'notAccountedFor'] as const
export type MoneyStage = (typeof moneyStages)[number]

/** One year of money: received, planned, estimated actual, carried over. What is not known is null, never 0. */
export interface MoneyYear {
  readonly fiscalYear: FiscalYear
  readonly received: CertifiedYear | null
  /** UPP as certified, 0 to 1, with its figure's id. */
  readonly upp: { readonly share: number; readonly figure: string } | null
  readonly printed: Omit<PrintedYear, 'fiscalYear'>
  /** Received less estimated actual less carried over, cents; null unless all three are known. Negative: more was estimated than was received. */
  readonly notAccountedFor: number | null
  /** The mark of each amount that is none; null where there is one. */
  readonly marks: Readonly<Record<MoneyStage, Mark | null>>
  /** The grants beside the law's formulas, or why they cannot be. */
  readonly grantChecks: readonly GrantCheck[] | NotChecked
  /** What changed since the year before, so that a picture must break here. */
  readonly breaks: readonly MoneyBreak[]
  /** The denominator of the year's sums for the chosen measure. */
  readonly measuring: Measuring
}

/** First year in which grants were paid in full, and first year of the 65 percent concentration grant (Education Code 42238.02). */
const [fullyPaid, higherConcentration] = [2018, 2021]
/** First year whose unspent S&C dollars are carried over: there is no such figure before (LCFF Carryover Table, Education Code 42238.07 as of 2021). */
const firstCarryover = 2021

/** State figures, what plans print and the denominators -> a row a year, oldest first, gaps included. */
export function moneyByYear(
  cds: Cds | null,
  years: readonly FiscalYear[],
  figures: readonly StateFigure[],
  printed: readonly PrintedYear[],
  per: Per,
  denominators: readonly YearDenominators[],
): readonly MoneyYear[] {
  return years.map((year) => {
    const { fiscalYear: _, ...ofPlans } = printed.find((one) => one.fiscalYear === year) ?? nothingPrinted(year)
    const received = cds === null ? null : certified(figures, cds, year)
    const { estimatedContributing: estimated, carryover } = ofPlans
    const paid = received?.basis === 'entitlement' ? received.cents : (ofPlans.estimatedSc?.cents ?? null)
    const notAccountedFor = paid === null || estimated === null || carryover === null ? null : paid - estimated.cents - carryover.cents
    const noCarryover = year < firstCarryover && carryover === null
    const mark = (amount: unknown, isAsked = true): Mark | null => (amount !== null ? null : isAsked ? 'missing' : 'not-applicable')
    return {
      fiscalYear: year,
      received,
      upp: cds === null ? null : uppOf(figures, cds, year),
      printed: ofPlans,
      notAccountedFor,
      marks: {
        received: mark(received ?? ofPlans.estimatedSc ?? ofPlans.projectedSc),
        planned: mark(ofPlans.plannedContributing),
        estimated: mark(estimated),
        carryover: mark(carryover, !noCarryover),
        notAccountedFor: mark(notAccountedFor, !noCarryover),
      },
      grantChecks: cds === null ? 'figures-missing' : checkGrants(figures, cds, year),
      breaks: [...(year === fullyPaid ? (['targets-end'] as const) : []), ...(year === higherConcentration ? (['concentration-rate'] as const) : [])],
      measuring: measuringOf(
        per,
        { fiscalYear: year, phase: 'planned', basis: 'lcff-contributing', document: null, printedSc: null, plan: ofPlans.plannedContributing?.cents ?? null },
        denominators,
      ),
    }
  })
}

function nothingPrinted(year: FiscalYear): PrintedYear {
  return { fiscalYear: year, projectedSc: null, estimatedSc: null, plannedContributing: null, estimatedContributing: null, carryover: null }
}

function certified(figures: readonly StateFigure[], cds: Cds, year: FiscalYear): CertifiedYear | null {
  const grants = certifiedGrants(figures, cds, year)
  if (!grants) return null
  const { supplemental, concentration, dollars } = grants
  const inCents = (figure: StateFigure) => Math.round((numberOf(figure.value) ?? 0) * 100)
  return {
    cents: Math.round(dollars * 100),
    supplemental: inCents(supplemental),
    concentration: inCents(concentration),
    basis: supplemental.basis ?? 'entitlement',
    certification: supplemental.certification ?? '',
    figures: [supplemental.id, concentration.id],
  }
}

function uppOf(figures: readonly StateFigure[], cds: Cds, year: FiscalYear): MoneyYear['upp'] {
  const figure = figureInForce(figures, cds, year, 'upp')
  const share = figure && numberOf(figure.value)
  return figure && share !== undefined ? { share, figure: figure.id } : null
}

/** How much of a year's S&C can be followed, cents: to contributing actions, to estimated actuals, to a category that a person confirmed. */
export interface Traced {
  readonly fiscalYear: FiscalYear
  readonly received: number | null
  readonly toActions: Cents | null
  readonly toEstimatedActuals: Cents | null
  readonly toConfirmedCategories: Cents | null
}

/** Points of a history -> what can be followed of each year's S&C. `confirmed` says for a line item whether a person confirmed its category. */
export function tracedByYear(money: readonly MoneyYear[], points: readonly SeriesPoint[], confirmedCents: ReadonlyMap<FiscalYear, Cents>): readonly Traced[] {
  const sum = (year: FiscalYear, phase: SeriesPoint['phase']) => {
    const value = points.find((point) => point.fiscalYear === year && point.phase === phase && point.basis === 'lcff-contributing')?.value
    return value && !('gap' in value) ? value.plan.cents : null
  }
  return money.map(({ fiscalYear, received, printed }) => ({
    fiscalYear,
    received: received?.basis === 'entitlement' ? received.cents : (printed.estimatedSc?.cents ?? printed.projectedSc?.cents ?? null),
    toActions: sum(fiscalYear, 'planned'),
    toEstimatedActuals: sum(fiscalYear, 'estimated-actual'),
    toConfirmedCategories: sum(fiscalYear, 'planned') === null ? null : (confirmedCents.get(fiscalYear) ?? null),
  }))
}
