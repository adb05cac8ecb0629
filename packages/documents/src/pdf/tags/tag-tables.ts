import { type Box, type Cell, type Table, type TableRow, unionBox } from '@cuentas/shared'
import type { Word } from '#pdf/page-content.ts'
import { type DraftCell, placeByPosition } from '#pdf/tags/place-by-position.ts'
import { cellText, wordsBox } from '#pdf/text-lines.ts'
import type { TaggedCell, TaggedTable } from '#pdf/tags/structure.ts'

/** Reading (a): the authored tables of a page with the visible text of each cell. */
export function tagTables(page: number, tables: readonly TaggedTable[], words: readonly Word[]): Table[] {
  if (tables.length === 0) return []
  const byMark = groupByMark(words)
  return tables.flatMap((table) => {
    const read = readTable(page, table, byMark)
    return read ? [read] : []
  })
}

function groupByMark(words: readonly Word[]): ReadonlyMap<number, readonly Word[]> {
  const byMark = new Map<number, Word[]>()
  for (const word of words) {
    const group = byMark.get(word.mark)
    if (group) group.push(word)
    else byMark.set(word.mark, [word])
  }
  return byMark
}

function readTable(page: number, table: TaggedTable, byMark: ReadonlyMap<number, readonly Word[]>): Table | undefined {
  const placed = placeColumns(table).map((row) => row.map(({ cell, column }) => draftCell(cell, column, byMark)))
  const drafts = placeByPosition(placed)
  const box = unionBox(drafts.flat().flatMap((cell) => cell.box ?? []))
  if (!box) return undefined
  const columns = Math.max(...drafts.flat().map((cell) => cell.column + cell.span))
  const edges = columnEdges(drafts.flat(), columns, box)
  const rows = drafts.flatMap((row) => toRow(row, edges))
  return { reading: 'tags', page, box, columns, rows }
}

/** Column of each cell: cells of a row stand side by side, except where a cell from above reaches down. */
function placeColumns(table: TaggedTable): { readonly cell: TaggedCell; readonly column: number }[][] {
  let reachingDown: number[] = []
  return table.map((row) => {
    let column = 0
    const next: number[] = reachingDown.map((rows) => Math.max(0, rows - 1))
    const placed = row.map((cell) => {
      while ((reachingDown[column] ?? 0) > 0) column++
      const at = column
      for (let covered = at; covered < at + cell.columns; covered++) next[covered] = cell.rows - 1
      column = at + cell.columns
      return { cell, column: at }
    })
    reachingDown = Array.from(next, (rows) => rows ?? 0)
    return placed
  })
}

function draftCell(cell: TaggedCell, column: number, byMark: ReadonlyMap<number, readonly Word[]>): DraftCell {
  const words = cell.marks.flatMap((mark) => byMark.get(mark) ?? [])
  return { text: cellText(words), box: wordsBox(words), column, span: cell.columns, shown: cell.shown }
}

/** Left and right of each column as its text shows it, so that an empty cell has a place too. */
function columnEdges(cells: readonly DraftCell[], columns: number, table: Box): readonly { readonly x0: number; readonly x1: number }[] {
  return Array.from({ length: columns }, (_, column) => {
    const box = unionBox(cells.filter((cell) => cell.column === column && cell.span === 1).flatMap((cell) => cell.box ?? []))
    return { x0: box?.x0 ?? table.x0, x1: box?.x1 ?? table.x1 }
  })
}

function toRow(drafts: readonly DraftCell[], edges: readonly { readonly x0: number; readonly x1: number }[]): TableRow[] {
  const box = unionBox(drafts.flatMap((cell) => cell.box ?? []))
  if (!box) return []
  const cells = drafts.map(({ text, box: own, column, span }): Cell => {
    const x0 = edges[column]?.x0 ?? box.x0
    return { text, column, span, box: own ?? { x0, x1: Math.max(x0, edges[column + span - 1]?.x1 ?? box.x1), y0: box.y0, y1: box.y1 } }
  })
  return [{ cells, box }]
}
