import { cellId, cents, correctionSchema, type CorrectionLog, type DigitRepair } from '@cuentas/shared'
import { describe, expect, test } from 'vitest'
import type { PlansToCorrect } from '#corrections/apply-corrections.ts'
import { emptyLog, idOf, laidOver, request, twoYears, undone, written } from '#corrections/correction-log.fixture.ts'
import { draftCorrections } from '#corrections/draft-corrections.ts'
import { undoReport } from '#corrections/undo-batch.ts'
import { plansToSeries } from '#series/plans-to-series.ts'
import { shownState } from '#corrections/random-log.fixture.ts'

const [last, now] = twoYears()
const document = now.document.sha256
const repair: DigitRepair = {
  table: 'planned',
  page: 92,
  box: { x0: 0, y0: 0, x1: 10, y1: 10 },
  printed: '$1,490,867.00',
  cents: cents(149_886_700),
  reasons: [{ code: 'totals-add-up', subject: 'planned totals', printed: 149_086_700, computed: 149_886_700 }],
}
const asked = (repairs: readonly DigitRepair[]): PlansToCorrect => ({ plans: [last, now], repairs: new Map([[document, repairs]]) })
const plans = asked([repair])
const cell = cellId({ document, table: 'planned', page: 92, printed: repair.printed })
const decide = (log: CorrectionLog, id: string, accepted: boolean, of = plans) => written(of, log, id, [request(cell, { action: 'repair-total', accepted })])
const accepted = decide(emptyLog, '1', true)

describe('a repair of a printed total', () => {
  test('that is accepted stands beside the printed figure and moves no sum', () => {
    const [before, after] = [laidOver(plans, emptyLog), laidOver(plans, accepted)]
    expect(before.totals.get(cell)).toMatchObject({ repaired: null, decision: null, proposed: { printed: '$1,490,867.00' } })
    expect(after.totals.get(cell)).toMatchObject({ repaired: 149_886_700, cell: { document, page: 92, printed: '$1,490,867.00' }, proposed: repair })
    expect([...after.items]).toEqual([...before.items])
    expect(plansToSeries(plans.plans, after)).toEqual(plansToSeries(plans.plans, before))
    expect(after.misfits).toEqual([])
  })

  test('that is refused shows nothing beside the total, and a later decision supersedes it', () => {
    const refused = decide(emptyLog, '1', false)
    expect(laidOver(plans, refused).totals.get(cell)).toMatchObject({ repaired: null, decision: { change: { accepted: false } } })
    const later = decide(refused, '2', true)
    expect(later.corrections.at(-1)?.expect).toEqual({ figure: null, was: 'as-printed' })
    expect(laidOver(plans, later).totals.get(cell)?.repaired).toBe(149_886_700)
  })

  test('is taken back by undoing its batch, which tells what later batches built on it', () => {
    expect(shownState(plans, undone(accepted, '1'))).toBe(shownState(plans, emptyLog))
    const report = undoReport(plans, accepted, '1')
    expect(report.totals).toEqual([{ cell: { document, table: 'planned', page: 92, printed: repair.printed }, before: 149_886_700, after: null }])
    const two = decide(accepted, '2', false)
    expect(undoReport(plans, two, '1').conflicts.map(({ kind, laterBatch, lineItem }) => [kind, laterBatch, lineItem])).toContainEqual([
      'superseded',
      '2',
      cell,
    ])
  })

  test('cannot be asked for where the sums propose none, nor decided twice', () => {
    const state = laidOver(plans, accepted)
    const requests = [request(cell, { action: 'repair-total', accepted: true }), request(`${cell}0`, { action: 'repair-total', accepted: true })]
    expect(draftCorrections(state, requests).refused.map(({ because }) => because)).toEqual(['nothing-changes', 'total-not-proposed'])
    const onItem = request(idOf(now, '1.1', 2025), { action: 'repair-total', accepted: true })
    expect(draftCorrections(state, [onItem]).refused).toEqual([{ request: 0, because: 'total-not-proposed' }])
  })

  test('holds when the document is read again and its rows get other ids; it is kept and flagged when the sums no longer ask for it', () => {
    const renamed = { ...now, lineItems: now.lineItems.map((item) => ({ ...item, title: `${item.title} ` })).toReversed() }
    expect(laidOver({ ...plans, plans: [last, renamed] }, accepted).totals.get(cell)?.repaired).toBe(149_886_700)
    const gone = laidOver(asked([]), accepted)
    expect(gone.totals.get(cell)).toMatchObject({ repaired: null, proposed: null, decision: { id: '1.1' } })
    expect(gone.misfits.map(({ code, correction, applied }) => [code, correction, applied])).toEqual([['repair-no-longer-holds', '1.1', false]])
    const other = laidOver(asked([{ ...repair, cents: cents(150_000_000) }]), accepted)
    expect([other.totals.get(cell)?.repaired, other.misfits.length]).toEqual([null, 1])
  })

  test('is about no line item, and nothing else can be decided about a cell', () => {
    const [row] = accepted.corrections
    expect(correctionSchema.safeParse(row).success).toBe(true)
    expect(correctionSchema.safeParse({ ...row, change: { action: 'level', rjLevel: 'none' } }).success).toBe(false)
    const [ofItem] = written(plans, emptyLog, '1', [request(idOf(now, '1.1', 2025), { action: 'level', rjLevel: 'none' })]).corrections
    expect(correctionSchema.safeParse(ofItem).success).toBe(true)
    expect(correctionSchema.safeParse({ ...ofItem, change: row?.change }).success).toBe(false)
  })
})
