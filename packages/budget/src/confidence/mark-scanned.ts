import type { ActionRow, AmountCell, Box, HeaderBlocks, LcapTables, PageScan, PageText, Provenance } from '@cuentas/shared'

/** Marks everything that was read from a page that OCR read, whichever template read it, with how sure OCR is of the least sure word there. */
export function markScanned(tables: LcapTables, pages: readonly PageText[]): LcapTables {
  const scans = new Map(pages.flatMap(({ number, scan }) => (scan ? [[number, scan] as const] : [])))
  if (scans.size === 0) return tables
  const mark = (provenance: Provenance) => marked(provenance, scans)
  return { ...tables, headers: markHeaders(tables.headers, mark), rows: tables.rows.map((row) => markRow(row, mark)) }
}

type Mark = (provenance: Provenance) => Provenance

function markRow(row: ActionRow, mark: Mark): ActionRow {
  const amounts: ActionRow['amounts'] = mapValues(row.amounts, (cell: AmountCell) => ({ ...cell, provenance: mark(cell.provenance) }))
  const lines = row.lines?.map((line) => ({ ...line, provenance: mark(line.provenance) }))
  return { ...row, amounts, provenance: mark(row.provenance), ...(lines ? { lines } : {}) }
}

function markHeaders({ figures, percentages, totals, overviews, summary, ...others }: HeaderBlocks, mark: Mark): HeaderBlocks {
  return {
    ...others,
    figures: mapValues(figures, (figure) => ({ ...figure, provenance: mark(figure.provenance) })),
    percentages: mapValues(percentages, (percentage) => ({ ...percentage, provenance: mark(percentage.provenance) })),
    totals: totals.map((total) => ({ ...total, provenance: mark(total.provenance) })),
    ...(summary ? { summary: summary.map((total) => ({ ...total, provenance: mark(total.provenance) })) } : {}),
    ...(overviews
      ? {
          overviews: overviews.map((overview) => ({
            ...overview,
            figures: mapValues(overview.figures, (cell) => ({ ...cell, provenance: mark(cell.provenance) })),
          })),
        }
      : {}),
  }
}

function mapValues<Name extends string, Value>(values: Readonly<Partial<Record<Name, Value>>>, change: (value: Value) => Value) {
  const changed: Partial<Record<Name, Value>> = { ...values }
  for (const name in changed) {
    const value = changed[name]
    if (value !== undefined) changed[name] = change(value)
  }
  return changed
}

function marked(provenance: Provenance, scans: ReadonlyMap<number, PageScan>): Provenance {
  const places = [{ page: provenance.page, box: provenance.box }, ...(provenance.continuedAt ?? [])]
  const sure = places.flatMap(({ page, box }) => {
    const scan = scans.get(page)
    return scan ? [leastConfidence(scan, box)] : []
  })
  return sure.length === 0 ? provenance : { ...provenance, ocr: Math.min(...sure) }
}

/** Of the words whose middle lies in the box; the page's mean where it holds none. */
function leastConfidence({ words, confidence }: PageScan, box: Box): number {
  const inside = words.filter((word) => {
    const [x, y] = [(word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2]
    return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1
  })
  return Math.min(confidence, ...inside.map((word) => word.confidence))
}
