import { columnLetters, type Table } from '@cuentas/shared'
import { gridMeasures, gridPages, wrapText, type GridPage } from '#grid/grid-layout.ts'
import type { GridSheet } from '#grid/grid.ts'

const { gutter, top, letters, size, line, padding } = gridMeasures

/** A page of a grid as an SVG picture: its name, column letters, row numbers, and the cells with their text. Undefined when there is no such page. */
export function gridPicture(sheets: readonly GridSheet[], number: number): string | undefined {
  const page = gridPages(sheets)[number - 1]
  return page && svgOf(page)
}

function svgOf({ text, table }: GridPage): string {
  const { width, height } = text
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Arial, Helvetica, sans-serif" font-size="${size}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
  ]
  if (text.lines.length > 0) {
    const heads = table ? text.lines.filter(({ box }) => box.y1 < table.box.y0 - letters + 1) : text.lines
    for (const { text: words, box } of heads) parts.push(label(gutter, box.y1 - 2, words, ' font-weight="bold"'))
  }
  if (table) parts.push(...gridOf(table, text.grid?.firstRow ?? 1))
  return `${parts.join('')}</svg>`
}

function gridOf(table: Table, firstRow: number): readonly string[] {
  const parts: string[] = []
  const edges = new Map<number, number>()
  for (const { cells } of table.rows) for (const { column, span, box } of cells) if (span === 1) edges.set(column, (box.x0 + box.x1) / 2)
  for (const [column, x] of edges) parts.push(label(x, table.box.y0 - 4, columnLetters(column), ' fill="#595959" text-anchor="middle"'))
  table.rows.forEach(({ cells, box, number }, at) => {
    parts.push(label(gutter - 4, box.y0 + line, String(number ?? firstRow + at), ' fill="#595959" text-anchor="end"'))
    for (const cell of cells) {
      const { x0, y0, x1, y1 } = cell.box
      parts.push(`<rect x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}" fill="none" stroke="#bbb" stroke-width="0.5"/>`)
      const money = /^[-($]*[\d,.]+\)?%?$/u.test(cell.text)
      wrapText(cell.text, x1 - x0).forEach((words, index) => {
        const y = y0 + padding + size + index * line
        parts.push(money ? label(x1 - padding, y, words, ' text-anchor="end"') : label(x0 + padding, y, words))
      })
    }
  })
  return parts
}

function label(x: number, y: number, text: string, more = ''): string {
  return text.trim() === '' ? '' : `<text x="${x}" y="${y}"${more}>${escaped(text.slice(0, 400))}</text>`
}

/** Text as XML may hold it: no markup, no control characters. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu, '\ufffd')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
}
