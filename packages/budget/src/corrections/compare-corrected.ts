import {
  bases,
  type Basis,
  type Category,
  type FigureSplit,
  type FiscalYear,
  type LineageLink,
  type LineItem,
  type Phase,
  type RjLevel,
  type SeriesPoint,
  type TagFlag,
} from '@cuentas/shared'
import { differingItems, type Corrected } from '#corrections/apply-corrections.ts'
import type { CorrectedLineItem } from '#corrections/corrected-line-item.ts'
import type { CorrectedTotal } from '#corrections/correct-totals.ts'
import type { FigureRepair } from '#corrections/corrected-figures.ts'

/** What decisions can change about a line item. */
export interface ShownDecisions {
  readonly category: Category | null
  readonly also: readonly Category[]
  readonly rjLevel: RjLevel
  readonly subTags: readonly string[]
  readonly flags: readonly TagFlag[]
  readonly splits: readonly FigureSplit[]
  readonly repairs: readonly Omit<FigureRepair, 'correction'>[]
}

/** A line item that looks different afterwards. */
export interface LineItemChange {
  readonly lineItem: LineItem
  readonly before: ShownDecisions
  readonly after: ShownDecisions
}

/** Line items that look different, in the order of the plans. */
export function changesBetween(before: Corrected, after: Corrected): readonly LineItemChange[] {
  return differingItems(before, after).flatMap((id) => {
    const [earlier, item] = [before.items.get(id), after.items.get(id)]
    // Most line items bear the very same tag and nothing else: they are not looked at twice.
    if (!earlier || !item || (earlier.tag === item.tag && [earlier, item].every(({ splits, repairs }) => splits.length === 0 && repairs.length === 0)))
      return []
    const [was, is] = [shownDecisions(earlier), shownDecisions(item)]
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ lineItem: item.lineItem, before: was, after: is }]
  })
}

/** What a line item shows of its tag, splits and repairs. */
export function shownDecisions({ tag, splits, repairs }: CorrectedLineItem): ShownDecisions {
  return {
    category: tag?.category ?? null,
    also: tag?.also ?? [],
    rjLevel: tag?.rjLevel ?? 'none',
    subTags: (tag?.subTags ?? []).toSorted(),
    flags: tag?.flags ?? [],
    splits: splits.toSorted((one, other) => `${one.phase} ${one.fund}`.localeCompare(`${other.phase} ${other.fund}`)),
    repairs: repairs.map(({ correction: _, ...repair }) => repair),
  }
}

/** A printed total beside which another amount stands afterwards, in cents; null where none stands. */
export interface TotalChange {
  readonly cell: CorrectedTotal['cell']
  readonly before: number | null
  readonly after: number | null
}

/** Printed totals that look different. */
export function totalsBetween(before: Corrected, after: Corrected): readonly TotalChange[] {
  return [...new Set([...before.totals.keys(), ...after.totals.keys()])].flatMap((id) => {
    const [was, is] = [before.totals.get(id), after.totals.get(id)]
    const cell = (is ?? was)?.cell
    const change = { before: was?.repaired ?? null, after: is?.repaired ?? null }
    return cell && change.before !== change.after ? [{ cell, ...change }] : []
  })
}

/** Links that are there in one of the two only. */
export function linksBetween(before: Corrected, after: Corrected): { readonly made: readonly LineageLink[]; readonly parted: readonly LineageLink[] } {
  if (before.links === after.links) return { made: [], parted: [] }
  const name = ({ from, to }: LineageLink) => (from < to ? `${from} ${to}` : `${to} ${from}`)
  const [were, are] = [new Set(before.links.map(name)), new Set(after.links.map(name))]
  return { made: after.links.filter((link) => !were.has(name(link))), parted: before.links.filter((link) => !are.has(name(link))) }
}

/** Bounds of the restorative-justice range. */
export const bounds = ['at-least', 'mostly', 'at-most'] as const

/** Dollars that moved: a program's sum or a bound of the range in one year, phase and basis, before and after. Cents. */
export interface DollarsMoved {
  readonly fiscalYear: FiscalYear
  readonly phase: Phase
  readonly basis: Basis
  readonly what: Category | 'not-stated' | (typeof bounds)[number]
  readonly before: number
  readonly after: number
}

/** Every sum of two histories of the same plans that differs. */
export function dollarsMoved(before: readonly SeriesPoint[], after: readonly SeriesPoint[]): readonly DollarsMoved[] {
  return bases.flatMap((basis) =>
    after
      .filter((point) => point.basis === basis)
      .flatMap((point) => {
        const earlier = before.find((one) => one.basis === basis && one.phase === point.phase && one.fiscalYear === point.fiscalYear)
        if (earlier === point) return []
        const [was, is] = [sumsOf(earlier), sumsOf(point)]
        return [...new Set([...was.keys(), ...is.keys()])].flatMap((what) => {
          const sums = { before: was.get(what) ?? 0, after: is.get(what) ?? 0 }
          return sums.before === sums.after ? [] : [{ fiscalYear: point.fiscalYear, phase: point.phase, basis, what, ...sums }]
        })
      }),
  )
}

function sumsOf(point: SeriesPoint | undefined): ReadonlyMap<DollarsMoved['what'], number> {
  if (!point || 'gap' in point.value) return new Map()
  const { restorativeJustice, byCategory } = point.value
  return new Map<DollarsMoved['what'], number>([
    ['at-least', restorativeJustice.atLeast.cents],
    ['mostly', restorativeJustice.mostly.cents],
    ['at-most', restorativeJustice.atMost.cents],
    ...byCategory.map(({ category, sum }) => [category ?? 'not-stated', sum.cents] as const),
  ])
}
