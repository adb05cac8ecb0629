import {
  categories,
  defaultFocus,
  isCents,
  type Basis,
  type Cents,
  type FigureSplit,
  type Focus,
  type Phase,
  type PointFigures,
  type Range,
  type Tag,
} from '@cuentas/shared'
import { countedTwice, type CountedFigure, type NotesOf } from '#series/counted-figures.ts'
import { partsOf, rangeOf, splitOf, sumOf, type CountedPart } from '#series/counted-parts.ts'
import { levelInFocus } from '#series/focus-level.ts'

/** What the words of all plans say of each line item, and what people say of its dollars. */
export interface Words {
  readonly tags: ReadonlyMap<string, Tag>
  readonly notes: NotesOf
  readonly splits: ReadonlyMap<string, readonly FigureSplit[]>
  readonly focus: Focus
}

/** The figures of a point: those that count, those that cannot be read, and those that another one counts. */
export interface KnownFigures {
  readonly counted: readonly CountedFigure[]
  readonly unknown: readonly CountedFigure[]
  /** Line items whose dollars another one counts. */
  readonly twice: ReadonlySet<string>
}

/** Figures of one phase and basis, by what is known of them. */
export function knownFigures(figures: readonly CountedFigure[], notes: NotesOf, basis: Basis): KnownFigures {
  const twice = countedTwice(figures, notes)
  const unknown = new Set(figures.filter(({ amount }) => isUnknown(amount, basis)))
  return { twice, unknown: [...unknown], counted: figures.filter((figure) => !twice.has(figure.item.id) && !unknown.has(figure)) }
}

/** Which money of an action: planned or spent, and from which source. */
export interface Money {
  readonly phase: Phase
  readonly basis: Basis
}

function partsInFocus({ counted }: KnownFigures, { tags, splits, focus }: Words, { phase, basis }: Money): readonly CountedPart[] {
  return counted.flatMap((figure) => partsOf(figure, tags.get(figure.item.id), splitOf(figure, splits, phase, basis), focus))
}

/** At least, mostly, at most of the focus. `parts` where they are at hand. */
export function rangeOfFocus(known: KnownFigures, words: Words, money: Money, parts = partsInFocus(known, words, money)): Range {
  const unread = known.unknown.map(({ item }) => levelInFocus(words.tags.get(item.id), words.focus))
  return rangeOf(parts, unread, ({ inFocus }) => inFocus)
}

/** What a point says: the range, the sum of each program, and what is not known. */
export function figuresToValue(figures: readonly CountedFigure[], words: Words, money: Money, supplementalConcentration: Cents | null): PointFigures {
  const known = knownFigures(figures, words.notes, money.basis)
  const { focus, tags } = words
  const parts = partsInFocus(known, words, money)
  const unread = known.unknown.map(({ item }) => levelInFocus(tags.get(item.id), defaultFocus))
  return {
    restorativeJustice: rangeOf(parts, unread, ({ level }) => level),
    ...(focus === defaultFocus ? {} : { focus: { of: focus, range: rangeOfFocus(known, words, money, parts) } }),
    byCategory: [...categories, null]
      .map((one) => ({ category: one, sum: sumOf(parts.filter(({ category }) => category === one)) }))
      .filter(({ sum }) => sum.actions > 0),
    plan: sumOf(parts),
    withoutFigure: known.unknown.map(({ item }) => item.id),
    countedElsewhere: [...known.twice],
    supplementalConcentration,
  }
}

/**
 * True when an action's amount is not known. "No cost", "included in 4.5" and "N/A" are known to add nothing here; so is a blank LCFF cell of a
 * contributing action (it counts by a percentage of services). A blank total is a gap.
 */
function isUnknown(amount: CountedFigure['amount'], basis: Basis): boolean {
  if (isCents(amount)) return false
  const { because } = amount
  if (because === 'blank' || because === 'currency-sign-alone') return basis === 'all-funds'
  return because === 'to-be-determined' || because === 'malformed'
}
