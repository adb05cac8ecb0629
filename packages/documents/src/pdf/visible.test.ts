import { describe, expect, it } from 'vitest'
import type { ReadDocument } from '@cuentas/shared'
import { black, blue, drawnPdf, type DrawnPage, fill, paper, words } from '#pdf/drawn-pdf.fixture.ts'
import { openTestEngine } from '#pdf/engine.fixture.ts'
import { readDocument } from '#read-document.ts'

const pdf = await openTestEngine()

function read(page: DrawnPage): ReadDocument {
  const document = readDocument(drawnPdf([page]), { pdf })
  if ('refused' in document) throw new Error(document.refused)
  return document
}

const linesOf = (content: string) => read({ content }).pages[0]?.lines.map((line) => line.text)

describe('text that nobody can see', () => {
  it('leaves out the X of a tick box, printed in the colour of its cell', () => {
    expect(linesOf(fill(20, 20, 200, 30, blue) + words(25, 40, 'Yes') + words(60, 40, 'X', { ink: blue }))).toEqual(['Yes'])
  })

  it('leaves out white text on white paper and keeps white text on a dark head', () => {
    expect(linesOf(words(25, 40, 'X', { ink: paper }) + fill(20, 60, 200, 30, [0.12, 0.3, 0.47]) + words(25, 80, 'Total Funds', { ink: paper }))).toEqual([
      'Total Funds',
    ])
  })

  it('leaves out text under a filled rectangle that is painted later', () => {
    expect(linesOf(words(25, 40, '$1,017,689') + fill(20, 20, 200, 30, paper) + words(25, 40, 'Gen. Fund'))).toEqual(['Gen. Fund'])
  })

  it('leaves out a watermark that stands slanted over the page', () => {
    const watermark = 'BT 0.8 0.8 0.8 rg /F1 60 Tf 0.87 0.5 -0.5 0.87 20 330 Tm (DRAFT) Tj ET\n'
    expect(linesOf(words(25, 40, 'Total Funds') + words(25, 60, '$1,500,000.00') + watermark)).toEqual(['Total Funds', '$1,500,000.00'])
  })

  it('leaves out text off the page', () => {
    expect(linesOf(words(25, 40, 'seen') + words(25, 900, 'off the page') + words(-90, 40, 'left'))).toEqual(['seen'])
  })

  it('leaves out text without ink, except on a picture, where it is what OCR read', () => {
    expect(linesOf(words(25, 40, 'seen') + words(25, 60, 'hidden', { mode: 3 }))).toEqual(['seen'])
    const scan = 'q 600 0 0 400 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI Q\n'
    expect(linesOf(scan + words(25, 60, 'read by OCR', { mode: 3 }))).toEqual(['read by OCR'])
  })
})

describe('lines of a page', () => {
  it('come from top to bottom with their font size; columns side by side are lines of their own', () => {
    const page = read({
      content: words(20, 80, 'lower', { size: 9 }) + words(20, 40, 'Goal 1', { size: 14, ink: black }) + words(300, 40, 'Type of Goal', { size: 14 }),
    }).pages[0]
    expect(page?.lines.map(({ text, size }) => [text, size])).toEqual([
      ['Goal 1', 14],
      ['Type of Goal', 14],
      ['lower', 9],
    ])
    expect([page?.width, page?.height]).toEqual([600, 400])
  })

  it('stand where a reader sees them on a page turned by a quarter', () => {
    const page = read({ content: words(20, 40, 'turned'), rotate: 90 }).pages[0]
    expect([page?.width, page?.height]).toEqual([400, 600])
    const upright = read({ content: `BT /F1 10 Tf 0 1 -1 0 100 50 Tm (upright) Tj ET`, rotate: 90 }).pages[0]?.lines[0]
    expect(upright?.text).toBe('upright')
    expect([upright?.box.x0, upright?.box.y1].map((at) => Math.round(at ?? -1))).toEqual([50, 102])
  })

  it('are measured from the corner of the crop box', () => {
    const line = read({ content: words(120, 140, 'cropped'), cropBox: [100, 0, 600, 300] }).pages[0]?.lines[0]
    expect(Math.round(line?.box.x0 ?? -1)).toBe(20)
    expect(Math.round((line?.box.y1 ?? -1) - 2.2)).toBe(40)
  })
})
