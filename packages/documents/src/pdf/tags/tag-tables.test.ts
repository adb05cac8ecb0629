import { describe, expect, it } from 'vitest'
import type { Table } from '@cuentas/shared'
import { blue, drawnPdf, fill, marked, ruledTable, words } from '#pdf/drawn-pdf.fixture.ts'
import { openTestEngine } from '#pdf/engine.fixture.ts'
import { readDocument } from '#read-document.ts'

const pdf = await openTestEngine()

/** Objects 20 and up: tree root, parent tree, then the elements, each written with its parent's number. */
function tagged(content: string, elements: readonly string[], parents: readonly number[], catalog: string): Uint8Array {
  const tree = ['<</Type/StructTreeRoot/K 22 0 R/ParentTree 21 0 R/ParentTreeNextKey 1>>', `<</Nums[0[${parents.map((id) => `${id} 0 R`).join(' ')}]]>>`]
  return drawnPdf([{ content }], { catalog: `/StructTreeRoot 20 0 R${catalog}`, objects: [...tree, ...elements] })
}

const element = (type: string, parent: number, kids: string, attributes = '') =>
  `<</Type/StructElem/S/${type}/P ${parent} 0 R/Pg 4 0 R/K[${kids}]${attributes}>>`

const content =
  fill(20, 20, 200, 60, blue) +
  marked(0, words(25, 34, 'Total Planned Expenditures')) +
  marked(1, words(25, 54, 'Metrics used to') + words(25, 66, 'measure')) +
  marked(2, words(125, 54, '$15,164,85') + words(125, 66, '5.00') + words(190, 54, 'X', { ink: blue }))

const elements = [
  element('Table', 20, '23 0 R 24 0 R'),
  element('TR', 22, '25 0 R'),
  element('TR', 22, '26 0 R 27 0 R 28 0 R'),
  element('TH', 23, '0', '/A<</O/Table/ColSpan 3>>'),
  element('TD', 24, '1'),
  element('TD', 24, '2'),
  element('TD', 24, ''),
]

function tablesOf(catalog: string): readonly Table[] {
  const read = readDocument(tagged(content, elements, [25, 26, 27], catalog), { pdf })
  if ('refused' in read) throw new Error(read.refused)
  return read.tables.filter((table) => table.reading === 'tags')
}

describe('tables of the tag tree', () => {
  it('have their cells as authored, lines parted as printed, without the invisible X', () => {
    const [table] = tablesOf('/MarkInfo<</Marked true>>')
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['Total Planned Expenditures'],
      ['Metrics used to\nmeasure', '$15,164,85\n5.00', ''],
    ])
    expect(table?.columns).toBe(3)
    expect(table?.rows[0]?.cells[0]?.span).toBe(3)
    expect(table?.rows[1]?.cells.map((cell) => cell.column)).toEqual([0, 1, 2])
  })

  it('are read from a file that says it is not tagged, or says nothing', () => {
    expect(tablesOf('/MarkInfo<</Marked false>>')).toHaveLength(1)
    expect(tablesOf('/Metadata 99 0 R/Outlines 98 0 R')).toHaveLength(1)
  })

  it('stay unread where the catalog has no room for the mark', () => {
    expect(tablesOf('')).toHaveLength(0)
  })

  it('take the boxes of the cells drawn around them', () => {
    const drawn = content + ruledTable([20, 120, 180, 220], [20, 40, 80])
    const read = readDocument(tagged(drawn, elements, [25, 26, 27], '/MarkInfo<</Marked true>>'), { pdf })
    if ('refused' in read) throw new Error(read.refused)
    const boxes = read.tables[0]?.rows[1]?.cells.map(({ box }) => [box.x0, box.y0, box.x1, box.y1].map(Math.round))
    expect(boxes).toEqual([
      [20, 40, 120, 80],
      [120, 40, 180, 80],
      [180, 40, 220, 80],
    ])
  })
})
