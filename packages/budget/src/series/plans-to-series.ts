import {
  bases,
  categories,
  cents,
  fiscalYear,
  isCents,
  phases,
  type AmountOfActions,
  type Basis,
  type Category,
  type Cents,
  type FigureSplit,
  type LineageLink,
  type LineItem,
  type FiscalYear,
  type Phase,
  type RjLevel,
  type SeriesPoint,
  type Tag,
  type TaggedPlan,
  type CountingNote,
} from '@cuentas/shared'
import { countedFigures, countedTwice, type CountedFigure } from '#series/counted-figures.ts'
import { isPlan, speakingPlans } from '#series/speaking-plan.ts'
import { notesInForce, tagsInForce } from '#series/words-in-force.ts'

/** What people decided (`applyCorrections`): the tags in force, each figure's split between programs, and links, where they were corrected. */
export interface Decided {
  readonly tags: ReadonlyMap<string, Tag>
  readonly splits: ReadonlyMap<string, readonly FigureSplit[]>
  readonly links?: readonly LineageLink[]
}

/** What the words of all plans say of each line item, and what people say of its dollars. */
interface Words {
  readonly tags: ReadonlyMap<string, Tag>
  readonly notes: ReadonlyMap<string, readonly CountingNote[]>
  readonly splits: Decided['splits']
}

/** What an action pays for, with its dollars on one phase and basis: the whole action, or a part of it where its figure was split. */
interface CountedPart {
  readonly item: LineItem
  readonly category: Category | null
  readonly level: RjLevel
  readonly cents: number
}

/** The values of a point that is no gap. */
type Figures = Exclude<SeriesPoint['value'], { readonly gap: unknown }>

/**
 * Tagged plans of one district, in the order in which they were added -> its history: a point for each year from the first to the last that any
 * plan speaks of, each phase and each basis. A year without a figure is a gap and never 0. A bundle is split only where people decided so, with
 * the source of the shares; an unsplit bundle adds nothing to "at least" and all of itself to "at most".
 */
export function plansToSeries(plans: readonly TaggedPlan[], decided?: Decided): readonly SeriesPoint[] {
  const years = plans.filter(isPlan).flatMap(yearsOf)
  if (years.length === 0) return []
  const first = Math.min(...years)
  const span = Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => fiscalYear(first + at))
  const words = {
    tags: decided?.tags ?? tagsInForce(plans),
    notes: notesInForce(plans, decided?.links),
    splits: decided?.splits ?? new Map<string, readonly FigureSplit[]>(),
  }
  return bases.flatMap((basis) => span.flatMap((year) => phases.map((phase) => pointOf(plans, words, year, phase, basis))))
}

function pointOf(plans: readonly TaggedPlan[], words: Words, year: FiscalYear, phase: Phase, basis: Basis): SeriesPoint {
  const speaking = speakingPlans(plans, year, phase)
  for (const plan of speaking) {
    const figures = countedFigures(plan, year, phase, basis)
    if (figures.some(({ amount }) => isCents(amount))) {
      const grants = plan.document.planYear === year ? plan.facts.projectedSupplementalConcentration : plan.facts.estimatedSupplementalConcentration
      return { fiscalYear: year, phase, basis, document: plan.document.sha256, value: figuresToValue(figures, words, { phase, basis }, grants ?? null) }
    }
  }
  const [plan] = speaking
  if (!plan) return { fiscalYear: year, phase, basis, document: null, value: { gap: 'no-document' } }
  const continuity = speaking.find((one) => speaksOfContinuity(one, year))
  if (continuity) return { fiscalYear: year, phase, basis, document: continuity.document.sha256, value: { gap: 'continuity-plan' } }
  const speaksOtherwise = plan.lineItems.some((item) => item.fiscalYear === year && item.figures.some((figure) => isCents(figure.amount)))
  return { fiscalYear: year, phase, basis, document: plan.document.sha256, value: { gap: speaksOtherwise ? 'not-in-this-table' : 'not-reported' } }
}

/** Years that a plan speaks of: its own, the one before, and 2019-20 where its update came two years later. */
function yearsOf({ document: { kind, planYear }, lineItems }: TaggedPlan): readonly number[] {
  if (planYear === null) return []
  const of2019 = lineItems.some(({ figures }) => figures.some(({ provenances }) => provenances.some(({ table }) => table === 'annual-update-2019')))
  return [...(of2019 ? [2019] : []), ...(kind === 'continuity-plan' ? [] : [planYear - 1]), planYear]
}

/** True when a plan tells of a year by the actions of a Learning Continuity Plan: its own, or their annual update. */
function speaksOfContinuity({ document, lineItems }: TaggedPlan, year: FiscalYear): boolean {
  if (document.kind === 'continuity-plan') return document.planYear === year
  return lineItems.some((item) => item.fiscalYear === year && item.titleAt.table === 'lcp-annual-update')
}

function figuresToValue(
  figures: readonly CountedFigure[],
  { tags, notes, splits }: Words,
  { phase, basis }: { readonly phase: Phase; readonly basis: Basis },
  supplementalConcentration: Cents | null,
): Figures {
  const twice = countedTwice(figures, notes)
  const unknown = figures.filter(({ amount }) => isUnknown(amount, basis))
  const counted = figures.filter((figure) => !twice.has(figure.item.id) && !unknown.includes(figure))
  const parts = counted.flatMap((figure) => partsOf(figure, tags.get(figure.item.id), splitOf(figure, splits, phase, basis)))
  const withLevel = (...levels: readonly RjLevel[]) => sumOf(parts.filter(({ level }) => levels.includes(level)))
  return {
    restorativeJustice: { atLeast: withLevel('dedicated'), mostly: withLevel('dedicated', 'primary'), atMost: withLevel('dedicated', 'primary', 'mention') },
    byCategory: [...categories, null]
      .map((one) => ({ category: one, sum: sumOf(parts.filter(({ category }) => category === one)) }))
      .filter(({ sum }) => sum.actions > 0),
    plan: sumOf(parts),
    withoutFigure: unknown.map(({ item }) => item.id),
    countedElsewhere: [...twice],
    supplementalConcentration,
  }
}

/** The split of the very figure that is counted; one that was made for another amount says nothing about this one. */
function splitOf({ item, amount }: CountedFigure, splits: Decided['splits'], phase: Phase, basis: Basis): FigureSplit | undefined {
  const fund = basis === 'all-funds' ? 'total' : 'lcff'
  return splits.get(item.id)?.find((split) => split.phase === phase && split.fund === fund && split.whole === amount)
}

function partsOf({ item, amount }: CountedFigure, tag: Tag | undefined, split: FigureSplit | undefined): readonly CountedPart[] {
  if (split) return split.parts.map(({ category, rjLevel, cents: part }) => ({ item, category, level: rjLevel, cents: part }))
  return [{ item, category: tag?.category ?? null, level: tag?.rjLevel ?? 'none', cents: isCents(amount) ? amount : 0 }]
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

/** Sum of parts; an action with several of them counts once. */
function sumOf(parts: readonly CountedPart[]): AmountOfActions {
  const lineItems = [...new Set<string>(parts.map(({ item }) => item.id))]
  return { cents: cents(parts.reduce((total, part) => total + part.cents, 0)), actions: lineItems.length, lineItems }
}
