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
  type FiscalYear,
  type Phase,
  type RjLevel,
  type SeriesPoint,
  type Tag,
  type TaggedPlan,
  type CountingNote,
} from '@cuentas/shared'
import { countedFigures, countedTwice, type CountedFigure } from '#series/counted-figures.ts'
import { speakingPlans } from '#series/speaking-plan.ts'
import { notesInForce, tagsInForce } from '#series/words-in-force.ts'

/** What the words of all plans say of each line item. */
interface Words {
  readonly tags: ReadonlyMap<string, Tag>
  readonly notes: ReadonlyMap<string, readonly CountingNote[]>
}

/** The values of a point that is no gap. */
type Figures = Exclude<SeriesPoint['value'], { readonly gap: unknown }>

/**
 * Tagged plans of one district, in the order in which they were added -> its history: a point for each year from the first to the last that any
 * plan speaks of, each phase and each basis. A year without a figure is a gap and never 0. A bundle is never split.
 */
export function plansToSeries(plans: readonly TaggedPlan[]): readonly SeriesPoint[] {
  const years = plans.flatMap(({ document: { planYear } }) => (planYear === null ? [] : [planYear - 1, planYear]))
  if (years.length === 0) return []
  const first = Math.min(...years)
  const span = Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => fiscalYear(first + at))
  const words = { tags: tagsInForce(plans), notes: notesInForce(plans) }
  return bases.flatMap((basis) => span.flatMap((year) => phases.map((phase) => pointOf(plans, words, year, phase, basis))))
}

function pointOf(plans: readonly TaggedPlan[], words: Words, year: FiscalYear, phase: Phase, basis: Basis): SeriesPoint {
  const speaking = speakingPlans(plans, year, phase)
  for (const plan of speaking) {
    const figures = countedFigures(plan, year, phase, basis)
    if (figures.some(({ amount }) => isCents(amount))) {
      const grants = plan.document.planYear === year ? plan.facts.projectedSupplementalConcentration : plan.facts.estimatedSupplementalConcentration
      return { fiscalYear: year, phase, basis, document: plan.document.sha256, value: figuresToValue(figures, words, basis, grants ?? null) }
    }
  }
  const [plan] = speaking
  if (!plan) return { fiscalYear: year, phase, basis, document: null, value: { gap: 'no-document' } }
  const speaksOtherwise = plan.lineItems.some((item) => item.fiscalYear === year && item.figures.some((figure) => isCents(figure.amount)))
  return { fiscalYear: year, phase, basis, document: plan.document.sha256, value: { gap: speaksOtherwise ? 'not-in-this-table' : 'not-reported' } }
}

function figuresToValue(figures: readonly CountedFigure[], { tags, notes }: Words, basis: Basis, supplementalConcentration: Cents | null): Figures {
  const twice = countedTwice(figures, notes)
  const unknown = figures.filter(({ amount }) => isUnknown(amount, basis))
  const counted = figures.filter((figure) => !twice.has(figure.item.id) && !unknown.includes(figure))
  const level = ({ item }: CountedFigure): RjLevel => tags.get(item.id)?.rjLevel ?? 'none'
  const category = ({ item }: CountedFigure): Category | null => tags.get(item.id)?.category ?? null
  const withLevel = (...levels: readonly RjLevel[]) => sumOf(counted.filter((figure) => levels.includes(level(figure))))
  return {
    restorativeJustice: { atLeast: withLevel('dedicated'), mostly: withLevel('dedicated', 'primary'), atMost: withLevel('dedicated', 'primary', 'mention') },
    byCategory: [...categories, null]
      .map((one) => ({ category: one, sum: sumOf(counted.filter((figure) => category(figure) === one)) }))
      .filter(({ sum }) => sum.actions > 0),
    plan: sumOf(counted),
    withoutFigure: unknown.map(({ item }) => item.id),
    countedElsewhere: [...twice],
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

function sumOf(figures: readonly CountedFigure[]): AmountOfActions {
  return {
    cents: cents(figures.reduce((total, { amount }) => total + (isCents(amount) ? amount : 0), 0)),
    actions: figures.length,
    lineItems: figures.map(({ item }) => item.id),
  }
}
