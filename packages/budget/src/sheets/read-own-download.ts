import {
  cents,
  headerFigures,
  headerPercentages,
  isCents,
  lineFunds,
  phases,
  readAmount,
  readCds,
  readFiscalYear,
  unreadableReasons,
  type ActionRow,
  type AmountCell,
  type AmountName,
  type ColumnCode,
  type FiscalYear,
  type FundingLine,
  type GridFormat,
  type HeaderBlocks,
  type LcapTables,
  type Sha256,
} from '@cuentas/shared'
import type { OwnColumns, OwnTable } from '#sheets/own-download.ts'
import { sheetPlace, type SheetRow, type SheetTable } from '#sheets/sheet-tables.ts'
import { withoutGuard } from '#sheets/without-guard.ts'
import { contributingFlag } from '#templates/action-cells.ts'

/** One of this site's downloads, found in a file. */
export interface OwnDownload {
  readonly table: OwnTable
  readonly columns: OwnColumns
  /** Number of the row that names the columns. */
  readonly headerRow: number
  readonly sheet: SheetTable
  readonly format: GridFormat
  readonly pages: number
}

/** The columns of an action's figures: what each is as an amount, and the column that says why it is missing. */
const actionAmounts = [
  { code: 'planned', name: 'total', missing: 'planned_missing' },
  { code: 'planned_lcff', name: 'lcff' },
  { code: 'estimated_actual', name: 'estimatedActualTotal', missing: 'estimated_actual_missing' },
  { code: 'estimated_actual_lcff', name: 'estimatedActualLcff' },
] as const satisfies readonly { readonly code: ColumnCode; readonly name: AmountName; readonly missing?: ColumnCode }[]

/** A figure of a line item as the amount that a list of actions has for it; the others are single funding lines. */
const figureAmounts: Readonly<Record<string, AmountName>> = {
  'planned total': 'total',
  'planned lcff': 'lcff',
  'planned otherState': 'otherState',
  'planned local': 'local',
  'planned federal': 'federal',
  'planned personnel': 'personnel',
  'planned nonPersonnel': 'nonPersonnel',
  'estimated-actual total': 'estimatedActualTotal',
  'estimated-actual lcff': 'estimatedActualLcff',
}

/** A download -> the tables of each district in it, as they were when it was given away. `names`: what each further district's part is called. */
export function readOwnDownload(download: OwnDownload, nameOf: (district: string) => Sha256): readonly LcapTables[] {
  const { sheet, headerRow } = download
  const rows = sheet.rows.filter(({ number }) => number > headerRow)
  const districts = [...new Set(rows.map((row) => textOf(download, row, 'district_key')))].filter((key) => key !== '')
  return districts.map((key) =>
    ofDistrict(
      download,
      rows.filter((row) => textOf(download, row, 'district_key') === key),
      nameOf(key),
    ),
  )
}

function ofDistrict(download: OwnDownload, rows: readonly SheetRow[], sha256: Sha256): LcapTables {
  const [first] = rows
  const years = rows.flatMap((row) => yearOf(download, row) ?? []).toSorted((a, b) => b - a)
  const isHeader = download.table === 'header-figures'
  return {
    document: {
      sha256,
      pages: download.pages,
      kind: isHeader ? 'plan-page' : 'actions-sheet',
      lea: first ? { name: textOf(download, first, 'district'), cds: readCds(textOf(download, first, 'district_key')) ?? null } : { name: '', cds: null },
      planYear: years[0] ?? null,
      template: null,
      language: 'en',
      adoption: 'not stated',
      format: download.format,
    },
    headers: isHeader ? headersOf(download, rows) : { figures: {}, percentages: {}, totals: [] },
    rows: download.table === 'actions' ? rows.flatMap((row) => actionRow(download, row) ?? []) : download.table === 'figures' ? figureRows(download, rows) : [],
  }
}

function textOf({ columns }: OwnDownload, row: SheetRow, code: ColumnCode): string {
  const at = columns.get(code)
  return at === undefined ? '' : withoutGuard((row.cells[at] ?? '').trim())
}

function yearOf(download: OwnDownload, row: SheetRow): FiscalYear | undefined {
  return readFiscalYear(textOf(download, row, 'fiscal_year'))
}

/** The amount of a cell; an empty one is what the column beside it says, and nothing at all where no figure was reported. */
function cellOf(download: OwnDownload, row: SheetRow, code: ColumnCode, missing: ColumnCode | undefined): AmountCell | undefined {
  const at = download.columns.get(code)
  if (at === undefined) return undefined
  const provenance = sheetPlace('actions-sheet', download.sheet.sheet, row, at)
  const amount = readAmount(provenance.text)
  if (isCents(amount)) return { amount: cents(amount), provenance }
  const because = unreadableReasons.find((reason) => missing !== undefined && reason === textOf(download, row, missing))
  return because ? { amount: { text: textOf(download, row, 'printed'), because }, provenance } : undefined
}

function bareRow(download: OwnDownload, row: SheetRow, year: FiscalYear): Omit<ActionRow, 'amounts'> {
  return {
    table: 'actions-sheet',
    fiscalYear: year,
    goal: textOf(download, row, 'goal'),
    action: textOf(download, row, 'action'),
    title: textOf(download, row, 'title'),
    description: textOf(download, row, 'description'),
    contributing: contributingFlag(textOf(download, row, 'contributing')),
    scope: '',
    studentGroups: '',
    location: '',
    timeSpan: '',
    percentages: {},
    provenance: sheetPlace('actions-sheet', download.sheet.sheet, row, download.columns.get('title') ?? 0),
  }
}

function actionRow(download: OwnDownload, row: SheetRow): ActionRow | undefined {
  const year = yearOf(download, row)
  if (year === undefined) return undefined
  const amounts = actionAmounts.flatMap(({ code, name, ...more }) => {
    const cell = cellOf(download, row, code, 'missing' in more ? more.missing : undefined)
    return cell ? [[name, cell] as const] : []
  })
  return { ...bareRow(download, row, year), amounts: Object.fromEntries(amounts) }
}

/** The figures of each line item, put together again: columns of a list of actions, and single funding lines of the forms to 2019-20. */
function figureRows(download: OwnDownload, rows: readonly SheetRow[]): readonly ActionRow[] {
  const items = [...new Set(rows.map((row) => textOf(download, row, 'line_item')))]
  return items.flatMap((item) => {
    const own = rows.filter((row) => textOf(download, row, 'line_item') === item)
    const [first] = own
    const year = first && yearOf(download, first)
    if (!first || year === undefined) return []
    const amounts = new Map<AmountName, AmountCell>()
    const lines: FundingLine[] = []
    for (const row of own) {
      const [phase, fund] = [textOf(download, row, 'phase'), textOf(download, row, 'fund')]
      const cell = cellOf(download, row, 'amount', 'amount_missing')
      const name = figureAmounts[`${phase} ${fund}`]
      const known = { phase: phases.find((one) => one === phase), fund: lineFunds.find((one) => one === fund) }
      if (!cell) continue
      if (name && !amounts.has(name)) amounts.set(name, cell)
      else if (known.phase && known.fund) lines.push({ ...cell, phase: known.phase, fund: known.fund, source: '', reference: '' })
    }
    return [{ ...bareRow(download, first, year), amounts: Object.fromEntries(amounts), ...(lines.length > 0 ? { lines } : {}) }]
  })
}

function headersOf(download: OwnDownload, rows: readonly SheetRow[]): HeaderBlocks {
  const read = rows.map((row) => ({ name: textOf(download, row, 'figure'), cell: cellOf(download, row, 'amount', undefined), row }))
  const figures = headerFigures.flatMap((name) => {
    const cell = read.find((one) => one.name === name)?.cell
    return cell && isCents(cell.amount) ? [[name, { cents: cell.amount, provenance: cell.provenance }] as const] : []
  })
  const percentages = headerPercentages.flatMap((name) => {
    const row = read.find((one) => one.name === name)?.row
    const text = row ? textOf(download, row, 'percentage') : ''
    return row && text !== ''
      ? [[name, { text, provenance: sheetPlace('actions-sheet', download.sheet.sheet, row, download.columns.get('percentage') ?? 0) }] as const]
      : []
  })
  return { figures: Object.fromEntries(figures), percentages: Object.fromEntries(percentages), totals: [] }
}
