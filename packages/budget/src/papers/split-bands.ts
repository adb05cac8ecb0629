import type { Line, PageText } from '@cuentas/shared'
import type { ColumnName } from '#templates/column-words.ts'
import { squashed } from '#templates/plain-text.ts'
import type { CellPiece, NamedRow } from '#templates/table-rows.ts'

/** A gap between two lines that is this much more than between most of them parts two rows. */
const widerThanMost = 1.25

interface PlacedLine {
  readonly name: ColumnName
  readonly text: string
  readonly y0: number
  readonly y1: number
}

/**
 * Cuts a row in which several run together because nothing is drawn between them (SFUSD 2021-22 p14, p36): where a stripe without words, wider than
 * the one between most lines, crosses the whole row. A band without an amount is a paragraph of the row above.
 */
export function splitBands(row: NamedRow, page: PageText | undefined, money: readonly ColumnName[]): readonly NamedRow[] {
  const lines = page ? placedLines(row, page.lines) : undefined
  if (!lines || lines.length < 2) return [row]
  const bands: PlacedLine[][] = []
  let bottom = -Infinity
  const usual = usualGap(lines)
  for (const line of lines) {
    const opens = line.y0 - bottom > usual * widerThanMost || bottom === -Infinity
    if (opens) bands.push([])
    bands.at(-1)?.push(line)
    bottom = Math.max(bottom, line.y0)
  }
  const rows = bands.reduce<PlacedLine[][]>((joined, band) => {
    const before = joined.at(-1)
    const whole = money.every((name) => band.some((line) => line.name === name))
    if (before && !whole) before.push(...band)
    else joined.push([...band])
    return joined
  }, [])
  return rows.length < 2 ? [row] : rows.map((band, index) => bandRow(row, band, index === 0, index === rows.length - 1))
}

/** Distance between the tops of most neighbouring lines. */
function usualGap(lines: readonly PlacedLine[]): number {
  const tops = [...new Set(lines.map(({ y0 }) => Math.round(y0)))].sort((a, b) => a - b)
  const gaps = tops
    .slice(1)
    .map((top, index) => top - (tops[index] ?? top))
    .filter((gap) => gap > 3)
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 4)] ?? Infinity
}

/** Every printed line of the row's cells with its height; undefined when one cannot be found on the page. */
function placedLines(row: NamedRow, lines: readonly Line[]): readonly PlacedLine[] | undefined {
  const own = lines.filter(({ box }) => box.y0 >= row.box.y0 - 4 && box.y1 <= row.box.y1 + 4).map((line) => ({ ...line, letters: squashed(line.text) }))
  const placed: PlacedLine[] = []
  for (const [name, { text }] of row.cells) {
    let from = -Infinity
    for (const part of text.split('\n').filter((one) => one.trim())) {
      const found = own.find(({ box, letters }) => box.y0 > from + 1 && letters.includes(squashed(part)))
      if (!found) return undefined
      from = found.box.y0
      placed.push({ name, text: part, y0: found.box.y0, y1: found.box.y1 })
    }
  }
  return placed.sort((a, b) => a.y0 - b.y0)
}

function bandRow(row: NamedRow, band: readonly PlacedLine[], opens: boolean, closes: boolean): NamedRow {
  const [y0, y1] = [Math.min(...band.map((line) => line.y0)), Math.max(...band.map((line) => line.y1))]
  const cells = new Map<ColumnName, CellPiece>()
  for (const [name, piece] of row.cells) {
    const own = band.filter((line) => line.name === name)
    if (own.length > 0) cells.set(name, { ...piece, box: { ...piece.box, y0, y1 }, text: own.map(({ text }) => text).join('\n') })
  }
  return { page: row.page, box: { ...row.box, y0, y1 }, cells, opensPage: row.opensPage && opens, closesPage: row.closesPage && closes }
}
