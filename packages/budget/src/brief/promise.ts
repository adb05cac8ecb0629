import {
  cents,
  endOf,
  misprintIn,
  rangeInFocus,
  rangeNotKnown,
  type AmountOfActions,
  type BriefFigure,
  type FiscalYear,
  type PromiseBound,
  type PromiseCard,
  type SeriesPoint,
} from '@cuentas/shared'
import type { BriefInput } from '#brief/brief-input.ts'

const fieldOf = { 'at-least': 'atLeast', mostly: 'mostly', 'at-most': 'atMost' } as const satisfies Readonly<Record<PromiseBound, string>>

/** The sum of a bound in one year and phase; undefined in a gap, where titles alone are known, and where a figure of it could not be read. */
export function sumOf(points: readonly SeriesPoint[], year: FiscalYear, phase: SeriesPoint['phase'], bound: PromiseBound): AmountOfActions | undefined {
  const point = points.find((one) => one.fiscalYear === year && one.phase === phase && one.basis === 'all-funds')
  if (!point || 'gap' in point.value || rangeNotKnown(point.value)) return undefined
  const sum = rangeInFocus(point.value)[fieldOf[bound]]
  return endOf(sum) === null ? undefined : sum
}

/** A sum as a figure of the brief, with a place for each action behind it. */
export function figureOf(
  { points, placeOf }: Pick<BriefInput, 'points' | 'placeOf'>,
  year: FiscalYear,
  phase: SeriesPoint['phase'],
  bound: PromiseBound,
): BriefFigure | null {
  const sum = sumOf(points, year, phase, bound)
  if (!sum) return null
  const places = sum.lineItems.flatMap((id) => placeOf(id, phase) ?? [])
  return { fiscalYear: year, phase, cents: sum.cents, places }
}

/**
 * Which bound a promise speaks of: the most certain one in which anything is planned or estimated. What is described as the program in whole is
 * spoken of before what is mostly it, and that before larger actions that only name it.
 */
export function boundOf(points: readonly SeriesPoint[], years: readonly FiscalYear[]): PromiseBound | undefined {
  const bounds = ['at-least', 'mostly', 'at-most'] as const
  return bounds.find((bound) =>
    years.some((year) => (['planned', 'estimated-actual'] as const).some((phase) => (sumOf(points, year, phase, bound)?.cents ?? 0) > 0)),
  )
}

/** Tenths of a percent, half up: 50,000 of 300,000 is 167. Undefined when there is nothing to divide by. */
export function permilleOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.floor((part * 2000 + whole) / (2 * whole)) : undefined
}

/** Planned and estimated actual of a bound in one year, what is left, and the share: only where both are reported, and printed as numbers are. */
export function promiseCard(input: Pick<BriefInput, 'points' | 'placeOf'>, year: FiscalYear, bound: PromiseBound): PromiseCard {
  const planned = figureOf(input, year, 'planned', bound)
  const estimatedActual = figureOf(input, year, 'estimated-actual', bound)
  const misprint = misprintIn(planned, estimatedActual) ?? null
  const both = planned !== null && estimatedActual !== null && misprint === null
  return {
    fiscalYear: year,
    bound,
    planned,
    estimatedActual,
    misprint,
    unspent: both ? cents(planned.cents - estimatedActual.cents) : null,
    permilleSpent: both ? (permilleOf(estimatedActual.cents, planned.cents) ?? null) : null,
  }
}
