import {
  cents,
  isCents,
  type AmountOfActions,
  type Basis,
  type Category,
  type FigureSplit,
  type Focus,
  type LineItem,
  type Phase,
  type Range,
  type RjLevel,
  type Tag,
} from '@cuentas/shared'
import type { CountedFigure } from '#series/counted-figures.ts'
import { levelInFocus, levelOfPart } from '#series/focus-level.ts'

/** What an action pays for, with its dollars on one phase and basis: the whole action, or a part of it where its figure was split. */
export interface CountedPart {
  readonly item: LineItem
  readonly category: Category | null
  /** How much of it is restorative justice. */
  readonly level: RjLevel
  /** How much of it is the focus. */
  readonly inFocus: RjLevel
  readonly cents: number
}

/**
 * At least = dedicated; mostly = with what is about half or more; at most = with every mention. `unread`: the levels of the actions whose figure is
 * missing or unreadable; a bound that one of them belongs to says so.
 */
export function rangeOf(parts: readonly CountedPart[], unread: readonly RjLevel[], levelOf: (part: CountedPart) => RjLevel): Range {
  // Most of a plan's actions are not about the focus: they are looked at once.
  const levelled = parts.map((part) => ({ part, level: levelOf(part) })).filter(({ level }) => level !== 'none')
  const withLevel = (...levels: readonly RjLevel[]) => {
    const withoutFigure = unread.filter((level) => levels.includes(level)).length
    const own = levelled.filter(({ level }) => levels.includes(level)).map(({ part }) => part)
    return { ...sumOf(own), ...(withoutFigure > 0 ? { withoutFigure } : {}) }
  }
  return { atLeast: withLevel('dedicated'), mostly: withLevel('dedicated', 'primary'), atMost: withLevel('dedicated', 'primary', 'mention') }
}

/** The split of the very figure that is counted; one that was made for another amount says nothing about this one. */
export function splitOf(
  { item, amount }: CountedFigure,
  splits: ReadonlyMap<string, readonly FigureSplit[]>,
  phase: Phase,
  basis: Basis,
): FigureSplit | undefined {
  const fund = basis === 'all-funds' ? 'total' : 'lcff'
  return splits.get(item.id)?.find((split) => split.phase === phase && split.fund === fund && split.whole === amount)
}

/** What a counted figure pays for: itself, or its parts where people split it. */
export function partsOf({ item, amount }: CountedFigure, tag: Tag | undefined, split: FigureSplit | undefined, focus: Focus): readonly CountedPart[] {
  if (split)
    return split.parts.map(({ category, rjLevel, cents: part }) => ({
      item,
      category,
      level: rjLevel,
      inFocus: levelOfPart({ category, rjLevel }, tag, focus),
      cents: part,
    }))
  return [{ item, category: tag?.category ?? null, level: tag?.rjLevel ?? 'none', inFocus: levelInFocus(tag, focus), cents: isCents(amount) ? amount : 0 }]
}

/** Sum of parts; an action with several of them counts once. */
export function sumOf(parts: readonly CountedPart[]): AmountOfActions {
  const lineItems = [...new Set<string>(parts.map(({ item }) => item.id))]
  return { cents: cents(parts.reduce((total, part) => total + part.cents, 0)), actions: lineItems.length, lineItems }
}
