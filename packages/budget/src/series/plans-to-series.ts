import {
  bases,
  defaultFocus,
  fiscalYear,
  focuses,
  grantNotesOf,
  isCents,
  phases,
  type Basis,
  type Cents,
  type FigureSplit,
  type FigureTable,
  type Focus,
  type GrantNote,
  type LineageLink,
  type FiscalYear,
  type Phase,
  type PointFigures,
  type Range,
  type SeriesPoint,
  type Tag,
  type TaggedPlan,
} from '@cuentas/shared'
import { countedFigures, type CountedFigure } from '#series/counted-figures.ts'
import { figuresToValue, knownFigures, rangeOfFocus, type Words } from '#series/point-figures.ts'
import { isPlan, planOfYear, speakingPlans } from '#series/speaking-plan.ts'
import { notesInForce, tagsInForce } from '#series/words-in-force.ts'

/** What people decided (`applyCorrections`): the tags in force, each figure's split between programs, and links, where they were corrected. */
export interface Decided {
  readonly tags: ReadonlyMap<string, Tag>
  readonly splits: ReadonlyMap<string, readonly FigureSplit[]>
  readonly links?: readonly LineageLink[]
}

/**
 * Tagged plans of one district, in the order in which they were added -> its history: a point for each year from the first to the last that any
 * plan speaks of, each phase and each basis. A year without a figure is a gap and never 0. A bundle is split only where people decided so, with
 * the source of the shares; an unsplit bundle adds nothing to "at least" and all of itself to "at most". With another focus than restorative
 * justice each point holds that focus's range as well (docs/focus.md).
 */
export function plansToSeries(plans: readonly TaggedPlan[], decided?: Decided, focus: Focus = defaultFocus): readonly SeriesPoint[] {
  const years = plans.filter(isPlan).flatMap(yearsOf)
  if (years.length === 0) return []
  const first = Math.min(...years)
  const span = Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => fiscalYear(first + at))
  const words = { ...wordsOf(plans, decided), focus }
  return bases.flatMap((basis) => span.flatMap((year) => phases.map((phase) => pointOf(plans, words, year, phase, basis))))
}

/** The history after a decision that only these years show: their points are made anew, the others are those of before. Links are the same as before. */
export function seriesAfter(
  before: readonly SeriesPoint[],
  plans: readonly TaggedPlan[],
  decided: Decided,
  years: ReadonlySet<FiscalYear>,
): readonly SeriesPoint[] {
  const words: Words = { ...wordsOf(plans, decided), focus: defaultFocus }
  return before.map((point) => (years.has(point.fiscalYear) ? pointOf(plans, words, point.fiscalYear, point.phase, point.basis) : point))
}

/**
 * The range of every focus in one year, phase and basis, without the line items behind it: what a list of many districts needs.
 * Empty where the point is a gap.
 */
export function rangesByFocus(
  plans: readonly TaggedPlan[],
  decided: Decided | undefined,
  { fiscalYear: year, phase, basis }: Pick<SeriesPoint, 'fiscalYear' | 'phase' | 'basis'>,
): Readonly<Partial<Record<Focus, Range>>> {
  const speaking = speakingWithFigures(plans, year, phase, basis)
  if (!speaking) return {}
  const words = wordsOf(plans, decided)
  const known = knownFigures(speaking.figures, words.notes, basis)
  const bare = (sum: Range['atLeast']) => ({ ...sum, lineItems: [] })
  return Object.fromEntries(
    focuses.map((focus) => {
      const { atLeast, mostly, atMost } = rangeOfFocus(known, { ...words, focus }, { phase, basis })
      return [focus, { atLeast: bare(atLeast), mostly: bare(mostly), atMost: bare(atMost) }] as const
    }),
  )
}

function wordsOf(plans: readonly TaggedPlan[], decided: Decided | undefined): Omit<Words, 'focus'> {
  return {
    tags: decided?.tags ?? tagsInForce(plans),
    notes: notesInForce(plans, decided?.links),
    splits: decided?.splits ?? new Map<string, readonly FigureSplit[]>(),
  }
}

function pointOf(plans: readonly TaggedPlan[], words: Words, year: FiscalYear, phase: Phase, basis: Basis): SeriesPoint {
  const counted = speakingWithFigures(plans, year, phase, basis)
  if (counted) {
    const { plan, figures } = counted
    const grants = plan.document.planYear === year ? plan.facts.projectedSupplementalConcentration : plan.facts.estimatedSupplementalConcentration
    return {
      fiscalYear: year,
      phase,
      basis,
      document: plan.document.sha256,
      value: withPrintedPlan(
        {
          ...figuresToValue(figures, words, { phase, basis }, grants ?? null),
          ...(!planOfYear(plans, year) && figures.some(repeatsTitleAlone) ? { titlesOnly: true as const } : {}),
          ...(grants === undefined ? {} : notesOf(year)),
        },
        phase === 'planned' && basis === 'all-funds' && plan.document.planYear === year ? plan.facts.plannedInPlan : undefined,
      ),
    }
  }
  const speaking = speakingPlans(plans, year, phase)
  const [plan] = speaking
  if (!plan) return { fiscalYear: year, phase, basis, document: null, value: { gap: 'no-document' } }
  const continuity = speaking.find((one) => speaksOfContinuity(one, year))
  if (continuity) return { fiscalYear: year, phase, basis, document: continuity.document.sha256, value: { gap: 'continuity-plan' } }
  const speaksOtherwise = plan.lineItems.some((item) => item.fiscalYear === year && item.figures.some((figure) => isCents(figure.amount)))
  return { fiscalYear: year, phase, basis, document: plan.document.sha256, value: { gap: speaksOtherwise ? 'not-in-this-table' : 'not-reported' } }
}

/** The first plan that speaks of a year and prints a figure for it, with its figures. */
function speakingWithFigures(
  plans: readonly TaggedPlan[],
  year: FiscalYear,
  phase: Phase,
  basis: Basis,
): { readonly plan: TaggedPlan; readonly figures: readonly CountedFigure[] } | undefined {
  for (const plan of speakingPlans(plans, year, phase)) {
    const figures = countedFigures(plan, year, phase, basis)
    if (figures.some(({ amount }) => isCents(amount))) return { plan, figures }
  }
  return undefined
}

/** Tables that repeat an action of the year before by its title alone; the annual updates of the forms to 2019-20 repeat its description too. */
const titlesAlone: readonly FigureTable[] = ['annual-update', 'contributing-annual-update']

function repeatsTitleAlone({ item: { figures } }: CountedFigure): boolean {
  return figures.some(({ provenances }) => provenances.some(({ table }) => titlesAlone.includes(table)))
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

/** The sum of the plan beside what the plan itself prints for it, where the two differ by more than rounding to the dollar explains. */
function withPrintedPlan(figures: PointFigures, printed: Cents | undefined): PointFigures {
  return printed === undefined || Math.abs(printed - figures.plan.cents) < 100 ? figures : { ...figures, printedPlan: printed }
}

/** Grants of the phase-in years say so. */
function notesOf(year: FiscalYear): { readonly grantNotes?: readonly GrantNote[] } {
  const grantNotes = grantNotesOf(year)
  return grantNotes.length > 0 ? { grantNotes } : {}
}
