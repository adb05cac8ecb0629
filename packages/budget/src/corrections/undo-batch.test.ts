import { describe, expect, test } from 'vitest'
import { emptyLog, idOf, laidOver, request, twoYears, undone, written } from '#corrections/correction-log.fixture.ts'
import { undoReport } from '#corrections/undo-batch.ts'

const [last, now] = twoYears()
const plans = { plans: [last, now] }
const [first, second] = [idOf(now, '1.1', 2025), idOf(now, '1.2', 2025)]
const one = written(plans, emptyLog, '1', [request(first, { action: 'category', category: 'SEL' }), request(second, { action: 'category', category: 'BEH' })])

describe('the report of an undoing', () => {
  test('says which line items and dollars go back', () => {
    const report = undoReport(plans, one, '1')
    expect(report.conflicts).toEqual([])
    expect(report.changes.map(({ lineItem, before, after }) => [lineItem.id, before.category, after.category])).toEqual([
      [first, 'SEL', 'RJ'],
      [second, 'BEH', 'SEC'],
    ])
    expect(report.moved).toContainEqual({ fiscalYear: 2025, phase: 'planned', basis: 'all-funds', what: 'SEC', before: 0, after: 2_000_000 })
  })

  test('names the later decision that holds instead, and that was made against what goes', () => {
    const two = written(plans, one, '2', [request(first, { action: 'category', category: 'MH' })])
    const report = undoReport(plans, two, '1')
    expect(report.changes.map(({ lineItem }) => lineItem.id)).toEqual([second])
    expect(report.conflicts).toEqual([
      { kind: 'superseded', correction: '1.1', later: '2.1', laterBatch: '2', lineItem: first },
      { kind: 'built-on', correction: null, later: '2.1', laterBatch: '2', lineItem: first },
    ])
    const after = laidOver(plans, undone(two, '1'))
    expect(after.items.get(first)?.tag?.category).toBe('MH')
    expect(after.misfits).toContainEqual(
      expect.objectContaining({ code: 'made-against-another-value', correction: '2.1', applied: true, expected: 'SEL', found: 'RJ' }),
    )
  })

  test('has no conflict where a later batch is about something else', () => {
    const two = written(plans, one, '2', [request(first, { action: 'level', rjLevel: 'dedicated' })])
    expect(undoReport(plans, two, '1').conflicts).toEqual([])
  })

  test('tells what was built on a link that goes', () => {
    const row = idOf(now, '1.1', 2024)
    const parted = written(plans, emptyLog, '1', [request(idOf(last, '1.1'), { action: 'unlink', to: row })])
    const report = undoReport(plans, written(plans, parted, '2', [request(row, { action: 'category', category: 'OPS' })]), '1')
    expect(report.links.made.map(({ to }) => to)).toEqual([row])
  })
})
