import { plainDollars, type DataCell, type DataColumn } from '#data-table.ts'

/** A cell that a spreadsheet would take for a formula: OWASP's list (= + - @, tab, carriage return). */
const looksLikeFormula = /^[=+\-@\t\r]/

/** Text as a spreadsheet may open it: what would be taken for a formula gets an apostrophe in front. Numbers are not text and stay as they are. */
export function formulaSafe(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text
}

/** The text that stood there before `formulaSafe`. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && looksLikeFormula.test(text.slice(1)) ? text.slice(1) : text
}

/** A cell as a CSV writes it: plain numbers, dollars with two decimals, yes or no, and nothing where there is no value. */
export function cellText(cell: DataCell, { type }: Pick<DataColumn, 'type'>): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return type === 'dollars' ? plainDollars(cell) : String(cell)
  return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : formulaSafe(cell)
}
