import {
  defaultFocus,
  endOf,
  rangeInFocus,
  whyNotKnown,
  type Basis,
  type FiscalYear,
  type Focus,
  type GapReason,
  type Phase,
  type SeriesPoint,
} from '@cuentas/shared'

/** The focus in one year and phase, in cents, with the number of actions behind each bound. */
export interface RangeFacts {
  readonly atLeast: number
  readonly mostly: number
  /** Null where an action's figure could not be read, so that nobody knows the end. */
  readonly atMost: number | null
  readonly actions: { readonly atLeast: number; readonly mostly: number; readonly atMost: number }
  /** Every action of the plan on this basis. */
  readonly plan: number
  /**
   * Share of the S&C grants that the document prints, in hundred-thousandths of one (0.1 % = 100), rounded last. Null when it prints none, and on all
   * funds: federal and other state dollars are no part of the grants.
   */
  readonly shareOfGrants: { readonly atLeast: number; readonly atMost: number | null } | null
}

/** A range, or why there is none. */
export type RangeOrGap = RangeFacts | { readonly gap: GapReason }

/**
 * Facts of the sentence before the chart: "For 2025-26, Example Unified planned at least $16,000 and at most $2.4 million for restorative practices:
 * between 0.1 % and 11 % of its S&C grants. A year earlier it planned at least $15,000 and estimates it spent $9,500." No words: the web says it in
 * both languages, and says what is unknown.
 */
export interface HistorySentence {
  readonly basis: Basis
  readonly focus: Focus
  /** The latest year with a planned figure; null when no year has one. */
  readonly fiscalYear: FiscalYear | null
  readonly planned: RangeOrGap
  readonly yearBefore: { readonly fiscalYear: FiscalYear; readonly planned: RangeOrGap; readonly estimatedActual: RangeOrGap } | null
}

/** Facts of the sentence before a district's chart, from its history. */
export function historySentence(points: readonly SeriesPoint[], basis: Basis): HistorySentence {
  const own = points.filter((point) => point.basis === basis)
  const latest = own
    .filter((point) => point.phase === 'planned' && !('gap' in point.value))
    .toSorted((one, other) => other.fiscalYear - one.fiscalYear)
    .at(0)
  const focus = own.map(({ value }) => ('gap' in value ? undefined : value.focus?.of)).find((one) => one !== undefined) ?? defaultFocus
  if (!latest) return { basis, focus, fiscalYear: null, planned: { gap: 'no-document' }, yearBefore: null }
  const before = own.find((point) => point.fiscalYear === latest.fiscalYear - 1)?.fiscalYear
  const ofYear = (year: FiscalYear, phase: Phase) => factsOf(own.find((point) => point.fiscalYear === year && point.phase === phase))
  return {
    basis,
    focus,
    fiscalYear: latest.fiscalYear,
    planned: factsOf(latest),
    yearBefore: before === undefined ? null : { fiscalYear: before, planned: ofYear(before, 'planned'), estimatedActual: ofYear(before, 'estimated-actual') },
  }
}

function factsOf(point: SeriesPoint | undefined): RangeOrGap {
  if (!point) return { gap: 'no-document' }
  const { value } = point
  if ('gap' in value) return { gap: value.gap }
  const gap = whyNotKnown(value)
  if (gap) return { gap }
  const { atLeast, mostly, atMost } = rangeInFocus(value)
  const grants = value.supplementalConcentration
  const share = (part: number, whole: number) => Math.round((part / whole) * 100_000)
  return {
    atLeast: atLeast.cents,
    mostly: mostly.cents,
    atMost: endOf(atMost),
    actions: { atLeast: atLeast.actions, mostly: mostly.actions, atMost: atMost.actions },
    plan: value.plan.cents,
    shareOfGrants:
      point.basis === 'all-funds' || grants === null || grants <= 0
        ? null
        : { atLeast: share(atLeast.cents, grants), atMost: endOf(atMost) === null ? null : share(atMost.cents, grants) },
  }
}
