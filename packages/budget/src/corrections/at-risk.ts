import { isCents, type LineItem, type ReviewState } from '@cuentas/shared'
import type { CorrectedLineItem } from '#corrections/corrected-line-item.ts'
import { bounds, type DollarsMoved } from '#corrections/compare-corrected.ts'

/** How far people have looked at a line item, and how sure its tag is (0 to 1000). */
export interface Review {
  readonly state: ReviewState
  readonly confidence: number
}

/** A line item is confirmed when people decided its program and its level, or split its planned dollars by a source; partly, when only one of the two. */
export function reviewOf({ tag, decisions, splits }: CorrectedLineItem): Review {
  const isSplit = splits.some(({ phase }) => phase === 'planned')
  const said = [decisions.has('category'), decisions.has('level')].filter(Boolean).length
  const state = isSplit || said === 2 ? 'confirmed' : said === 1 ? 'partly' : 'open'
  const sure = isSplit || decisions.has('category')
  return { state, confidence: sure ? 1000 : tag === undefined || tag.category === null ? 0 : Math.round(tag.confidence * 1000) }
}

/** The dollars that a decision about an action is about, in cents: planned on all funds, else estimated actual; null where none can be read. */
export function amountAtStake({ figures }: Pick<LineItem, 'figures'>): number | null {
  for (const phase of ['planned', 'estimated-actual'] as const) {
    const amount = figures.find((figure) => figure.phase === phase && figure.fund === 'total')?.amount
    if (amount !== undefined && isCents(amount)) return amount
  }
  return null
}

/**
 * Dollars at risk, in cents: the amount times how often a tag with such reasons is wrong (1 minus its measured confidence). A tag that a person
 * decided has none; an action without a program has all of them.
 */
export function dollarsAtRisk(amount: number | null, { confidence }: Review): number {
  return amount === null ? 0 : Math.round((Math.abs(amount) * (1000 - confidence)) / 1000)
}

/**
 * Dollars that a change moves, in cents: of each year the most that goes from program to program, or that one bound of the range shifts, in any phase
 * and basis; added up over the years. What asks for a second person is measured by it.
 */
export function dollarsOnTheMove(moved: readonly DollarsMoved[]): number {
  const years = [...new Set(moved.map(({ fiscalYear }) => fiscalYear))]
  return years.reduce<number>((sum, year) => {
    const ofYear = moved.filter(({ fiscalYear }) => fiscalYear === year)
    const points = new Set(ofYear.map(pointOf))
    return sum + Math.max(...[...points].map((point) => largestShift(ofYear.filter((one) => pointOf(one) === point))))
  }, 0)
}

function pointOf({ phase, basis }: DollarsMoved): string {
  return `${phase} ${basis}`
}

const rangeBounds: ReadonlySet<string> = new Set(bounds)

function largestShift(moved: readonly DollarsMoved[]): number {
  const programs = moved.filter(({ what }) => !rangeBounds.has(what))
  const came = programs.reduce((sum, { before, after }) => sum + Math.max(0, after - before), 0)
  const went = programs.reduce((sum, { before, after }) => sum + Math.max(0, before - after), 0)
  return Math.max(came, went, ...moved.filter(({ what }) => rangeBounds.has(what)).map(({ before, after }) => Math.abs(after - before)))
}
