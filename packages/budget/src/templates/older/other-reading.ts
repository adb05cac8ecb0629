import type { Box, Provenance, Table } from '@cuentas/shared'

/** Letters, digits and signs of money: what two readings of a cell must share. */
const essence = (text: string) => text.replace(/[^\p{L}\p{N}$%.]/gu, '')

/**
 * What the tag tree says of a place that was read by position: `agrees` when one of its cells there holds the same text; `absent` when there is no such cell.
 * The forms to 2019-20 are read by the places of words, because their tables are drawn in too many ways (or, from a web page, not at all).
 */
export function tagsSay(tables: readonly Table[]): (place: { readonly page: number; readonly box: Box; readonly text: string }) => Provenance['otherReading'] {
  const byPage = new Map<number, Table[]>()
  for (const table of tables) if (table.reading === 'tags') byPage.set(table.page, [...(byPage.get(table.page) ?? []), table])
  return ({ page, box, text }) => {
    const wanted = essence(text)
    const cells = (byPage.get(page) ?? []).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    const there = cells.filter((cell) => wanted !== '' && essence(cell.text).includes(wanted) && overlaps(cell.box, box))
    return there.length > 0 ? 'agrees' : 'absent'
  }
}

function overlaps(one: Box, other: Box): boolean {
  return one.x0 < other.x1 && one.x1 > other.x0 && one.y0 < other.y1 && one.y1 > other.y0
}
