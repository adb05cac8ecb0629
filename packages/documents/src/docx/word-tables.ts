import { longestCell, mostCells, type GridCell, type GridRow, type GridSheet } from '#grid/grid.ts'
import { readXml } from '#xml/read-xml.ts'

interface OpenTable {
  readonly heading: readonly string[]
  readonly rows: GridRow[]
  cells: GridCell[]
  column: number
  span: number
  text: string
  /** True in a cell that only continues the one above it. */
  merged: boolean
}

/** The tables of word/document.xml, each with the paragraphs before it; a table inside a cell is text of that cell. `too-large` past what is taken. */
export function wordSheets(bytes: Uint8Array): readonly GridSheet[] | 'too-large' {
  const sheets: GridSheet[] = []
  let heading: string[] = []
  let paragraph = ''
  let table: OpenTable | undefined
  let [depth, deleted, listening, hidden, cells, tooLarge] = [0, 0, false, false, 0, false]

  const endParagraph = () => {
    if (table) table.text += table.text === '' ? paragraph : `\n${paragraph}`
    else if (paragraph.trim() !== '') heading.push(paragraph.trim())
    paragraph = ''
  }
  const endCell = (open: OpenTable) => {
    const text = open.text.trim()
    if (++cells > mostCells || text.length > longestCell) tooLarge = true
    if (text !== '' && !open.merged && !tooLarge) open.cells.push({ column: open.column, span: open.span, text })
    open.column += open.span
    Object.assign(open, { span: 1, text: '', merged: false })
  }
  const endRow = (open: OpenTable) => {
    open.rows.push({ number: open.rows.length + 1, cells: open.cells })
    Object.assign(open, { cells: [], column: 0 })
  }
  const endTable = (open: OpenTable) => {
    const rows = open.rows.filter((row) => row.cells.length > 0)
    if (rows.length > 0) sheets.push({ name: String(sheets.length + 1), heading: open.heading, rows })
    table = undefined
  }

  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'tbl' && ++depth === 1) {
        table = { heading, rows: [], cells: [], column: 0, span: 1, text: '', merged: false }
        heading = []
      } else if (name === 'gridSpan' && table && depth === 1) table.span = Math.min(63, Math.max(1, Number(attributes['w:val'] ?? 1) || 1))
      else if (name === 'gridBefore' && table && depth === 1) table.column = Math.min(63, Number(attributes['w:val'] ?? 0) || 0)
      else if (name === 'vMerge' && table && depth === 1) table.merged = attributes['w:val'] !== 'restart'
      else if (name === 'del') deleted++
      else if (name === 'r') hidden = false
      else if (name === 'vanish') hidden = attributes['w:val'] !== '0' && attributes['w:val'] !== 'false'
      else if (name === 'br' || name === 'cr') paragraph += '\n'
      else if (name === 'tab') paragraph += ' '
      else if (name === 'noBreakHyphen') paragraph += '-'
      listening = name === 't' && deleted === 0 && !hidden
    },
    close: (name) => {
      if (name === 't') listening = false
      else if (name === 'p') endParagraph()
      else if (name === 'del') deleted--
      else if (name === 'tbl' && --depth === 0 && table) endTable(table)
      else if (table && depth === 1 && name === 'tc') endCell(table)
      else if (table && depth === 1 && name === 'tr') endRow(table)
    },
    text: (text) => {
      if (listening) paragraph += text
    },
  })
  if (tooLarge) return 'too-large'
  // Paragraphs after the last table: a page of their own without a table, so that nothing the document says is lost.
  return heading.length > 0 ? [...sheets, { name: String(sheets.length + 1), heading, rows: [] }] : sheets
}
