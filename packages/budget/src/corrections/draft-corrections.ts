import {
  cents,
  isCents,
  type CorrectionBatch,
  type CorrectionChange,
  type CorrectionDraft,
  type Correction,
  type Fund,
  type LineItem,
  type FigurePhase,
} from '@cuentas/shared'
import { aspectOf, ruledValue, valueOf } from '#corrections/aspect.ts'
import type { Corrected } from '#corrections/apply-corrections.ts'
import type { CorrectedLineItem } from '#corrections/corrected-line-item.ts'
import { targetOf } from '#corrections/find-target.ts'
import { mainFigure } from '#corrections/undecided.ts'

/** What a person asks to change. */
export type RequestedChange =
  | Exclude<CorrectionChange, { action: 'link' | 'unlink' | 'repair-total' }>
  | { readonly action: 'link'; readonly to: string }
  | { readonly action: 'unlink'; readonly to: string }
  /** The repair that the document's own sums propose for a printed total. */
  | { readonly action: 'repair-total'; readonly accepted: boolean }

/** What a person asks for: a line item by its id (a printed total by its cell's, `cellId`), what to change, and why. Links name the other line item by its id. */
export interface CorrectionRequest {
  readonly lineItem: string
  readonly change: RequestedChange
  readonly reason: string
  /** What the person saw when deciding; a request is refused when something else is in force by now. */
  readonly seen?: { readonly category?: string; readonly rjLevel?: string; readonly amount?: number }
}

/** Why a request cannot become a decision. */
export const refusedRequestCodes = [
  'line-item-not-found',
  'same-line-item',
  'figure-not-printed',
  'whole-differs',
  'nothing-changes',
  'changed-since',
  'total-not-proposed',
] as const
export type RefusedRequestCode = (typeof refusedRequestCodes)[number]

/** A request that cannot become a decision: which one (0-based), and why. */
export interface RefusedRequest {
  readonly request: number
  readonly because: RefusedRequestCode
}

/** Decisions ready to be put into a batch, and requests that cannot be. */
export interface Drafts {
  readonly drafts: readonly CorrectionDraft[]
  readonly refused: readonly RefusedRequest[]
}

/**
 * Requests -> decisions, each with its target and with what stands there now (`expect`). A request that would change nothing is still a decision when
 * only a rule has spoken so far: a person confirms it.
 */
export function draftCorrections(corrected: Corrected, requests: readonly CorrectionRequest[]): Drafts {
  const drafts: CorrectionDraft[] = []
  const refused: RefusedRequest[] = []
  for (const [at, request] of requests.entries()) {
    const draft = draftOf(corrected, request)
    if (typeof draft === 'string') refused.push({ request: at, because: draft })
    else drafts.push(draft)
  }
  return { drafts, refused }
}

function draftOf(corrected: Corrected, { lineItem, change, reason, seen }: CorrectionRequest): CorrectionDraft | RefusedRequestCode {
  if (change.action === 'repair-total') return draftOfTotal(corrected, lineItem, change.accepted, reason)
  const found = corrected.items.get(lineItem)
  if (!found) return 'line-item-not-found'
  if (seen && !isAsSeen(found, seen)) return 'changed-since'
  const figure = mainFigure(found.lineItem)
  const expected = figure ? { phase: figure.phase, fund: figure.fund, amount: figure.amount } : null
  const target = targetOf(found.lineItem)
  if (change.action === 'link' || change.action === 'unlink') {
    const other = corrected.items.get(change.to)?.lineItem
    if (!other) return 'line-item-not-found'
    if (other.id === found.lineItem.id) return 'same-line-item'
    const isLinked = corrected.links.some(({ from, to }) => (from === lineItem && to === other.id) || (to === lineItem && from === other.id))
    if (isLinked === (change.action === 'link')) return 'nothing-changes'
    const full = { action: change.action, to: targetOf(other) } as const
    return { target, change: full, expect: { figure: expected, was: isLinked ? 'linked' : 'not-linked' }, reason }
  }
  const problem = figureProblem(found.lineItem, change)
  if (problem) return problem
  const aspect = aspectOf(change)
  const decision = found.decisions.get(aspect)
  const was = decision ? valueOf(decision.correction.change) : ruledValue(aspect, found.ruledTag)
  const isOwn = decision?.inheritedFrom === null
  if (was === valueOf(change) && (isOwn || change.action === 'unsplit') && change.action !== 'split') return 'nothing-changes'
  return { target, change, expect: { figure: expected, was }, reason }
}

/** Exactly the proposed repair is accepted or refused; nobody types digits into a total. */
function draftOfTotal({ totals }: Corrected, id: string, accepted: boolean, reason: string): CorrectionDraft | RefusedRequestCode {
  const total = totals.get(id)
  if (!total?.proposed) return 'total-not-proposed'
  const { table, page, printed, cents: repaired } = total.proposed
  const change = { action: 'repair-total', table, page, printed, cents: repaired, accepted } as const
  if (total.decision && valueOf(total.decision.change) === valueOf(change)) return 'nothing-changes'
  const was = total.decision ? valueOf(total.decision.change) : 'as-printed'
  return { target: total.cell, change, expect: { figure: null, was }, reason }
}

function isAsSeen({ tag, lineItem }: CorrectedLineItem, { category, rjLevel, amount }: NonNullable<CorrectionRequest['seen']>): boolean {
  return (
    (category === undefined || category === (tag?.category ?? 'not-stated')) &&
    (rjLevel === undefined || rjLevel === (tag?.rjLevel ?? 'none')) &&
    (amount === undefined || amount === mainFigure(lineItem)?.amount)
  )
}

function figureProblem(item: LineItem, change: CorrectionChange): RefusedRequestCode | undefined {
  if (change.action !== 'split') return undefined
  const amounts = printedCents(item, change.split.phase, change.split.fund)
  if (amounts.length === 0) return 'figure-not-printed'
  return amounts.includes(change.split.whole) ? undefined : 'whole-differs'
}

/** Amounts in cents that a document prints for an action's money and phase. */
export function printedCents(item: LineItem, phase: FigurePhase, fund: Fund): readonly number[] {
  return item.figures.flatMap((figure) => (figure.phase === phase && figure.fund === fund && isCents(figure.amount) ? [cents(figure.amount)] : []))
}

/** Decisions as the rows of a batch: numbered, with the batch's author and time. */
export function sealDrafts(drafts: readonly CorrectionDraft[], batch: Pick<CorrectionBatch, 'id' | 'author' | 'at'>): readonly Correction[] {
  return drafts.map((draft, at) => ({ ...draft, id: `${batch.id}.${at + 1}`, batch: batch.id, author: batch.author, at: batch.at }))
}
