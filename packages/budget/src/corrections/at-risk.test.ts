import { describe, expect, test } from 'vitest'
import { fiscalYear } from '@cuentas/shared'
import { dollarsAtRisk, dollarsOnTheMove, reviewOf } from '#corrections/at-risk.ts'
import type { DollarsMoved } from '#corrections/compare-corrected.ts'
import { emptyLog, idOf, laidOver, request, twoYears, written } from '#corrections/correction-log.fixture.ts'

const [last, now] = twoYears()
const plans = { plans: [last, now] }
const id = idOf(now, '1.2', 2025)
const review = (...requests: Parameters<typeof written>[3]) => {
  const item = laidOver(plans, written(plans, emptyLog, '1', requests)).items.get(id)
  if (!item) throw new Error('no such item')
  return reviewOf(item)
}

describe('how far people have looked at a line item', () => {
  test('it is open, then partly, then confirmed once its program and its level are decided', () => {
    expect(review().state).toBe('open')
    expect(review(request(id, { action: 'level', rjLevel: 'none' })).state).toBe('partly')
    expect(review(request(id, { action: 'category', category: 'SEC' }), request(id, { action: 'level', rjLevel: 'none' }))).toEqual({
      state: 'confirmed',
      confidence: 1000,
    })
  })

  test('dollars at risk are the amount times what is not sure: all of it without a program, none once a person decided', () => {
    expect(dollarsAtRisk(1_000_00, { state: 'open', confidence: 900 })).toBe(100_00)
    expect(dollarsAtRisk(-1_000_00, { state: 'open', confidence: 0 })).toBe(1_000_00)
    expect(dollarsAtRisk(1_000_00, { state: 'confirmed', confidence: 1000 })).toBe(0)
    expect(dollarsAtRisk(null, { state: 'open', confidence: 0 })).toBe(0)
  })
})

describe('dollars that a change moves', () => {
  const moved = (year: number, what: DollarsMoved['what'], before: number, after: number, basis: DollarsMoved['basis'] = 'all-funds'): DollarsMoved => ({
    fiscalYear: fiscalYear(year),
    phase: 'planned',
    basis,
    what,
    before,
    after,
  })

  test('what goes from one program to another counts once, not twice; the larger basis speaks for a year; years add up', () => {
    const one = [moved(2024, 'SEC', 500, 200), moved(2024, 'BEH', 0, 300), moved(2024, 'BEH', 0, 100, 'lcff-contributing')]
    expect(dollarsOnTheMove(one)).toBe(300)
    expect(dollarsOnTheMove([...one, moved(2025, 'at-least', 0, 50)])).toBe(350)
    expect(dollarsOnTheMove([])).toBe(0)
  })
})
