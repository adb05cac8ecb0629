import { rjLevels, type RjLevel } from '@cuentas/shared'

/** A label and what was said instead of it, or the same. */
export interface Pair<T extends string> {
  readonly label: T
  readonly said: T | null
}

/** How well something is found: right, said wrongly, missed, and the usual quotients (0..1, 1 when nothing was there to find). */
export interface Found {
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

function quotients(right: number, wrong: number, missed: number): Found {
  const of = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
  return { right, wrong, missed, precision: of(right, right + wrong), recall: of(right, right + missed), f1: of(2 * right, 2 * right + wrong + missed) }
}

/** How well one value is found among pairs. */
export function foundOf<T extends string>(pairs: readonly Pair<T>[], value: T): Found {
  const right = pairs.filter(({ label, said }) => label === value && said === value).length
  return quotients(right, pairs.filter(({ said }) => said === value).length - right, pairs.filter(({ label }) => label === value).length - right)
}

/** How well restorative justice is found at all, whatever its level. */
export function namedFound(pairs: readonly Pair<RjLevel>[]): Found {
  const named = pairs.map(({ label, said }) => ({ label: label === 'none' ? 'no' : 'yes', said: said === 'none' ? 'no' : 'yes' }))
  return foundOf(named, 'yes')
}

/** Share of equal pairs, 0..1, and how many. */
export function agreement<T extends string>(pairs: readonly Pair<T>[]): { readonly equal: number; readonly of: number; readonly share: number } {
  const equal = pairs.filter(({ label, said }) => label === said).length
  return { equal, of: pairs.length, share: pairs.length === 0 ? 1 : equal / pairs.length }
}

/** Mean F1 of the values that some label has: rare ones weigh as much as common ones. */
export function macroF1<T extends string>(pairs: readonly Pair<T>[]): number {
  const values = [...new Set(pairs.map(({ label }) => label))]
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + foundOf(pairs, value).f1, 0) / values.length
}

/** Pairs of the actions that name restorative justice: where the level can differ. */
export function levelPairs(pairs: readonly Pair<RjLevel>[]): readonly Pair<RjLevel>[] {
  return pairs.filter(({ label }) => label !== rjLevels[0])
}
