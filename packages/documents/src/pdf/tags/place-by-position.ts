import { type Box, unionBox } from '@cuentas/shared'

/** A cell of the tag tree with its text and where its characters stand, before its column is settled. */
export interface DraftCell {
  readonly text: string
  readonly box: Box | undefined
  readonly column: number
  readonly span: number
  readonly shown: boolean
}

/**
 * Settles the columns of rows that PDFium shows in part. The rest of a row on the next page comes without the cells that ended before, and Word puts the
 * others last (Anaheim p148), or leaves the missing out (Westminster p21): such cells go where their text stands, under the cells of the rows that are whole.
 */
export function placeByPosition(rows: readonly (readonly DraftCell[])[]): DraftCell[][] {
  const columns = Math.max(...rows.map(widthOf))
  const isWhole = (row: readonly DraftCell[]) => row.every((cell) => cell.shown) && widthOf(row) === columns
  const whole = rows.filter(isWhole)
  return rows.map((row) => {
    if (isWhole(row)) return [...row]
    const alike = whole.filter((other) => other.length === row.length)
    const places = columnPlaces((alike.length > 0 ? alike : whole).flat())
    return places.length === 0 ? [...row] : placeRow(row, places)
  })
}

/** Columns from the first to the end of the last cell. */
function widthOf(row: readonly DraftCell[]): number {
  return Math.max(0, ...row.map((cell) => cell.column + cell.span))
}

interface ColumnPlace {
  readonly column: number
  readonly span: number
  readonly x0: number
  readonly x1: number
}

function columnPlaces(cells: readonly DraftCell[]): ColumnPlace[] {
  const columns = [...new Map(cells.map((cell) => [cell.column, cell.span]))].sort(([one], [other]) => one - other)
  return columns.flatMap(([column, span]) => {
    const box = unionBox(cells.filter((cell) => cell.column === column).flatMap((cell) => cell.box ?? []))
    return box ? [{ column, span, x0: box.x0, x1: box.x1 }] : []
  })
}

function placeRow(row: readonly DraftCell[], columns: readonly ColumnPlace[]): DraftCell[] {
  const placed = new Map<number, DraftCell>()
  for (const cell of row) {
    const place = cell.box ? nearest(cell.box, columns) : undefined
    if (place === undefined) continue
    // Two cells over one column: the text is not where the whole rows have it, so the tree's own order is kept.
    if (placed.has(place.column)) return [...row]
    placed.set(place.column, { ...cell, column: place.column, span: place.span })
  }
  return columns.map(({ column, span }) => placed.get(column) ?? { text: '', box: undefined, column, span, shown: false })
}

function nearest(box: Box, columns: readonly ColumnPlace[]): ColumnPlace | undefined {
  const middle = (box.x0 + box.x1) / 2
  const apart = ({ x0, x1 }: ColumnPlace) => Math.max(0, x0 - middle, middle - x1)
  return [...columns].sort((one, other) => apart(one) - apart(other) || one.span - other.span)[0]
}
