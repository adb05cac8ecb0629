import { describe, expect, it } from 'vitest'
import { packProvenance, packedProvenanceSchema, unpackProvenance } from '#services/snapshot/snapshot-provenance.ts'

const place = {
  table: 'planned',
  page: 220,
  box: { x0: 1.5, y0: 2, x1: 30.1, y1: 40 },
  text: '$1,456,00\n0.00',
  reading: 'geometry',
  otherReading: 'absent',
} as const

describe('a provenance in a snapshot', () => {
  it('comes out as it went in', () => {
    expect(unpackProvenance(packProvenance(place))).toEqual(place)
  })

  it('keeps the page and box where a cell goes on after a page break', () => {
    const cut = { ...place, continuedAt: [{ page: 221, box: { x0: 1.5, y0: 90, x1: 30.1, y1: 101.3 } }] }
    const packed = packedProvenanceSchema.parse(JSON.parse(JSON.stringify(packProvenance(cut))))
    expect(unpackProvenance(packed)).toEqual(cut)
  })

  it('keeps the sheet and address of a cell that was read from a grid', () => {
    const cell = { sheet: 'Table 1', address: 'P12', rows: { count: 3, runs: [[12, 14]], last: 14 } } as const
    const grid = { ...place, reading: 'cells', cell } as const
    const packed = packedProvenanceSchema.parse(JSON.parse(JSON.stringify(packProvenance(grid))))
    expect(unpackProvenance(packed)).toEqual(grid)
  })
})
