import { applyCorrections, plansToLinks, plansToSeries } from '@cuentas/budget'
import { correctionsInForce, rangeInFocus, type Basis, type CorrectionLog, type LineageLink, type Range, type SeriesPoint } from '@cuentas/shared'
import { logOfDistrict } from '#db/correction-repository.ts'
import type { Session } from '#db/database.ts'
import { addChangedFigures, changedFiguresOf, removeChangedFigures, type KeptChange } from '#db/district-page-repository.ts'
import type { StoredDocument, TaggedLineItem } from '#db/stored-document.ts'
import { repairsFor } from '#services/corrections/correct-plans.ts'
import { plansInOrder } from '#services/ingest/plans-in-order.ts'
import { changedFigureSchema, type ChangedFigure } from '#services/views/log-entry.ts'

/** Decisions of the log that are looked at, from the newest back. */
const mostChanges = 8

/** When something was decided or undone, and why. */
export interface Decision {
  readonly at: string
  readonly reasons: readonly string[]
}

/** Sums of restorative justice that decisions changed, the newest decision first: what stood there until then, and why. Kept when they were made. */
export async function changedFigures(em: Session, district: string): Promise<readonly ChangedFigure[]> {
  return (await changedFiguresOf(em, district, mostChanges)).map((change) => changedFigureSchema.parse(change))
}

/** A district's points as they were at a moment, in milliseconds since 1970. */
export type PointsAt = (moment: number) => Promise<readonly SeriesPoint[]>

/** The same for another focus, of which nothing is kept: found by comparing the histories before and after each decision. */
export async function changedInFocus(em: Session, district: string, pointsAt: PointsAt): Promise<readonly ChangedFigure[]> {
  const found: ChangedFigure[] = []
  for (const decision of decisionsOf(await logOfDistrict(em, district))
    .toReversed()
    .slice(0, mostChanges)) {
    const moment = Date.parse(decision.at)
    const changes = changesOfDecision(await pointsAt(moment - 1), await pointsAt(moment), decision)
    found.push(...changes.map((change) => changedFigureSchema.parse(change)))
  }
  return found
}

/** Batches and undoings, the earliest first. */
function decisionsOf({ batches, corrections, undos }: CorrectionLog): readonly Decision[] {
  return [
    ...batches.map(({ id, at }) => ({ at, reasons: corrections.filter(({ batch }) => batch === id).map(({ reason }) => reason) })),
    ...undos.map(({ at, reason }) => ({ at, reasons: [reason] })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** What a decision changed of a history: each sum that is another one after it. */
export function changesOfDecision(before: readonly SeriesPoint[], after: readonly SeriesPoint[], { at, reasons }: Decision): readonly KeptChange[] {
  const shown = [...new Set(reasons)].slice(0, 3)
  return differences(before, after).map((difference) => ({ ...difference, at, reasons: shown }))
}

/** What changes are computed from: everything of a district that was ever read and decided. */
interface Past {
  readonly documents: readonly StoredDocument[]
  readonly lineItems: readonly TaggedLineItem[]
  readonly log: CorrectionLog
  /** Links between all the plans. */
  readonly links: readonly LineageLink[]
}

/**
 * Computes anew what every decision of a district changed, by comparing the history a millisecond before it with the one at it, and keeps it. Only
 * where documents were read again, or by a program that kept no changes yet: else each decision's own stand there already.
 */
export async function rewriteChangedFigures(em: Session, district: string, past: Past): Promise<void> {
  await removeChangedFigures(em, district)
  for (const decision of decisionsOf(past.log)) {
    const moment = Date.parse(decision.at)
    const [before, after] = [await pointsThen(em, past, moment - 1), await pointsThen(em, past, moment)]
    await addChangedFigures(em, district, changesOfDecision(before, after, decision))
  }
}

/** The history as it was at a moment, in milliseconds since 1970. */
async function pointsThen(em: Session, { documents, lineItems, log, links }: Past, moment: number): Promise<readonly SeriesPoint[]> {
  const then = <Row extends { readonly at: string }>(rows: readonly Row[]) => rows.filter(({ at }) => Date.parse(at) <= moment)
  const known = documents.filter(({ addedAt }) => addedAt <= moment)
  const plans = plansInOrder(known, lineItems)
  const inForce = correctionsInForce({ corrections: then(log.corrections), undos: then(log.undos) })
  return plansToSeries(
    plans,
    applyCorrections({ plans, links: known.length === documents.length ? links : plansToLinks(plans), ...(await repairsFor(em, plans, inForce)) }, inForce),
  )
}

const bounds = [
  ['at-least', 'atLeast'],
  ['mostly', 'mostly'],
  ['at-most', 'atMost'],
] as const satisfies readonly (readonly [ChangedFigure['bound'], keyof Range])[]

function differences(before: readonly SeriesPoint[], after: readonly SeriesPoint[]) {
  return after.flatMap((point) => {
    const { fiscalYear, phase, basis, value } = point
    const earlier = before.find((one) => one.fiscalYear === fiscalYear && one.phase === phase && one.basis === (basis satisfies Basis))?.value
    if ('gap' in value || earlier === undefined || 'gap' in earlier) return []
    return bounds.flatMap(([bound, name]) => {
      const [was, now] = [rangeInFocus(earlier)[name].cents, rangeInFocus(value)[name].cents]
      return was === now ? [] : [{ fiscalYear, phase, basis, bound, was, now }]
    })
  })
}
