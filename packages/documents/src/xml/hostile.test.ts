import { describe, expect, it } from 'vitest'
import { identify } from '#identify.ts'
import { docxReader } from '#docx/docx-reader.ts'
import { officeFile, textRow, wordFile, workbook } from '#xml/office.fixture.ts'
import { xlsxReader } from '#xlsx/xlsx-reader.ts'

const refusalOf = (bytes: Uint8Array) => {
  const reader = identify(bytes)
  const sheets = 'refused' in reader ? reader : reader.sheets?.(bytes)
  return sheets && 'refused' in sheets ? sheets.refused : 'taken'
}

describe('an office file that is made to do harm is refused', () => {
  it('when it would unpack to far more than it holds', () => {
    expect(refusalOf(workbook({ A: textRow('x') }, { 'xl/media/zeros.bin': new Uint8Array(60 * 1024 * 1024) }))).toBe('unpacks-too-far')
    expect(refusalOf(wordFile('<w:p><w:r><w:t>' + ' '.repeat(40 * 1024 * 1024) + '</w:t></w:r></w:p>'))).toBe('unpacks-too-far')
  })

  it('when its XML declares entities, which nothing expands and nothing fetches', () => {
    const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    const sheet = `<?xml version="1.0"?>${laughs}<worksheet><sheetData>${textRow('&b;&c;')}</sheetData></worksheet>`
    expect(refusalOf(workbook({ A: '' }, { 'xl/worksheets/sheet1.xml': sheet }))).toBe('declares-entities')
    expect(refusalOf(officeFile({ 'word/document.xml': `${laughs}<w/>` }))).toBe('declares-entities')
  })

  it('when its elements never end, its XML is broken, or its ZIP is cut', () => {
    expect(refusalOf(wordFile('<w:tbl><w:tr><w:tc>'.repeat(5000)))).toBe('office-damaged')
    expect(refusalOf(workbook({ A: '<row><c></row>' }))).toBe('office-damaged')
    const whole = workbook({ A: textRow('x') })
    expect(refusalOf(whole.slice(0, whole.length - 60))).not.toBe('taken')
  })

  it('when a cell is larger than any cell, or its columns are beyond any sheet', () => {
    expect(refusalOf(workbook({ A: textRow('x'.repeat(100_001)) }))).toBe('grid-too-large')
    expect(refusalOf(workbook({ A: '<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>' }))).toBe('grid-too-large')
  })

  it('when it is locked or of the years before 2007', () => {
    expect(refusalOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toBe('old-or-locked-office')
  })
})

describe('an office file with something strange in it is read for what it holds', () => {
  it('when its parts have paths that lead out, or it links to other workbooks', () => {
    const file = workbook({ A: textRow('Goal', 'Total') }, { '../../etc/cron.d/x': 'x', 'xl/externalLinks/externalLink1.xml': '<externalLink/>' })
    expect(identify(file)).toBe(xlsxReader)
    expect(refusalOf(file)).toBe('taken')
  })

  it('when a PDF lies within it', () => {
    const file = officeFile({ 'a.pdf': '%PDF-1.7', 'word/document.xml': '<document><p><t>x</t></p></document>' })
    expect(identify(file)).toBe(docxReader)
  })
})
