import { dataColumns, type ColumnCode } from '@cuentas/shared'
import { lettersOnly } from '#templates/plain-text.ts'

/** Where the columns of one of this site's downloads stand, by their codes. Columns that are not known here are left alone. */
export type OwnColumns = ReadonlyMap<ColumnCode, number>

/** The columns by which each download is known, whatever else it has. */
const known = {
  /** Actions of a year, of a search, or one action through the years: a row an action. */
  actions: ['district_key', 'fiscal_year', 'goal', 'action', 'title', 'planned', 'estimated_actual', 'line_item'],
  /** A line item's figures: a row a figure. */
  figures: ['district_key', 'fiscal_year', 'goal', 'action', 'title', 'phase', 'fund', 'amount', 'line_item'],
  /** What a document's header prints. */
  'header-figures': ['district_key', 'fiscal_year', 'figure', 'amount', 'percentage', 'document'],
} as const satisfies Readonly<Record<string, readonly ColumnCode[]>>
export type OwnTable = keyof typeof known

const codes = new Map(Object.entries(dataColumns).flatMap(([code, { label }]) => [code, label.en, label.es].map((name) => [lettersOnly(name), code] as const)))

/** Which download a header is, with its columns by code: they may stand under their codes or under their labels in either language. `sums`: one that holds no figure as printed. */
export function ownDownloadOf(header: readonly string[]): { readonly table: OwnTable | 'sums'; readonly columns: OwnColumns } | undefined {
  const columns = new Map<ColumnCode, number>()
  const exact = new Set<string>(Object.keys(dataColumns))
  for (const [at, text] of header.entries()) {
    const name = text.trim()
    const code = exact.has(name) ? name : codes.get(lettersOnly(name))
    if (isCode(code) && !columns.has(code)) columns.set(code, at)
  }
  const is = (wanted: readonly ColumnCode[]) => wanted.every((code) => columns.has(code))
  for (const table of ['actions', 'figures', 'header-figures'] as const) if (is(known[table])) return { table, columns }
  return columns.has('district_key') && columns.has('district') ? { table: 'sums', columns } : undefined
}

function isCode(code: string | undefined): code is ColumnCode {
  return code !== undefined && Object.hasOwn(dataColumns, code)
}
