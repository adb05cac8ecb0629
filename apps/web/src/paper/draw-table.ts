import type { PaperPart, Runs } from '#paper/paper-sheet.ts'
import { drawable, element, writeRuns, type Column, type Element, type Pen } from '#paper/pen.ts'

/** Space around a cell's words, in points. */
const inset = 2

/** A table with a row of heads. The first column is as wide as its longest cell, the last holds what is left but for columns of the same width between. */
export function drawTable(pen: Pen, section: Element, { title, head, rows }: Extract<PaperPart, { kind: 'table' }>, { x, width }: Column): void {
  const { doc, size } = pen
  const widths = widthsOf(pen, head, rows, width)
  const table = element(pen, section, 'Table', [], { title })
  const lefts = widths.map((_, at) => x + widths.slice(0, at).reduce((sum, one) => sum + one, 0))
  const columnOf = (at: number): Column => ({ x: (lefts[at] ?? x) + inset, width: (widths[at] ?? 0) - 2 * inset })
  const drawRow = (part: Element, draw: (row: Element) => readonly (() => void)[]) => {
    const row = element(pen, part, 'TR')
    const top = doc.y + 1
    let bottom = top
    for (const cell of draw(row)) {
      doc.y = top
      cell()
      bottom = Math.max(bottom, doc.y)
    }
    doc.markContent('Artifact', { type: 'Layout' })
    doc
      .moveTo(x, bottom + 0.5)
      .lineTo(x + width, bottom + 0.5)
      .lineWidth(0.4)
      .stroke('#999999')
    doc.endMarkedContent()
    doc.y = bottom + 1
  }
  drawRow(element(pen, table, 'THead'), (row) =>
    head.map((text, at) => () => {
      const { x: left, width: wide } = columnOf(at)
      element(
        pen,
        row,
        'TH',
        [
          () =>
            void doc
              .font('bold')
              .fontSize(size * 0.85)
              .text(drawable(text), left, doc.y, { width: wide }),
        ],
        { scope: 'Column' },
      )
    }),
  )
  doc.font('regular').fontSize(size)
  const body = element(pen, table, 'TBody')
  for (const cells of rows)
    drawRow(body, (row) =>
      cells.map((runs, at) => () => writeRuns(pen, element(pen, row, at === 0 ? 'TH' : 'TD', [], at === 0 ? { scope: 'Row' } : {}), runs, columnOf(at))),
    )
  doc.x = x
}

function widthsOf({ doc, size }: Pen, head: readonly string[], rows: readonly (readonly Runs[])[], width: number): readonly number[] {
  const longest = (at: number) => {
    doc.font('bold').fontSize(size)
    const texts = [head[at] ?? '', ...rows.map((row) => (row[at] ?? []).map(({ text }) => text).join(''))]
    return Math.max(...texts.map((text) => doc.widthOfString(drawable(text)))) + 2 * inset + 2
  }
  const natural = head.map((_, at) => longest(at))
  // The widest column takes what is left when the others have what they want.
  const widest = natural.indexOf(Math.max(...natural))
  const others = natural.reduce((sum, one, at) => (at === widest ? sum : sum + one), 0)
  return natural.map((one, at) => (at === widest ? width - others : one))
}
