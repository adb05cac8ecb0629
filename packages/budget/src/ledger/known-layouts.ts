import type { Books, ColumnMapping } from '@cuentas/shared'
import type { LedgerAmount } from '#ledger/ledger-sums.ts'

/** A layout that the state itself defines: its columns need no question. */
export interface KnownLayout {
  readonly mapping: ColumnMapping
  /** Its years are named by the calendar year they begin in. */
  readonly startYears: boolean
  /** The column code that says what a row's figure is. */
  readonly columnCode: number
}

/** What the state's column codes say of a figure (SACS import specification): BA unaudited actuals, BB budget, BE estimated actuals. */
export const columnCodes: Readonly<Record<string, LedgerAmount>> = { BA: 'ledgerActual', BB: 'ledgerBudget', BE: 'ledgerEstimated' }

const layouts: readonly (readonly string[])[] = [
  // UserGL of the SACS data files, fiscal years to 2021-22, as text.
  ['ccode', 'dcode', 'schoolcode', 'fiscalyear', 'period', 'colcode', 'account', 'fund', 'resource', 'projectyear', 'goal', 'function', 'object', 'value'],
  // UserGL of the SACS Web System's data extract, 2022-23 on.
  [
    'submissionnumber',
    'cdscode',
    'fullfiscalyear',
    'reportingperiod',
    'columncode',
    'accountstring',
    'fundcode',
    'resourcecode',
    'projectyear',
    'goalcode',
    'functioncode',
    'objectcode',
    'amount',
  ],
]

/** The state's layout that a header is; undefined for any other. */
export function knownLayout(header: readonly string[]): KnownLayout | undefined {
  const names = header.map((name) => name.trim().toLowerCase())
  const [text, web] = layouts.map((layout) => layout.every((name, at) => names[at] === name))
  if (!text && !web) return undefined
  const at = (name: string) => names.indexOf(name)
  const columns = text
    ? {
        fund: at('fund'),
        resource: at('resource'),
        goal: at('goal'),
        function: at('function'),
        object: at('object'),
        amount: at('value'),
        fiscalYear: at('fiscalyear'),
      }
    : {
        fund: at('fundcode'),
        resource: at('resourcecode'),
        goal: at('goalcode'),
        function: at('functioncode'),
        object: at('objectcode'),
        amount: at('amount'),
        fiscalYear: at('fullfiscalyear'),
        cds: at('cdscode'),
      }
  return { mapping: { kind: 'ledger', columns, account: [] }, startYears: text ?? false, columnCode: at(text ? 'colcode' : 'columncode') }
}

/** County, district and school code of a row of the older layout, which has no CDS column. */
export function cdsOfRow(cells: readonly string[]): string {
  return cells
    .slice(0, 3)
    .map((part) => part.trim())
    .join('')
}

/** What the figures of an extract are, by the amounts it holds. */
export function booksOf(kinds: ReadonlySet<LedgerAmount>, fromState: boolean): Books {
  if (!fromState) return 'not stated'
  return kinds.has('ledgerActual') ? 'unaudited' : 'budget'
}

/** Tables that hold codes or names and no dollars, by their header: the state's code lists, its list of entities, an extract's legend. */
export function codeListOf(header: readonly string[]): string | undefined {
  const names = header.map((name) => name.trim().toLowerCase()).filter(Boolean)
  const is = (...wanted: readonly string[]) => wanted.length === names.length && wanted.every((name, at) => names[at] === name)
  if (is('code', 'title')) return 'SACS codes'
  if (is('ccode', 'dcode', 'scode', 'entityname')) return 'Entities'
  if (is('ccode', 'dcode', 'dname', 'dtype', 'k12ada')) return 'LEA'
  if (is('column header', 'description') || is('tab', 'column header', 'description')) return 'Legend'
  return undefined
}
