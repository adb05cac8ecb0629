import {
  fiscalYear,
  isCents,
  readAmount,
  sha256Schema,
  type ActionRow,
  type ActionTable,
  type AmountCell,
  type AmountName,
  type HeaderBlocks,
  type HeaderFigure,
  type HeaderPercentage,
  type LcapTables,
  type PrintedTotal,
  type Provenance,
} from '@cuentas/shared'

/** A made-up document name, for tests. */
export const madeUpSha = sha256Schema.parse('ab'.repeat(32))

/** A place on a page, for tests. */
export function place(table: ActionTable, text: string, page = 1): Provenance {
  return { table, page, box: { x0: 0, y0: 0, x1: 10, y1: 10 }, text, reading: 'tags', otherReading: 'agrees' }
}

/** An amount cell from its text, for tests. */
export function cell(table: ActionTable, text: string, page = 1): AmountCell {
  return { amount: readAmount(text), provenance: place(table, text, page) }
}

/** A row from the texts of its amount cells, for tests. */
export function row(
  table: ActionTable,
  action: string,
  amounts: Partial<Record<AmountName, string>>,
  more: Partial<Omit<ActionRow, 'amounts' | 'table'>> & { readonly page?: number } = {},
): ActionRow {
  const { page = 1, ...rest } = more
  const coming = table === 'planned' || table === 'contributing' || table === 'goal-actions'
  const title = more.title ?? `Action ${action}`
  return {
    table,
    fiscalYear: fiscalYear(coming ? 2025 : 2024),
    goal: action.split('.')[0] ?? '',
    action,
    title,
    description: '',
    contributing: null,
    scope: '',
    studentGroups: '',
    location: '',
    timeSpan: '',
    percentages: {},
    provenance: place(table, title, page),
    ...rest,
    amounts: Object.fromEntries(Object.entries(amounts).map(([name, text]) => [name, cell(table, text, page)])),
  }
}

/** A printed total from its text, for tests. */
export function total(table: PrintedTotal['table'], column: string, text: string, page = 1): PrintedTotal {
  const amount = readAmount(text)
  if (!isCents(amount)) throw new Error(`${text} is no amount`)
  return { table, column, cents: amount, provenance: place(table, text, page) }
}

/** Header blocks from the texts of their figures and percentages, for tests. */
export function headers(
  figures: Partial<Record<HeaderFigure, string>> = {},
  percentages: Partial<Record<HeaderPercentage, string>> = {},
  totals: readonly PrintedTotal[] = [],
): HeaderBlocks {
  return {
    figures: Object.fromEntries(
      Object.entries(figures).map(([name, text]) => {
        const amount = readAmount(text)
        if (!isCents(amount)) throw new Error(`${text} is no amount`)
        return [name, { cents: amount, provenance: place('planned', text) }]
      }),
    ),
    percentages: Object.fromEntries(Object.entries(percentages).map(([name, text]) => [name, { text, provenance: place('planned', text) }])),
    totals,
  }
}

/** A whole document from its rows and header blocks, for tests. */
export function lcapTables(rows: readonly ActionRow[], blocks: HeaderBlocks = headers(), planYear = 2025): LcapTables {
  return {
    document: {
      sha256: madeUpSha,
      pages: 300,
      kind: 'lcap',
      lea: { name: 'Example Unified', cds: null },
      planYear: fiscalYear(planYear),
      template: '2025-27',
      language: 'en',
      adoption: 'adopted',
    },
    headers: blocks,
    rows,
  }
}
