import type { ReadDocument } from '@cuentas/shared'
import type { GridSheet } from '#grid/grid.ts'
import { gridPages } from '#grid/grid-layout.ts'

/** Sheets as the document that later stages read: pages drawn from their rows, and one table a page. */
export function gridDocument(sheets: readonly GridSheet[]): ReadDocument {
  const pages = gridPages(sheets)
  return { pages: pages.map(({ text }) => text), tables: pages.flatMap(({ table }) => (table ? [table] : [])), tagged: false, problems: [] }
}
