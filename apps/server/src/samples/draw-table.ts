import type { CellContent, RowContent, Section, TableBlock } from '#samples/blocks.ts'
import { margin, startPage, type Pen } from '#samples/pen.ts'
import { wrap } from '#samples/wrap.ts'

const looks = {
  banded: { head: '#1e4b7a', headInk: '#ffffff', bands: ['#bdd7ee', '#dfebf7'], rule: '#ffffff' },
  ruled: { head: '#d8e4f0', headInk: '#000000', bands: ['#ffffff'], rule: '#6a89b5' },
} as const

const padding = 3
/** A row is broken over a page only where at least this many of its lines stay behind. */
const keptTogether = 3

/** A row that is being drawn: the lines of each cell that are still to come. */
interface OpenRow {
  readonly content: RowContent
  readonly lines: readonly (readonly string[])[]
  readonly band: number
}

const fontOf = (cell: CellContent) => (cell.bold ? 'Helvetica-Bold' : 'Helvetica')
const lineHeight = (table: TableBlock) => table.size * 1.15
const heightOf = (table: TableBlock, count: number) => count * lineHeight(table) + 2 * padding

function linesOf(pen: Pen, table: TableBlock, row: RowContent): readonly (readonly string[])[] {
  return row.cells.map((cell, column) => {
    pen.doc.font(fontOf(cell)).fontSize(table.size)
    return wrap(cell.text, (table.widths[column] ?? 0) - 2 * padding, (text) => pen.doc.widthOfString(text))
  })
}

const longest = (lines: readonly (readonly string[])[]) => Math.max(1, ...lines.map((cell) => cell.length))

/** Left edge of each column. */
function edgesOf(table: TableBlock): readonly number[] {
  return table.widths.map((_, column) => margin + table.widths.slice(0, column).reduce((sum, width) => sum + width, 0))
}

function drawShade(pen: Pen, table: TableBlock, row: RowContent, height: number, fill: string): void {
  const edges = edgesOf(table)
  pen.artifact(() =>
    row.cells.forEach((cell, column) => {
      if (cell.absent) return
      pen.doc
        .rect(edges[column] ?? 0, pen.y, table.widths[column] ?? 0, height)
        .lineWidth(0.75)
        .fillAndStroke(fill, looks[table.look].rule)
    }),
  )
}

function drawCellText(
  pen: Pen,
  table: TableBlock,
  cell: CellContent,
  lines: readonly string[],
  place: { x: number; width: number },
  paper: string,
  ink: string,
) {
  const { doc } = pen
  doc.font(fontOf(cell)).fontSize(table.size)
  lines.forEach((line, index) => {
    const y = pen.y + padding + index * lineHeight(table)
    const space = place.width - 2 * padding - doc.widthOfString(line)
    const x = place.x + padding + (cell.align === 'center' ? Math.max(0, space / 2) : 0)
    if (cell.crossed && index === 0) doc.fillColor(paper).text('X', x, y, { lineBreak: false })
    // A blank cell holds a space, as in the state's form: without content it would be missing from the tag tree.
    doc.fillColor(ink).text(line === '' ? ' ' : line, x, y, { lineBreak: false })
  })
}

type RowElement = ReturnType<Pen['element']>

/** Draws `count` lines of an open row; `cells` are the elements they belong to, or none for a repeated head. */
function drawLines(
  pen: Pen,
  table: TableBlock,
  row: OpenRow,
  count: number,
  colours: { paper: string; ink: string },
  cells: readonly RowElement[] | undefined,
): OpenRow {
  const height = heightOf(table, count)
  const edges = edgesOf(table)
  drawShade(pen, table, row.content, height, colours.paper)
  row.content.cells.forEach((cell, column) => {
    const part = row.lines[column]?.slice(0, count) ?? []
    if (cell.absent || part.length === 0) return
    const draw = () => drawCellText(pen, table, cell, part, { x: edges[column] ?? 0, width: table.widths[column] ?? 0 }, colours.paper, colours.ink)
    if (cells) pen.mark(cells[column], 'P', draw)
    else pen.artifact(draw)
  })
  pen.y += height
  return { ...row, lines: row.lines.map((cell) => cell.slice(count)) }
}

function elementsOf(pen: Pen, parent: RowElement, row: RowContent, type: 'TH' | 'TD'): readonly RowElement[] {
  const tr = pen.element('TR', parent)
  // The form's own tag trees make the first cell of a row its header.
  return row.cells.map((_, column) => pen.element('P', pen.element(column === 0 ? 'TH' : type, tr)))
}

/** Draws a table; rows break over pages line by line, and the head is drawn again (as no content) on each new page. */
export function drawTable(pen: Pen, section: Section, table: TableBlock): void {
  const look = looks[table.look]
  const element = pen.element('Table')
  const head: RowContent = { cells: table.head.map((cell) => ({ ...cell, bold: true })) }
  const headLines = linesOf(pen, table, head)
  const headRow: OpenRow = { content: head, lines: headLines, band: 0 }
  const drawHead = (cells: readonly RowElement[] | undefined) => {
    if (table.head.length > 0) drawLines(pen, table, headRow, longest(headLines), { paper: look.head, ink: look.headInk }, cells)
  }
  if (pen.y + heightOf(table, longest(headLines)) + heightOf(table, keptTogether) > pen.bottom) startPage(pen, section)
  drawHead(table.head.length > 0 ? elementsOf(pen, element, head, 'TH') : undefined)
  table.rows.forEach((content, index) => {
    let row: OpenRow = { content, lines: linesOf(pen, table, content), band: index % look.bands.length }
    const cells = elementsOf(pen, element, content, 'TD')
    const colours = { paper: look.bands[row.band] ?? '#ffffff', ink: '#000000' }
    const fits = () => Math.floor((pen.bottom - pen.y - 2 * padding) / lineHeight(table))
    if (fits() < Math.min(keptTogether, longest(row.lines))) {
      startPage(pen, section)
      drawHead(undefined)
    }
    if (content.id !== undefined) pen.pageOfRow.set(content.id, pen.page)
    while (longest(row.lines) > fits()) {
      row = drawLines(pen, table, row, fits(), colours, cells)
      startPage(pen, section)
      drawHead(undefined)
    }
    drawLines(pen, table, row, longest(row.lines), colours, cells)
  })
  pen.y += 10
}
