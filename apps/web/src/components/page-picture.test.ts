import { describe, expect, it } from 'vitest'
import { closeUp, within } from '#components/page-picture.tsx'

const cell = { x0: 1040, y0: 300, x1: 1110, y1: 340 }

describe('the box over a cell', () => {
  it('is placed in percent of the page, so that it stays on the cell at every size', () => {
    expect(within(cell, { x0: 0, y0: 0, x1: 1224, y1: 792 })).toEqual({ left: '84.967%', top: '37.879%', width: '5.719%', height: '5.051%' })
  })
})

describe('the close-up', () => {
  it('stays on the page and keeps the cell inside', () => {
    for (const box of [cell, { x0: 0, y0: 0, x1: 40, y1: 12 }, { x0: 1200, y0: 780, x1: 1224, y1: 792 }]) {
      const region = closeUp(box, { width: 1224, height: 792 })
      expect(region.x0).toBeGreaterThanOrEqual(0)
      expect(region.y0).toBeGreaterThanOrEqual(0)
      expect(region.x1).toBeLessThanOrEqual(1224)
      expect(region.y1).toBeLessThanOrEqual(792)
      expect(box.x0 >= region.x0 && box.x1 <= region.x1 && box.y0 >= region.y0 && box.y1 <= region.y1).toBe(true)
    }
  })
  it('shows the top of a cell that is taller than it', () => {
    const region = closeUp({ x0: 100, y0: 50, x1: 160, y1: 700 }, { width: 612, height: 792 })
    expect(region.y0).toBe(30)
    expect(region.y1).toBeLessThan(700)
  })
})
