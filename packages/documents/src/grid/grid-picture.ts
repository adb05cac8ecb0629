import { columnLetters, ledgerBox, ledgerMeasures, ledgerPageSize, type Table } from '@cuentas/shared'
import { gridMeasures, gridPages, wrapText, type GridPage } from '#grid/grid-layout.ts'
import type { GridSheet } from '#grid/grid.ts'
import { svgCell, svgPicture, svgText } from '#grid/svg.ts'

const { gutter, letters, size, line, padding } = gridMeasures
const quiet = ' fill="#595959"'
/** Size of the smallest letters that a ledger is drawn in, in points. */
const smallest = 5

/** A page of a grid as an SVG picture: its name, column letters, row numbers, and the cells with their text. Undefined when there is no such page. */
export function gridPicture(sheets: readonly GridSheet[], number: number): string | undefined {
  const page = gridPages(sheets)[number - 1]
  return page && svgOf(page)
}

function svgOf({ text, table }: GridPage): string {
  const heads = table ? text.lines.filter(({ box }) => box.y1 < table.box.y0 - letters + 1) : text.lines
  const headings = heads.map(({ text: words, box }) => svgText(gutter, box.y1 - 2, words, ' font-weight="bold"'))
  return svgPicture(text.width, text.height, size, table ? [...headings, ...gridOf(table)] : headings)
}

function gridOf(table: Table): readonly string[] {
  const middles = new Map<number, number>()
  for (const { cells } of table.rows) for (const { column, span, box } of cells) if (span === 1) middles.set(column, (box.x0 + box.x1) / 2)
  const heads = [...middles].map(([column, x]) => svgText(x, table.box.y0 - 4, columnLetters(column), `${quiet} text-anchor="middle"`))
  const rows = table.rows.map(({ cells, box, number = 1 }) => {
    const drawn = cells.map((cell) => {
      const lines = wrapText(cell.text, cell.box.x1 - cell.box.x0)
      return svgCell(cell.box) + lines.map((words, at) => textIn(cell.box, words, cell.box.y0 + padding + size + at * line, isNumber(cell.text))).join('')
    })
    return svgText(gutter - 4, box.y0 + line, String(number), `${quiet} text-anchor="end"`) + drawn.join('')
  })
  return [...heads, ...rows]
}

/** A page of a ledger as an SVG picture: the row that names the columns, then its rows; a text too long for its column is drawn smaller, and ends in an ellipsis where that is not enough. */
export function ledgerPicture(
  sheet: string,
  header: { readonly cells: readonly string[] },
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
): string {
  const { left, top, column, row: height } = ledgerMeasures
  const columns = Math.min(60, Math.max(header.cells.length, ...rows.map(({ cells }) => cells.length)))
  const page = ledgerPageSize(columns)
  const names = header.cells.slice(0, columns).map((name, at) => {
    const x = left + at * column
    const { words, more } = fitted(name)
    return (
      svgText(x + column / 2, top - 20, columnLetters(at), `${quiet} text-anchor="middle"`) + svgText(x + padding, top - 5, words, ` font-weight="bold"${more}`)
    )
  })
  const drawn = rows.map(({ number, cells }) => {
    const { y0 } = ledgerBox(number, 0)
    const texts = cells.slice(0, columns).map((text, at) => {
      const box = ledgerBox(number, at)
      const { words, more } = fitted(text)
      return svgCell(box) + textIn(box, words, y0 + size + 3, isNumber(text.trim()), more)
    })
    return svgText(left - 4, y0 + height - 5, String(number), `${quiet} text-anchor="end"`) + texts.join('')
  })
  return svgPicture(page.width, page.height, size, [svgText(left, 14, sheet, ' font-weight="bold"'), ...names, ...drawn])
}

function textIn({ x0, x1 }: { readonly x0: number; readonly x1: number }, words: string, y: number, right: boolean, more = ''): string {
  return right ? svgText(x1 - padding, y, words, ` text-anchor="end"${more}`) : svgText(x0 + padding, y, words, more)
}

/** Money and percentages stand at the right of their cell, as they are printed. */
function isNumber(text: string): boolean {
  return /^[-($]*[\d,.]+\)?%?$/u.test(text)
}

/** A text as it fits a column of a ledger: a whole account string of 28 letters is to be read, be it in smaller letters. */
function fitted(text: string): { readonly words: string; readonly more: string } {
  const plain = text.replace(/\s+/gu, ' ').trim()
  const room = (ledgerMeasures.column - 2 * padding) / gridMeasures.letter
  if (plain.length <= room) return { words: plain, more: '' }
  const reduced = Math.max(smallest, Math.floor((10 * size * room) / plain.length) / 10)
  const most = Math.floor((room * size) / reduced)
  return { words: plain.length > most ? `${plain.slice(0, most - 1)}…` : plain, more: ` font-size="${reduced}"` }
}
