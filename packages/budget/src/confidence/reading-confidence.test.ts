import { cents, confirmedShare, type Check, type Figure, type LineItem, type Provenance } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import { documentConfidence } from '#confidence/reading-confidence.ts'
import { plan } from '#tagged-plans.fixture.ts'

const box = (row: number) => ({ x0: 0, y0: row, x1: 10, y1: row + 1 })
const cell = (row: number, text: string, more: Partial<Provenance> = {}): Provenance => ({
  table: 'planned',
  page: 1,
  box: box(row),
  text,
  reading: 'tags',
  otherReading: 'agrees',
  ...more,
})
const figure = (amount: number, ...provenances: readonly Provenance[]): Figure => ({
  phase: 'planned',
  fund: 'total',
  amount: cents(amount),
  provenances: [...provenances],
})
const sum = (result: Check['result'], cells: readonly Provenance[], code: Check['code'] = 'rows-add-up'): Check => ({
  code,
  result,
  subject: 'planned: total',
  page: 1,
  unit: 'cents',
  printed: 100,
  computed: 100,
  difference: 0,
  because: '',
  cells: [...cells],
})

describe('the confidence of a figure', () => {
  const item = (...figures: readonly Figure[]): LineItem => {
    const [lineItem] = plan(2025, [{ action: '1.1', figures }]).lineItems
    if (!lineItem) throw new Error('the plan has its line item')
    return lineItem
  }

  it('is full when both readings agree and its sum holds', () => {
    const one = figure(500, cell(1, '$5.00'))
    const { ofFigure } = documentConfidence([item(one)], [sum('holds', one.provenances)], [])
    expect(ofFigure(one)).toEqual({ level: 'confirmed', reasons: ['readings-agree', 'sums-hold'] })
  })
  it('is partial when both readings agree and no sum is printed, or one sum alone holds', () => {
    const agreed = figure(500, cell(1, '$5.00'))
    expect(documentConfidence([item(agreed)], [], []).ofFigure(agreed)).toEqual({ level: 'partly', reasons: ['readings-agree', 'no-sum'] })
    const lone = figure(500, cell(1, '$5.00', { otherReading: 'absent' }))
    expect(documentConfidence([item(lone)], [sum('holds', lone.provenances)], []).ofFigure(lone).level).toBe('partly')
  })
  it('counts the Budget Summary of a plan to 2019-20 as a sum, whether it holds or not', () => {
    const one = figure(500, cell(1, '$5.00', { table: 'budgeted' }))
    expect(documentConfidence([item(one)], [sum('holds', one.provenances, 'budget-summary-total')], []).ofFigure(one).level).toBe('confirmed')
    expect(documentConfidence([item(one)], [sum('fails', one.provenances, 'budget-summary-total')], []).ofFigure(one).reasons).toContain('sums-fail')
  })
  it('is full for OCR only when sums along the row and down the column hold', () => {
    const scanned = figure(500, cell(1, '$5.00', { otherReading: 'absent', ocr: 91, reading: 'geometry' }))
    const down = sum('holds', scanned.provenances)
    const along = sum('holds', scanned.provenances, 'fund-columns-add-up')
    expect(documentConfidence([item(scanned)], [down], []).ofFigure(scanned)).toEqual({ level: 'partly', reasons: ['sums-hold', 'one-reading', 'ocr'] })
    expect(documentConfidence([item(scanned)], [down, along], []).ofFigure(scanned)).toMatchObject({ level: 'confirmed' })
  })
  it('is never full when a sum fails, and none when a repair is proposed', () => {
    const one = figure(500, cell(1, '$5.00'))
    const fails = sum('fails', one.provenances)
    expect(documentConfidence([item(one)], [fails], []).ofFigure(one).level).toBe('unconfirmed')
    const repair = { table: 'planned' as const, page: 1, box: box(1), printed: '$5.00', cents: cents(600), reasons: [] }
    const holds = sum('holds', one.provenances, 'fund-columns-add-up')
    expect(documentConfidence([item(one)], [holds], [repair]).ofFigure(one)).toMatchObject({ level: 'unconfirmed' })
  })
  it('is never full where an amount is not printed as a number is, even if the printed total was added up from the same slip', () => {
    const anaheim = figure(15_213_197_777, cell(1, '15,213,1977.77', { table: 'annual-update' }))
    const { ofFigure } = documentConfidence([item(anaheim)], [sum('holds', anaheim.provenances)], [])
    expect(ofFigure(anaheim)).toEqual({ level: 'partly', reasons: ['readings-agree', 'sums-hold', 'commas-misplaced'] })
    // Another place prints it as a number, or a person has put it right.
    const twice = figure(15_213_197_777, ...anaheim.provenances, cell(2, '$152,131,977.77'))
    expect(ofFigure(twice).reasons).not.toContain('commas-misplaced')
    expect(ofFigure(figure(1_521_319_777, ...anaheim.provenances)).reasons).not.toContain('commas-misplaced')
  })
  it('adds up to the share of dollars that is confirmed', () => {
    const confirmed = figure(300, cell(1, '$3.00'))
    const open = figure(100, cell(2, '$1.00', { otherReading: 'absent', ocr: 50 }))
    const { share, ofCell } = documentConfidence([item(confirmed), item(open)], [sum('holds', confirmed.provenances)], [])
    expect(share).toEqual({ confirmed: 300, partly: 0, unconfirmed: 100, ocr: 100 })
    expect(confirmedShare(share)).toBe(7500)
    expect(confirmedShare({ confirmed: 0, partly: 0, unconfirmed: 0, ocr: 0 })).toBeNull()
    expect(ofCell(cell(1, '$3.00'))?.level).toBe('confirmed')
    expect(ofCell(cell(9, '$3.00'))).toBeUndefined()
  })
})
