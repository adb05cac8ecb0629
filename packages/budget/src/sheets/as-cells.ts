import { columnLetters, type ActionRow, type Box, type HeaderBlocks, type LcapTables, type Provenance, type ReadDocument } from '@cuentas/shared'

/**
 * A template read from a grid, its places told as a grid's: the sheet and the cell beside the box, and "cells" as the way it was read. The template
 * itself need not know that its tables came from a spreadsheet.
 */
export function asCells(tables: LcapTables, document: ReadDocument): LcapTables {
  const sheets = new Map(document.pages.map(({ number, grid }) => [number, grid?.sheet ?? '']))
  const addresses = new Map<string, string>()
  for (const { page, rows } of document.tables) {
    for (const { cells, number = 1, box } of rows) {
      addresses.set(keyOf(page, box), `${columnLetters(cells[0]?.column ?? 0)}${number}`)
      for (const cell of cells) addresses.set(keyOf(page, cell.box), `${columnLetters(cell.column)}${number}`)
    }
  }
  const place = (provenance: Provenance): Provenance => {
    const address = addresses.get(keyOf(provenance.page, provenance.box)) ?? ''
    return { ...provenance, reading: 'cells', otherReading: 'absent', cell: { sheet: sheets.get(provenance.page) ?? '', address } }
  }
  const row = (one: ActionRow): ActionRow => ({
    ...one,
    provenance: place(one.provenance),
    amounts: Object.fromEntries(Object.entries(one.amounts).map(([name, cell]) => [name, { ...cell, provenance: place(cell.provenance) }])),
  })
  return { ...tables, headers: headersOf(tables.headers, place), rows: tables.rows.map(row) }
}

function headersOf({ figures, percentages, totals }: HeaderBlocks, place: (provenance: Provenance) => Provenance): HeaderBlocks {
  const each = <Entry extends { readonly provenance: Provenance }>(entries: Readonly<Partial<Record<string, Entry>>>) =>
    Object.fromEntries(Object.entries(entries).flatMap(([name, entry]) => (entry ? [[name, { ...entry, provenance: place(entry.provenance) }]] : [])))
  return { figures: each(figures), percentages: each(percentages), totals: totals.map((total) => ({ ...total, provenance: place(total.provenance) })) }
}

function keyOf(page: number, { x0, y0, x1, y1 }: Box): string {
  return `${page} ${x0} ${y0} ${x1} ${y1}`
}
