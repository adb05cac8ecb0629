import {
  measuredBy,
  pers,
  type Basis,
  type Denominator,
  type FiscalYear,
  type Measured,
  type Measuring,
  type NoDenominator,
  type Per,
  type PerChoice,
  type Phase,
  type SeriesPoint,
  type YearDenominators,
} from '@cuentas/shared'

/** What must be known of a sum before it can be measured by something. */
export interface ToMeasure {
  readonly fiscalYear: FiscalYear
  readonly phase: Phase
  readonly basis: Basis
  /** The document that prints the sum, and the S&C grants it prints for the year. */
  readonly document: string | null
  readonly printedSc: number | null
  /** The whole plan on the same phase and basis, cents; null where there is no plan to take a share of. */
  readonly plan: number | null
}

/**
 * Cents -> cents, a share, cents a pupil or constant cents; or the reason why not. A share of S&C divides LCFF dollars of contributing actions, and
 * nothing else, by the grants of the same moment: those that the document itself prints for the year, else what the state certified.
 */
export function measure(amount: number, per: Per, sum: ToMeasure, years: readonly YearDenominators[]): Measured {
  const measuring = measuringOf(per, sum, years)
  return 'cannot' in measuring ? measuring : { value: measuredBy(amount, per, measuring.by), by: measuring.by }
}

/** The denominator of a sum (none for plain dollars), or why there is none. */
export function measuringOf(per: Per, sum: ToMeasure, years: readonly YearDenominators[]): Measuring {
  if (per === 'dollars') return { by: null }
  const by = denominatorOf(per, sum, years)
  return typeof by === 'string' ? { cannot: by } : { by }
}

/** The denominator of a sum, or why there is none. */
export function denominatorOf(per: Exclude<Per, 'dollars'>, sum: ToMeasure, years: readonly YearDenominators[]): Denominator | NoDenominator {
  const year = years.find(({ fiscalYear }) => fiscalYear === sum.fiscalYear)
  switch (per) {
    case 'share-of-sc':
      if (sum.basis !== 'lcff-contributing') return 'needs-contributing-dollars'
      return grantsOf(sum) ?? year?.receivedSc ?? 'grants-not-known'
    case 'share-of-plan':
      if (sum.plan === null) return 'nothing-to-measure'
      return sum.plan > 0
        ? { kind: 'plan', fiscalYear: sum.fiscalYear, value: sum.plan, vintage: '', source: sum.document === null ? null : { document: sum.document } }
        : 'plan-is-zero'
    case 'per-pupil':
      return year?.pupils ?? 'enrollment-not-read'
    case 'per-unduplicated-pupil':
      return year?.unduplicatedPupils ?? 'unduplicated-not-read'
    case 'constant-dollars':
      return year?.priceIndex ?? 'price-index-missing'
  }
}

function grantsOf({ printedSc, document, phase, fiscalYear }: ToMeasure): Denominator | undefined {
  if (printedSc === null || printedSc <= 0 || document === null) return undefined
  return { kind: phase === 'planned' ? 'projected-sc' : 'estimated-sc', fiscalYear, value: printedSc, vintage: '', source: { document } }
}

/** What a point of a history brings to be measured. */
export function toMeasure({ fiscalYear, phase, basis, document, value }: SeriesPoint): ToMeasure {
  const figures = 'gap' in value ? undefined : value
  return { fiscalYear, phase, basis, document, printedSc: figures?.supplementalConcentration ?? null, plan: figures?.plan.cents ?? null }
}

/** The denominator of a point's sums, or why there is none. A gap has nothing to measure. */
export function measurePoint(point: SeriesPoint, per: Per, years: readonly YearDenominators[]): Measuring {
  return 'gap' in point.value ? { cannot: 'nothing-to-measure' } : measuringOf(per, toMeasure(point), years)
}

/** Every choice: it can be made when at least one of the sums has its denominator; else the reason of the newest sum. */
export function perChoices(sums: readonly ToMeasure[], years: readonly YearDenominators[]): readonly PerChoice[] {
  const newestFirst = sums.toSorted((a, b) => b.fiscalYear - a.fiscalYear)
  return pers.map((per) => {
    if (per === 'dollars') return { per, cannot: null }
    const answers = newestFirst.map((sum) => denominatorOf(per, sum, years))
    if (answers.some((answer) => typeof answer !== 'string')) return { per, cannot: null }
    const [first] = answers
    return { per, cannot: typeof first === 'string' ? first : 'nothing-to-measure' }
  })
}
