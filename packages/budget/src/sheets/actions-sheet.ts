import {
  amountNames,
  readAmount,
  readCds,
  readFiscalYear,
  type ActionRow,
  type ActionsSheetColumn,
  type AmountCell,
  type AmountName,
  type ColumnMapping,
  type DocumentFacts,
  type FiscalYear,
  type GridFormat,
  type Lea,
  type LcapTables,
  type Outcome,
  type Refusal,
  type Sha256,
} from '@cuentas/shared'
import { sheetPlace, type SheetRow, type SheetTable } from '#sheets/sheet-tables.ts'
import { withoutGuard } from '#sheets/without-guard.ts'
import { actionNumber, contributingFlag, goalNumber } from '#templates/action-cells.ts'
import { oneLine } from '#templates/plain-text.ts'

/** What is known of a spreadsheet of actions before it is read. */
export interface ActionsSheetAbout {
  readonly mapping: ColumnMapping
  /** Number of the row that names the columns. */
  readonly headerRow: number
  readonly year?: FiscalYear | undefined
  readonly agency?: Lea | undefined
  readonly format: GridFormat
  readonly pages: number
}

/** A spreadsheet that lists actions, one a row -> its rows with every figure. Rows without a title or any amount (blank lines, totals) are left out. */
export function readActionsSheet(table: SheetTable, about: ActionsSheetAbout, sha256: Sha256): Outcome<LcapTables> | Refusal {
  const { columns } = about.mapping
  const text = (row: SheetRow, name: ActionsSheetColumn) => {
    const at = columns[name]
    return at === undefined ? '' : withoutGuard(row.cells[at] ?? '').trim()
  }
  const rows: ActionRow[] = []
  const body = table.rows.filter(({ number }) => number > about.headerRow)
  let goal = ''
  for (const row of body) {
    const year = readFiscalYear(text(row, 'fiscalYear')) ?? about.year
    const title = oneLine(text(row, 'title'))
    const amounts = amountsOf(row, table.sheet, columns)
    goal = goalNumber(text(row, 'goal')) || goal
    const action = actionNumber(text(row, 'action'))
    if (title === '' || Object.keys(amounts).length === 0 || isTotal(action, title)) continue
    if (year === undefined) return { refused: 'year-not-stated', facts: {} }
    rows.push({
      table: 'actions-sheet',
      fiscalYear: year,
      goal: columns.goal === undefined ? (/^(\d+[A-Z]?)[.-]/u.exec(action)?.[1] ?? '') : goal,
      action,
      title,
      description: text(row, 'description'),
      contributing: contributingFlag(text(row, 'contributing')),
      scope: text(row, 'scope'),
      studentGroups: text(row, 'studentGroups'),
      location: text(row, 'location'),
      timeSpan: text(row, 'timeSpan'),
      amounts,
      percentages: {},
      provenance: sheetPlace('actions-sheet', table.sheet, row, columns.title ?? 0),
    })
  }
  const first = body.find((row) => text(row, 'title') !== '')
  const document: DocumentFacts = {
    sha256,
    pages: about.pages,
    kind: 'actions-sheet',
    lea: about.agency
      ? { name: about.agency.name, cds: about.agency.cds }
      : { name: first ? text(first, 'district') : '', cds: (first && readCds(text(first, 'cds'))) ?? null },
    planYear: rows.map(({ fiscalYear }) => fiscalYear).toSorted((a, b) => b - a)[0] ?? null,
    template: null,
    language: 'en',
    adoption: 'not stated',
    format: about.format,
  }
  return { value: { document, headers: { figures: {}, percentages: {}, totals: [] }, rows }, problems: [] }
}

function amountsOf(row: SheetRow, sheet: string, columns: ColumnMapping['columns']): Readonly<Partial<Record<AmountName, AmountCell>>> {
  return Object.fromEntries(
    amountNames['actions-sheet'].flatMap((name): [AmountName, AmountCell][] => {
      const at = columns[name]
      if (at === undefined) return []
      const provenance = sheetPlace('actions-sheet', sheet, row, at)
      return [[name, { amount: readAmount(provenance.text), provenance }]]
    }),
  )
}

/** "Total", "Grand total", "Goal 1 subtotal": a sum of the rows above, no action. */
function isTotal(action: string, title: string): boolean {
  return action === '' && /^(?:grand |sub-?)?totals?\b|\b(?:sub-?)?totals?$/iu.test(title)
}
