import { describe, expect, it } from 'vitest'
import type { Table } from '@cuentas/shared'
import { blue, type Ink, drawnPdf, fill, line, paper, ruledTable, words } from '#pdf/drawn-pdf.fixture.ts'
import { openTestEngine } from '#pdf/engine.fixture.ts'
import { readDocument } from '#read-document.ts'

const pdf = await openTestEngine()

function tablesOf(content: string): readonly Table[] {
  const read = readDocument(drawnPdf([{ content }]), { pdf })
  if ('refused' in read) throw new Error(read.refused)
  return read.tables
}

const texts = (table: Table | undefined) => table?.rows.map((row) => row.cells.map((cell) => cell.text))

describe('tables from rules, shading and words', () => {
  it('keeps the line break of an amount that wraps in the middle of its digits', () => {
    const [table] = tablesOf(
      ruledTable([20, 100, 160], [20, 60, 100]) +
        words(25, 35, 'Goal #') +
        words(105, 35, 'Total') +
        words(25, 75, '1') +
        words(105, 75, '$1,766,0') +
        words(105, 87, '98.00'),
    )
    expect(texts(table)).toEqual([
      ['Goal #', 'Total'],
      ['1', '$1,766,0\n98.00'],
    ])
  })

  it('keeps the hyphen at the end of a line, which PDFium reports as a control character', () => {
    const [table] = tablesOf(ruledTable([20, 100, 160], [20, 60]) + words(25, 35, 'Total Non-') + words(25, 47, 'personnel') + words(105, 35, '$5'))
    expect(texts(table)).toEqual([['Total Non-\npersonnel', '$5']])
  })

  it('gives every cell the box that is drawn around it', () => {
    const [table] = tablesOf(ruledTable([20, 100, 160], [20, 60, 100]) + words(25, 35, 'a') + words(105, 75, 'b'))
    const box = table?.rows[1]?.cells[1]?.box
    expect([box?.x0, box?.y0, box?.x1, box?.y1].map((at) => Math.round(at ?? -1))).toEqual([100, 60, 160, 100])
    expect(table?.rows[0]?.cells.map((cell) => cell.text)).toEqual(['a', ''])
  })

  it('sees no edge where the same colour goes on: Word shades each paragraph of a cell by itself', () => {
    const light: Ink = [0.87, 0.92, 0.97]
    const cell = (x: number, y: number, ink: Ink) =>
      fill(x, y, 3, 40, ink) + fill(x + 3, y, 74, 20, ink) + fill(x + 3, y + 20, 74, 20, ink) + fill(x + 77, y, 3, 40, ink)
    const rows = cell(20, 20, blue) + cell(100.5, 20, blue) + cell(20, 60.5, light) + cell(100.5, 60.5, light)
    const [table, ...others] = tablesOf(
      rows +
        words(25, 35, 'All') +
        words(25, 47, 'Schools') +
        words(105, 35, 'ongoing') +
        words(25, 75, 'Low') +
        words(25, 87, 'Income') +
        words(105, 75, '2025-26'),
    )
    expect(others).toEqual([])
    expect(texts(table)).toEqual([
      ['All\nSchools', 'ongoing'],
      ['Low\nIncome', '2025-26'],
    ])
  })

  it('takes white slivers between shaded cells for rules, and slivers in the colour of the cell for a piece of it', () => {
    const shaded = fill(20, 20, 200, 80, blue)
    const white = fill(119.75, 20, 0.5, 80, paper) + fill(20, 59.75, 200, 0.5, paper)
    const sameColour = fill(60, 20, 0.5, 80, blue)
    const [table] = tablesOf(shaded + white + sameColour + words(25, 40, 'a') + words(125, 40, 'b') + words(25, 80, 'c') + words(125, 80, 'd'))
    expect(texts(table)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('finds columns by their words where only bands of colour part the rows', () => {
    const bands = [20, 40, 60, 80].map((y, index) => fill(20, y, 400, 20, index % 2 === 0 ? blue : [0.87, 0.92, 0.97])).join('')
    const row = (y: number, goal: string, title: string, amount: string) =>
      words(25, y, goal) + words(80, y, title) + words(300, y, '$') + words(350, y, amount)
    const [table] = tablesOf(
      bands +
        row(34, 'Goal', 'Action Title', 'Total') +
        row(54, '1', 'Effective Instruction', '110,353,916') +
        row(74, '1', 'AVID', '355,030') +
        row(94, '2', 'Arts', '-'),
    )
    expect(texts(table)).toEqual([
      ['Goal', 'Action Title', '$ Total'],
      ['1', 'Effective Instruction', '$ 110,353,916'],
      ['1', 'AVID', '$ 355,030'],
      ['2', 'Arts', '$ -'],
    ])
  })

  it('cuts bands at the columns of a head that has rules', () => {
    const drawn = ruledTable([20, 80, 200, 300], [20, 40]) + fill(20, 40, 280, 20, blue) + fill(20, 60, 280, 20, [0.87, 0.92, 0.97])
    const [table] = tablesOf(
      drawn +
        words(25, 34, 'Goal') +
        words(85, 34, 'Title') +
        words(205, 34, 'Total') +
        words(25, 54, '1') +
        words(85, 54, 'AVID') +
        words(205, 54, '$5') +
        words(25, 74, '2') +
        words(85, 74, 'Arts') +
        words(205, 74, '$6'),
    )
    expect(texts(table)).toEqual([
      ['Goal', 'Title', 'Total'],
      ['1', 'AVID', '$5'],
      ['2', 'Arts', '$6'],
    ])
  })

  it('tells how many columns a heading covers', () => {
    const drawn = line(20, 20, 220, 20) + line(20, 40, 220, 40) + line(20, 60, 220, 60) + line(20, 20, 20, 60) + line(220, 20, 220, 60) + line(120, 40, 120, 60)
    const [table] = tablesOf(drawn + words(25, 34, '2025-26 Total Planned Expenditures Table') + words(25, 54, '1') + words(125, 54, '1.1'))
    expect(table?.rows.map((row) => row.cells.map(({ column, span }) => [column, span]))).toEqual([
      [[0, 2]],
      [
        [0, 1],
        [1, 1],
      ],
    ])
  })

  it('reads a double ruling as one rule', () => {
    const [table] = tablesOf(
      ruledTable([20, 100, 160], [20, 40, 60]) +
        ruledTable([21.5, 101.5, 158.5], [21.5, 41.5, 58.5]) +
        words(25, 34, 'a') +
        words(105, 34, 'b') +
        words(25, 54, 'c') +
        words(105, 54, 'd'),
    )
    expect(table?.columns).toBe(2)
    expect(texts(table)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('keeps an amount whole that runs over the border of its cell', () => {
    const [table] = tablesOf(ruledTable([20, 92, 160], [20, 60]) + words(25, 40, '$288,325,615.98') + words(120, 52, 'No'))
    expect(texts(table)).toEqual([['$288,325,615.98', 'No']])
  })

  it('keeps the spaces of a number whose characters stand apart', () => {
    const [table] = tablesOf(
      ruledTable([20, 200, 260], [20, 60]) + words(25, 40, '$') + words(120, 40, '1') + words(130, 40, '8,769,206') + words(205, 40, '10.812%'),
    )
    expect(texts(table)).toEqual([['$ 1 8,769,206', '10.812%']])
  })

  it('closes a row that the foot of the page cuts open, and opens the rest of it at the head of the next', () => {
    const open = line(20, 20, 220, 20) + line(20, 40, 220, 40) + [20, 90, 220].map((x) => line(x, 20, x, 300)).join('')
    const [table] = tablesOf(open + words(25, 34, 'Action #') + words(95, 34, 'Title') + words(25, 60, '1.1') + words(95, 60, 'Restorative practices'))
    expect(texts(table)?.[1]).toEqual(['1.1', 'Restorative practices'])
    const [rest] = tablesOf([20, 90, 220].map((x) => line(x, 20, x, 120)).join('') + line(20, 120, 220, 120) + words(95, 60, 'in every school'))
    expect(texts(rest)).toEqual([['', 'in every school']])
  })

  it('parts rows that nothing is drawn between by the goal and action numbers of each', () => {
    const xs = [20, 60, 110, 250, 330, 410]
    const row = (y: number, goal: string, action: string) =>
      words(25, y, goal) + words(65, y, action) + words(115, y, `Title of ${action}`) + words(255, y, '$10') + words(335, y, '$20')
    const [table] = tablesOf(ruledTable(xs, [20, 140]) + row(40, '1', '1.1') + words(115, 52, 'in two lines') + row(90, '1', '1.2') + row(120, '2', '2.1'))
    expect(texts(table)).toEqual([
      ['1', '1.1', 'Title of 1.1\nin two lines', '$10', '$20'],
      ['1', '1.2', 'Title of 1.2', '$10', '$20'],
      ['2', '2.1', 'Title of 2.1', '$10', '$20'],
    ])
  })

  it('finds rows and columns by words alone in a table that is one shaded rectangle', () => {
    const row = (y: number, goal: string, action: string, title: string, total: string, group: string) =>
      words(25, y, goal) + words(70, y, action) + words(120, y, title) + words(300, y, group) + words(370, y, total)
    const head = row(40, 'Goal #', 'Action #', 'Action Title', 'Total', 'Groups')
    const body =
      row(70, '1', '13', 'Arts', '$10', 'All') +
      words(120, 82, 'and music') +
      row(110, '1', '14', 'AVID', '$2,000', 'All') +
      row(140, '2', '1', 'Counselors', '$30', 'EL')
    const [table] = tablesOf(fill(20, 20, 420, 140, blue) + head + body)
    expect(texts(table)).toEqual([
      ['Goal #', 'Action #', 'Action Title', 'Groups', 'Total'],
      ['1', '13', 'Arts\nand music', 'All', '$10'],
      ['1', '14', 'AVID', 'All', '$2,000'],
      ['2', '1', 'Counselors', 'EL', '$30'],
    ])
  })

  it('takes no frame around running text for a table', () => {
    expect(tablesOf(ruledTable([20, 400], [20, 60, 100]) + words(25, 40, 'A broad goal of the plan.') + words(25, 80, 'Another one.'))).toEqual([])
  })
})
