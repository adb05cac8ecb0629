import { rangeInFocus, type Basis, type Range, type SeriesPoint } from '@cuentas/shared'
import { logOfDistrict } from '#db/correction-repository.ts'
import type { Database } from '#db/database.ts'
import type { ChangedFigure } from '#services/views/log-entry.ts'

/** Changes of the log that are looked at, from the newest back. */
const mostChanges = 8

/** A district's points as they were at a moment, in milliseconds since 1970. */
export type PointsAt = (moment: number) => Promise<readonly SeriesPoint[]>

/**
 * Sums of the focus that decisions changed, the newest change first: what stood there until then, and why. Found by comparing the history
 * a millisecond before each batch (or undoing) with the one at it, so that what is told is what was really shown.
 */
export async function changedFigures(database: Database, district: string, pointsAt: PointsAt): Promise<readonly ChangedFigure[]> {
  const { batches, corrections, undos } = await logOfDistrict(database.session(), district)
  const events = [
    ...batches.map(({ id, at }) => ({ at, reasons: corrections.filter(({ batch }) => batch === id).map(({ reason }) => reason) })),
    ...undos.map(({ at, reason }) => ({ at, reasons: [reason] })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const found: ChangedFigure[] = []
  for (const { at, reasons } of events.slice(0, mostChanges)) {
    const moment = Date.parse(at)
    const [before, after] = [await pointsAt(moment - 1), await pointsAt(moment)]
    found.push(...differences(before, after).map((difference) => ({ ...difference, at, reasons: [...new Set(reasons)].slice(0, 3) })))
  }
  return found
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
