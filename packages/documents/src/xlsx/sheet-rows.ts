import { longestCell, mostCells, type GridCell, type GridRow } from '#grid/grid.ts'
import { readXml } from '#xml/read-xml.ts'
import { numberText } from '#xlsx/number-text.ts'
import type { NumberKind } from '#xlsx/workbook.ts'

/** What the cells of a sheet refer to. */
export interface SheetWords {
  readonly strings: readonly string[]
  readonly kinds: readonly NumberKind[]
  readonly from1904: boolean
}

/** A sheet's rows; a formula is its last result and is never worked out anew. `tooLarge` when it holds more than is taken. */
export interface SheetRead {
  readonly rows: readonly GridRow[]
  readonly tooLarge: boolean
}

/** Reads a worksheet part. Merged cells are one cell over their columns. */
export function sheetRows(bytes: Uint8Array, words: SheetWords, room: number = mostCells): SheetRead {
  const rows: { number: number; cells: GridCell[] }[] = []
  let cell = { column: 0, type: '', style: 0 }
  let value = ''
  let listening = false
  let [row, nextColumn, count, tooLarge] = [0, 0, 0, false]
  const merges: string[] = []
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1)
        nextColumn = 0
        rows.push({ number: row, cells: [] })
      } else if (name === 'c') {
        const column = attributes['r'] === undefined ? nextColumn : columnNumber(attributes['r'])
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) }
        nextColumn = column + 1
        value = ''
      } else if (name === 'v' || name === 't') listening = true
      else if (name === 'mergeCell') merges.push(attributes['ref'] ?? '')
    },
    close: (name) => {
      if (name === 'v' || name === 't') listening = false
      if (name !== 'c' || tooLarge) return
      const text = textOf(value, cell, words)
      if (text === '') return
      if (++count > room || text.length > longestCell || cell.column > 16_383) tooLarge = true
      else rows.at(-1)?.cells.push({ column: cell.column, span: 1, text })
    },
    text: (text) => {
      if (listening) value += text
    },
  })
  return { rows: withMerges(rows, merges).filter(({ cells }) => cells.length > 0), tooLarge }
}

function textOf(value: string, { type, style }: { readonly type: string; readonly style: number }, { strings, kinds, from1904 }: SheetWords): string {
  if (type === 's') return clean(strings[Number(value)] ?? '')
  if (type === 'b') return value === '1' ? 'Yes' : 'No'
  if (type === 'n') return numberText(value, kinds[style] ?? 'number', from1904)
  return clean(value)
}

/** Line breaks as "\n", and Excel's own spelling of control characters ("_x000D_") undone. */
function clean(text: string): string {
  return text.replace(/_x000[dD]_/gu, '').replace(/\r\n?/gu, '\n')
}

function columnNumber(address: string): number {
  let column = 0
  for (const letter of address.replace(/[^A-Z].*$/u, '')) column = column * 26 + letter.charCodeAt(0) - 64
  return Math.max(0, column - 1)
}

function withMerges(rows: readonly { readonly number: number; readonly cells: readonly GridCell[] }[], merges: readonly string[]): readonly GridRow[] {
  const spans = new Map<string, number>()
  for (const merge of merges) {
    const [from = '', to = ''] = merge.split(':')
    spans.set(from, columnNumber(to) - columnNumber(from) + 1)
  }
  if (spans.size === 0) return rows
  const starts = new Map([...spans].map(([address, span]) => [`${address.replace(/^[A-Z]+/u, '')}:${columnNumber(address)}`, span]))
  return rows.map(({ number, cells }) => ({
    number,
    cells: cells.map((cell) => ({ ...cell, span: Math.max(1, starts.get(`${number}:${cell.column}`) ?? 1) })),
  }))
}
