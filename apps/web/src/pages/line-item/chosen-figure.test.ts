import { cents, type Figure, type Provenance } from '@cuentas/shared'
import { describe, expect, it } from 'vitest'
import { chosenFigure, marksOf } from '#pages/line-item/chosen-figure.ts'

const place = (page: number, x0: number, y0: number, table: Provenance['table'] = 'planned'): Provenance => ({
  table,
  page,
  box: { x0, y0, x1: x0 + 50, y1: y0 + 20 },
  text: '$1',
  reading: 'tags',
  otherReading: 'agrees',
})
const figure = (phase: Figure['phase'], fund: Figure['fund'], ...provenances: Provenance[]): Figure => ({ phase, fund, amount: cents(100), provenances })
const item = {
  titleAt: place(116, 10, 100),
  figures: [
    figure('planned', 'lcff', place(116, 300, 100), place(118, 300, 400, 'contributing')),
    figure('planned', 'total', place(116, 600, 100), place(116, 900, 500)),
  ],
}

describe('the figure that a line item’s page shows', () => {
  it('is the one that the address names, at the place that it names', () => {
    expect(chosenFigure(item, 'planned.lcff', 1).provenance.page).toBe(118)
  })
  it('is the total when the address names none, or one that the item does not have', () => {
    expect(chosenFigure(item, null, 0).figure?.fund).toBe('total')
    expect(chosenFigure(item, 'planned.federal', 7).provenance.box.x0).toBe(600)
  })
  it('is the title’s place when the item has no figure', () => {
    expect(chosenFigure({ ...item, figures: [] }, null, 0)).toEqual({ figure: undefined, at: 0, provenance: item.titleAt })
  })
})

it('tints the row of the chosen cell and not another row of the same page', () => {
  const marks = marksOf(item, chosenFigure(item, null, 0))
  expect(marks.cell).toEqual({ x0: 600, y0: 100, x1: 650, y1: 120 })
  expect(marks.row).toEqual({ x0: 10, y0: 100, x1: 650, y1: 120 })
})
