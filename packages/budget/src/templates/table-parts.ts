import type { Table } from '@cuentas/shared'
import type { TableForm } from '#templates/column-words.ts'
import { figureWords, percentageWords } from '#templates/figure-words.ts'
import { findHeaders, stacked, type FoundHeader } from '#templates/header-row.ts'

/** Some rows of a table, `to` not included: action rows under a header (or under none on this page), or a block of labelled figures. */
export interface TablePart {
  readonly header: FoundHeader | undefined
  readonly kind: 'rows' | 'block'
  readonly from: number
  readonly to: number
}

/**
 * Cuts a table into its parts. A grid on the page can hold more than one table of the document when they are drawn touching: the Contributing Actions
 * Annual Update Table and the carryover block under it (Buena Park, Centralia, Orange), a goal's last action and the block of the next section (Cambrian p70).
 */
export function tableParts(table: Table, forms: readonly TableForm[]): readonly TablePart[] {
  const headers = findHeaders(table, forms)
  const parts: TablePart[] = []
  const add = (header: FoundHeader | undefined, from: number, to: number) => {
    const block = blockStart(table, from, to)
    if (block > from) parts.push({ header, kind: 'rows', from, to: block })
    if (block < to) parts.push({ header: undefined, kind: 'block', from: block, to })
  }
  add(undefined, 0, headers[0]?.firstRow ?? table.rows.length)
  headers.forEach((header, index) => {
    const to = headers[index + 1]?.firstRow ?? table.rows.length
    if (header.lastRow + 1 === to) parts.push({ header, kind: 'rows', from: to, to })
    else add(header, header.lastRow + 1, to)
  })
  return parts
}

const labels = [...figureWords, ...percentageWords]

/** The first row from which labels of header figures stack up. */
function blockStart(table: Table, from: number, to: number): number {
  for (let row = from; row < to; row++) {
    if (!table.rows[row]?.cells.some(({ text }) => text.length < 200 && /lcff|percent|expendit|porcent|gastos|subvenc/iu.test(text))) continue
    for (let last = row; last < Math.min(row + 6, to); last++) {
      const named = stacked(table.rows.slice(row, last + 1)).filter(({ letters }) => letters.length > 15 && labels.some((label) => label.words.test(letters)))
      if (named.length >= 2) return row
      if (table.rows[last]?.cells.some(({ text }) => /^\s*\$?\s*[\d,]+(?:\.\d+)?%?\s*$/u.test(text))) break
    }
  }
  return to
}

/** A table with its parts. */
export interface CutTable {
  readonly table: Table
  readonly parts: readonly TablePart[]
}
