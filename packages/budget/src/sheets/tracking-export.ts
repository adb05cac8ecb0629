import {
  readAmount,
  readFiscalYear,
  type ActionRow,
  type DocumentFacts,
  type FiscalYear,
  type GridFormat,
  type LcapTables,
  type Outcome,
  type Sha256,
} from '@cuentas/shared'
import { sheetPlace, type SheetRow, type SheetTable } from '#sheets/sheet-tables.ts'
import { actionNumber, contributingFlag } from '#templates/action-cells.ts'
import { lettersOnly, oneLine } from '#templates/plain-text.ts'

/** The columns of an export of Document Tracking Services (DTS), the program most districts write their plans in: one answer of the form a row. */
const wanted = ['districtname', 'section', 'description', 'fielddata'] as const

/** "21-22 LCAP: Goal 1 - Actions - 2 - Total Funds": the plan's year, the goal, the action's number and the field, as the exporter's users take it apart. */
const field = /^(?<year>\d{2,4}-\d{2}) LCAP: Goal (?<goal>[\dA-Z]+) - Actions? - (?<action>\S+) - (?<field>.+)$/iu

/** Where the four columns stand, when the sheet is such an export. */
export function trackingColumns(header: readonly string[]): Readonly<Record<(typeof wanted)[number], number>> | undefined {
  const names = header.map(lettersOnly)
  const [district, section, description, data] = wanted.map((name) => names.findIndex((one) => one === name || (name === 'districtname' && one === 'district')))
  if (district === undefined || section === undefined || description === undefined || data === undefined) return undefined
  return Math.min(district, section, description, data) < 0 ? undefined : { districtname: district, section, description, fielddata: data }
}

/** One district's plan of such an export. Metrics and narrative stay in its pages: they carry no dollars. */
export function readTrackingExport(table: SheetTable, format: GridFormat, pages: number, sha256: Sha256): Outcome<LcapTables> {
  const columns = trackingColumns(table.rows[0]?.cells ?? []) ?? { districtname: 0, section: 1, description: 2, fielddata: 3 }
  const actions = new Map<string, { year: FiscalYear; goal: string; action: string; fields: Map<string, { text: string; row: SheetRow }> }>()
  for (const row of table.rows.slice(1)) {
    const parts = field.exec((row.cells[columns.description] ?? '').trim())?.groups
    const year = readFiscalYear(parts?.['year'] ?? '')
    if (!parts || year === undefined) continue
    const [goal = '', action = ''] = [parts['goal'], actionNumber(parts['action'] ?? '')]
    const key = `${year} ${goal} ${action}`
    const known = actions.get(key) ?? { year, goal, action, fields: new Map<string, { text: string; row: SheetRow }>() }
    known.fields.set(lettersOnly(parts['field'] ?? ''), { text: plainText(row.cells[columns.fielddata] ?? ''), row })
    actions.set(key, known)
  }
  const rows = [...actions.values()].flatMap(({ year, goal, action, fields }): ActionRow[] => {
    const of = (...names: readonly string[]) => names.map((name) => fields.get(name)).find((one) => one !== undefined)
    const title = of('title', 'actiontitle')
    const total = of('totalfunds', 'total')
    const first = title ?? total
    if (!first) return []
    const amount = total && { amount: readAmount(total.text), provenance: sheetPlace('goal-actions', table.sheet, total.row, columns.fielddata) }
    return [
      {
        table: 'goal-actions',
        fiscalYear: year,
        goal,
        action: action.includes('.') ? action : `${goal}.${action}`,
        title: oneLine(title?.text ?? ''),
        description: of('description', 'actiondescription')?.text ?? '',
        contributing: contributingFlag(of('contributing')?.text ?? ''),
        scope: '',
        studentGroups: '',
        location: '',
        timeSpan: '',
        amounts: amount ? { total: amount } : {},
        percentages: {},
        provenance: sheetPlace('goal-actions', table.sheet, first.row, columns.fielddata),
      },
    ]
  })
  // The exporter calls a district that was never named "LCAP Account".
  const named = table.rows
    .slice(1)
    .map(({ cells }) => (cells[columns.districtname] ?? '').trim())
    .find((name) => name !== '' && name !== 'LCAP Account')
  const document: DocumentFacts = {
    sha256,
    pages,
    kind: 'lcap',
    lea: { name: named ?? '', cds: null },
    planYear: rows[0]?.fiscalYear ?? null,
    template: null,
    language: 'en',
    adoption: 'not stated',
    format,
  }
  return { value: { document, headers: { figures: {}, percentages: {}, totals: [] }, rows }, problems: [] }
}

/** An answer without the exporter's marks: "<br/>" is a line break, other tags and entities are undone. */
export function plainText(data: string): string {
  const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ', '&quot;': '"', '&#39;': "'" }
  return data
    .replace(/<br\s*\/?>|<\/p>/giu, '\n')
    .replace(/<\/?(?:p|b|i|u|ul|ol|li|strong|em|span|div|font)\b[^<>]{0,300}>/giu, '')
    .replace(/&(?:amp|lt|gt|nbsp|quot|#39);/gu, (entity) => entities[entity] ?? entity)
    .trim()
}
