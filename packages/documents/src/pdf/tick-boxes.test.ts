import { describe, expect, it } from 'vitest'
import { drawnPdf, line, words } from '#pdf/drawn-pdf.fixture.ts'
import { openTestEngine } from '#pdf/engine.fixture.ts'
import { readDocument } from '#read-document.ts'

const pdf = await openTestEngine()
const square = (x: number, y: number, side = 9) => `0 0 0 RG 0.5 w ${x} ${400 - y - side} ${side} ${side} re S\n`
const cross = (x: number, y: number, side = 9) => line(x, y, x + side, y + side) + line(x + side, y, x, y + side)
const ticks = (content: string) => {
  const read = readDocument(drawnPdf([{ content: words(20, 380, 'A plan') + content }]), { pdf })
  if ('refused' in read) throw new Error(read.refused)
  return read.pages[0]?.tickBoxes?.map(({ ticked }) => ticked)
}

describe('check boxes that are drawings', () => {
  it('are ticked when strokes cross inside them (Mill Valley) and empty otherwise', () => {
    expect(ticks(square(50, 50) + cross(50, 50) + words(64, 58, 'English Learners') + square(200, 50) + words(214, 58, 'Foster Youth'))).toEqual([true, false])
  })
  it('are ticked when an X is typed into them', () => {
    expect(ticks(square(50, 50, 12) + words(53, 60, 'X') + square(200, 50, 12))).toEqual([true, false])
  })
  it('are not the cells of a table', () => {
    expect(ticks(square(50, 50, 60) + cross(50, 50, 60))).toEqual([])
  })
})
