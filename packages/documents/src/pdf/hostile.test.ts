import { beforeAll, describe, expect, it } from 'vitest'
import { drawnPdf, words } from '#pdf/drawn-pdf.fixture.ts'
import { openTestEngine } from '#pdf/engine.fixture.ts'
import type { PdfEngine } from '#pdf/engine.ts'
import { readDocument } from '#read-document.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** A PDF whose objects are given, numbered from 1, without a cross-reference table: PDFium rebuilds it. */
const rebuilt = (objects: readonly string[]) =>
  bytes(`%PDF-1.7\n${objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('')}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`)

describe('hostile PDFs', () => {
  let pdf: PdfEngine
  beforeAll(async () => {
    pdf = await openTestEngine()
  })
  const answer = (file: Uint8Array) => {
    const read = readDocument(file, { pdf })
    return 'refused' in read ? read.refused : 'taken'
  }

  it('with ten thousand pages are refused before a page is read', () => {
    const kids = Array.from({ length: 10_000 }, () => '3 0 R').join(' ')
    const file = rebuilt(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count 10000/Kids[${kids}]>>`, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'])
    expect(readDocument(file, { pdf })).toEqual({ refused: 'too-many-pages', facts: { pages: '10000', limit: '3000' } })
  })
  it('that only say they have many pages do not make the reader run through them', () => {
    const file = rebuilt(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 2000000000/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'])
    expect(['too-many-pages', 'truncated', 'no-text', 'no-pages']).toContain(answer(file))
  })
  it('whose page tree is nested five thousand deep, or is its own child, are refused', () => {
    const deep = Array.from({ length: 5000 }, (_, at) => `<</Type/Pages/Count 1/Kids[${at + 3} 0 R]>>`)
    expect(['truncated', 'no-text', 'no-pages']).toContain(answer(rebuilt(['<</Type/Catalog/Pages 2 0 R>>', ...deep, '<</Type/Page/MediaBox[0 0 9 9]>>'])))
    expect(['truncated', 'no-text', 'no-pages']).toContain(answer(rebuilt(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[2 0 R]>>'])))
  })
  it('that are dictionaries nested fifty thousand deep are refused', () => {
    expect(['truncated', 'no-text', 'no-pages']).toContain(answer(rebuilt([`${'<</A'.repeat(50_000)}${'>>'.repeat(50_000)}`])))
  })
  it('with JavaScript are read for their text, and nothing runs', () => {
    const script = '/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert\\(1\\))>>]>>>>'
    expect(answer(drawnPdf([{ content: words(20, 40, 'A plan') }], { catalog: script }))).toBe('taken')
  })
  it('leave the engine as it was', () => {
    expect(answer(drawnPdf([{ content: words(20, 40, 'A plan') }]))).toBe('taken')
  })
})
