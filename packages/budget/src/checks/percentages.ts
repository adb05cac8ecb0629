import {
  isPercent,
  readPercent,
  type CannotReason,
  type Cents,
  type Check,
  type HeaderBlocks,
  type HeaderFigure,
  type HeaderPercentage,
  type Percent,
  type Provenance,
} from '@cuentas/shared'
import { cannot, type Subject } from '#checks/arithmetic.ts'

/** A printed percentage and its place. */
export interface PrintedPercent extends Percent {
  readonly provenance: Provenance
}

/** A header percentage, or why there is none. */
export function percentOf(headers: HeaderBlocks, name: HeaderPercentage): PrintedPercent | CannotReason {
  const printed = headers.percentages[name]
  if (!printed) return 'figure-not-printed'
  const percent = readPercent(printed.text)
  if (isPercent(percent)) return { ...percent, provenance: printed.provenance }
  return percent.because === 'blank' ? 'figure-not-printed' : 'cell-unreadable'
}

/** A header figure, or why there is none. */
export function figureOf(headers: HeaderBlocks, name: HeaderFigure): { readonly cents: Cents; readonly provenance: Provenance } | CannotReason {
  return headers.figures[name] ?? 'figure-not-printed'
}

/** One unit of the last digit that is printed, in hundred-thousandths of one: 1 for "34.025%". A bare "0" is taken for "0.00%", not for "less than one". */
export function lastDigit({ decimals, hundredThousandths }: Percent): number {
  return 10 ** (3 - (hundredThousandths === 0 ? Math.max(decimals, 2) : decimals))
}

/** Half of the last digit that is printed, in hundred-thousandths of one: 0.5 for "34.025%", 50 for "34.0%". A printed zero is taken as exact. */
export function halfDigit({ decimals, hundredThousandths }: Percent): number {
  return hundredThousandths === 0 ? 0 : 10 ** (3 - decimals) / 2
}

/** part / whole in hundred-thousandths of one, unrounded. */
export function ratio(part: number, whole: number): number {
  return (part / whole) * 100_000
}

/**
 * Compares a printed percentage with a computed one (hundred-thousandths of one, unrounded). It may differ by one unit of its last printed
 * digit, because some documents cut the digits off where others round, and by what the rounding of the percentages that enter explains.
 */
export function comparePercent(subject: Subject, printed: PrintedPercent, computed: number, cells: readonly Provenance[], entering = 0): Check {
  const allowance = lastDigit(printed) + entering
  const difference = printed.hundredThousandths - computed
  return {
    ...subject,
    result: Math.abs(difference) <= allowance ? 'holds' : 'fails',
    page: printed.provenance.page,
    unit: 'millipercent',
    printed: printed.hundredThousandths,
    computed: Math.round(computed),
    difference: Math.round(difference),
    allowance,
    because: '',
    cells: [printed.provenance, ...cells],
  }
}

/** What a formula takes: figures and percentages, each there or not for a reason. */
export type Ingredient = { readonly provenance: Provenance } | CannotReason

/** True when every ingredient of a formula is there. */
export function allThere<T extends Readonly<Record<string, Ingredient>>>(
  ingredients: T,
): ingredients is T & { readonly [K in keyof T]: Exclude<T[K], string> } {
  return Object.values(ingredients).every((ingredient) => typeof ingredient !== 'string')
}

/** A formula that lacks an ingredient, as a check that cannot be made for the first reason found. */
export function lacking(subject: Subject, unit: Check['unit'], ingredients: Readonly<Record<string, Ingredient>>): Check {
  const values = Object.values(ingredients)
  const because = values.find((ingredient) => typeof ingredient === 'string')
  const places = values.flatMap((ingredient) => (typeof ingredient === 'string' ? [] : [ingredient.provenance]))
  return cannot(subject, because ?? 'figure-not-printed', unit, places)
}
