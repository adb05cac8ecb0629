import { strToU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReadDocument, Refusal } from '@cuentas/shared'
import { csvReader } from '#csv/csv-reader.ts'
import { docxReader } from '#docx/docx-reader.ts'
import { gridPicture, ledgerPicture } from '#grid/grid-picture.ts'
import type { GridSheet } from '#grid/grid.ts'
import { identify } from '#identify.ts'
import { openTestEngine } from '#pdf/engine.fixture.ts'
import type { Engines } from '#reader.ts'
import { textRow, wordFile, workbook } from '#xml/office.fixture.ts'
import { xlsxReader } from '#xlsx/xlsx-reader.ts'

const bytes = (text: string) => strToU8(text)
const utf16 = (text: string) => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]))
let engines: Engines
beforeAll(async () => {
  engines = { pdf: await openTestEngine() }
})

const textsOf = (sheets: readonly GridSheet[] | Refusal | undefined) => {
  if (!sheets || 'refused' in sheets) throw new Error(`refused: ${sheets?.refused ?? 'no sheets'}`)
  return sheets.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))
}

describe('a workbook', () => {
  const file = workbook({
    'Table 1':
      textRow('Goal #', 'Total Funds') +
      '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><f>SUM([1]Other!A1)</f><v>1234.5599999999999</v></c><c r="D3" s="1"><v>0.04194</v></c><c r="E3" s="2"><v>45838</v></c></row>',
  })

  it('is claimed by one reader, whatever its name is', () => {
    expect(identify(file)).toBe(xlsxReader)
  })

  it('gives the last result of a formula, a fraction rounded to cents, percentages and dates as printed', () => {
    expect(textsOf(xlsxReader.sheets?.(file))).toEqual([
      [
        ['Goal #', 'Total Funds'],
        ['1', '1234.56', '4.194%', '2025-06-30'],
      ],
    ])
  })

  it('has its rows under their own numbers, a page to open and every cell in a box on it', () => {
    const read = xlsxReader.read(file, engines)
    if ('refused' in read) throw new Error(read.refused)
    expect(read.pages.map(({ grid }) => grid)).toEqual([{ sheet: 'Table 1', firstRow: 1, lastRow: 3 }])
    expect(read.tables[0]?.rows.map(({ number, cells }) => [number, cells.map(({ column }) => column)])).toEqual([
      [1, [0, 1]],
      [3, [0, 1, 3, 4]],
    ])
    expect(boxesInside(read)).toBe(true)
  })
})

describe('a Word document', () => {
  const cell = (text: string, more = '') => `<w:tc>${more}<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
  const file = wordFile(
    '<w:p><w:r><w:t>Actions</w:t></w:r></w:p>' +
      `<w:tbl><w:tr>${cell('Action #')}${cell('Title', '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>')}${cell('Total Funds')}</w:tr>` +
      `<w:tr>${cell('1.1')}${cell('Circles')}${cell('kept<w:br/>')}<w:tc><w:p><w:del><w:r><w:t>$9</w:t></w:r></w:del><w:r><w:t>$5,000</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
  )

  it('gives its tables with the words before them, merged columns in place and deleted text left out', () => {
    const sheets = docxReader.sheets?.(file)
    if (!sheets || 'refused' in sheets) throw new Error('refused')
    expect(sheets[0]?.heading).toEqual(['Actions'])
    expect(sheets[0]?.rows.map(({ cells }) => cells.map(({ column, span, text }) => [column, span, text]))).toEqual([
      [
        [0, 1, 'Action #'],
        [1, 2, 'Title'],
        [3, 1, 'Total Funds'],
      ],
      [
        [0, 1, '1.1'],
        [1, 1, 'Circles'],
        [2, 1, 'kept'],
        [3, 1, '$5,000'],
      ],
    ])
  })
})

describe('a text table', () => {
  const table = 'Account;Año\n"01-0000";"línea ""uno""\ny dos"\n'
  const expected = [
    [
      ['Account', 'Año'],
      ['01-0000', 'línea "uno"\ny dos'],
    ],
  ]

  it('is read as UTF-8, UTF-16 with and without its mark, and Windows-1252', () => {
    for (const file of [bytes(table), Uint8Array.from([0xff, 0xfe, ...utf16(table)]), utf16(table), strToU8(table, true)]) {
      expect(identify(file)).toBe(csvReader)
      expect(textsOf(csvReader.sheets?.(file))).toEqual(expected)
    }
  })

  it('is refused in one sentence where a quote never closes or a cell has no end, and is none when it is prose', () => {
    expect(csvReader.read(bytes(`a,b\n${'1,2\n'.repeat(60)}"x,${'y\n'.repeat(20)}`), engines)).toMatchObject({ refused: 'quotes-broken' })
    expect(csvReader.read(bytes(`a,b\n1,${'z'.repeat(100_001)}\n`), engines)).toMatchObject({ refused: 'cell-too-long', facts: { row: '2' } })
    expect(identify(bytes('Dear parents.\nThe board met on Monday.\n'))).toMatchObject({ refused: 'unknown-format' })
  })
})

describe('the picture of a page', () => {
  it('holds the cells as text and nothing that a browser would run', () => {
    const sheets = [{ name: 'S', heading: ['S'], rows: [{ number: 7, cells: [{ column: 0, span: 1, text: '<script>alert(1)</script>\u0001' }] }] }]
    const picture = gridPicture(sheets, 1) ?? ''
    expect(picture).toContain('&lt;script&gt;')
    expect(picture).not.toContain('<script')
    expect(picture).toContain('>7</text>')
    expect(gridPicture(sheets, 2)).toBeUndefined()
  })

  it('names the columns over every page of a ledger', () => {
    expect(ledgerPicture('', { cells: ['Account', 'Amount'] }, [{ number: 51, cells: ['01-0000', '5.00'] }])).toContain('>Amount</text>')
  })

  it('shows a whole account string of a ledger in smaller letters, and cuts only what stays too long', () => {
    const account = '01-0723-0-1110-1000-1100-012'
    const picture = ledgerPicture('', { cells: ['Account'] }, [{ number: 2, cells: [account, 'word '.repeat(40)] }])
    expect(picture).toContain(`>${account}</text>`)
    expect(picture).toMatch(/font-size="5">word word [^<]*…<\/text>/u)
  })
})

function boxesInside({ pages, tables }: ReadDocument): boolean {
  return tables.every(({ page, rows }) => {
    const on = pages.find(({ number }) => number === page)
    return on !== undefined && rows.every(({ cells }) => cells.every(({ box }) => box.x0 >= 0 && box.x1 <= on.width && box.y1 <= on.height))
  })
}
