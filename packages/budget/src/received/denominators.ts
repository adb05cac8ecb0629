import {
  onceFor,
  certifications,
  fiscalYear,
  fiscalYearLabel,
  numberOf,
  type Cds,
  type Denominator,
  type FiscalYear,
  type StateFigure,
  type StateMeasure,
  type YearDenominators,
} from '@cuentas/shared'

/** One year of a price index: the average of its months or quarters, and how many of them there are. */
export interface PriceYear {
  readonly fiscalYear: FiscalYear
  readonly index: string
  readonly value: number
  readonly periods: number
  readonly periodsOfAYear: number
  /** The figure's id, so that it can be opened. */
  readonly id: string
}

/** The base year of constant dollars. */
export const baseYear = fiscalYear(2024)
/** The index of constant dollars: the family that the statutory cost-of-living adjustment uses. */
export const chosenIndex = 'state-local-deflator'

function figuresNamed(figures: readonly StateFigure[], subject: Cds, year: FiscalYear, measure: StateMeasure): readonly StateFigure[] {
  return byName(figures).get(`${subject} ${year} ${measure}`) ?? []
}

/** Figures of all levels by subject, year and measure; a district's page asks for a hundred of them. Figures are never changed, so each list is sorted once. */
const byName = onceFor((figures: readonly StateFigure[]): ReadonlyMap<string, readonly StateFigure[]> => {
  const named = new Map<string, StateFigure[]>()
  for (const figure of figures) {
    if (figure.level !== 'all') continue
    const name = `${figure.subject} ${figure.fiscalYear} ${figure.measure}`
    const known = named.get(name)
    if (known) known.push(figure)
    else named.set(name, [figure])
  }
  return named
})

/** The figure of a measure that counts: what the latest certification says, of one certification the one that was read last. */
export function figureInForce(figures: readonly StateFigure[], subject: Cds, year: FiscalYear, measure: StateMeasure): StateFigure | undefined {
  const rank = (figure: StateFigure) => (figure.certification === null ? -1 : certifications.indexOf(figure.certification))
  return figuresNamed(figures, subject, year, measure).reduce<StateFigure | undefined>(
    (best, figure) => (best && rank(best) > rank(figure) ? best : figure),
    undefined,
  )
}

/** What the state certified as S&C of a year: the supplemental and the concentration grant, dollars. Undefined when one of them is not known. */
export function certifiedGrants(figures: readonly StateFigure[], subject: Cds, year: FiscalYear) {
  const supplemental = figureInForce(figures, subject, year, 'supplemental-grant')
  const concentration = figureInForce(figures, subject, year, 'concentration-grant')
  if (!supplemental || !concentration) return undefined
  const [first, second] = [numberOf(supplemental.value), numberOf(concentration.value)]
  return first === undefined || second === undefined ? undefined : { supplemental, concentration, dollars: first + second }
}

/** Factor that turns dollars of a year into dollars of the base year; undefined where either year's index is missing or incomplete. */
export function priceFactor(prices: readonly PriceYear[], year: FiscalYear, index = chosenIndex): { readonly factor: number; readonly id: string } | undefined {
  const whole = prices.filter((price) => price.index === index && price.periods === price.periodsOfAYear)
  const of = (asked: FiscalYear) => whole.find((price) => price.fiscalYear === asked)
  const [own, base] = [of(year), of(baseYear)]
  return own && base ? { factor: base.value / own.value, id: own.id } : undefined
}

/** A district's denominators, year by year. Targets of the years before 2018-19 are no grants that were received. */
export function denominatorsOf(
  subject: Cds | null,
  years: readonly FiscalYear[],
  figures: readonly StateFigure[],
  prices: readonly PriceYear[],
): readonly YearDenominators[] {
  return years.map((year) => {
    const price = priceFactor(prices, year)
    return {
      fiscalYear: year,
      receivedSc: subject === null ? null : receivedSc(figures, subject, year),
      pupils: subject === null ? null : counted(figures, subject, year, 'enrollment', 'enrollment'),
      unduplicatedPupils: subject === null ? null : counted(figures, subject, year, 'unduplicated-pupils', 'unduplicated-pupils'),
      priceIndex: price
        ? { kind: 'price-index', fiscalYear: year, value: price.factor, vintage: fiscalYearLabel(baseYear), source: { figure: price.id } }
        : null,
    }
  })
}

function receivedSc(figures: readonly StateFigure[], subject: Cds, year: FiscalYear): Denominator | null {
  const grants = certifiedGrants(figures, subject, year)
  if (!grants || grants.dollars <= 0 || grants.supplemental.basis === 'target') return null
  const { id, certification } = grants.supplemental
  return { kind: 'received-sc', fiscalYear: year, value: Math.round(grants.dollars * 100), vintage: certification ?? '', source: { figure: id } }
}

function counted(figures: readonly StateFigure[], subject: Cds, year: FiscalYear, measure: StateMeasure, kind: Denominator['kind']): Denominator | null {
  const figure = figureInForce(figures, subject, year, measure)
  const value = figure && numberOf(figure.value)
  return figure && value !== undefined && value > 0 ? { kind, fiscalYear: year, value, vintage: '', source: { figure: figure.id } } : null
}
