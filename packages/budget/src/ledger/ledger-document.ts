import {
  amountNames,
  cents,
  columnLetters,
  fiscalYearLabel,
  ledgerBox,
  ledgerPage,
  objectClasses,
  readCds,
  type ActionRow,
  type AmountName,
  type Box,
  type ColumnMapping,
  type DocumentFacts,
  type FiscalYear,
  type Lea,
  type LcapTables,
  type Outcome,
  type Problem,
  type Provenance,
  type Refusal,
  type SacsCodes,
  type Sha256,
} from '@cuentas/shared'
import { booksOf, cdsOfRow, columnCodes, type KnownLayout } from '#ledger/known-layouts.ts'
import { ledgerSums, type LedgerAmount, type LedgerRow, type LedgerSum, type LedgerSums } from '#ledger/ledger-sums.ts'

/** What is known of a ledger before its first row. */
export interface LedgerAbout {
  readonly mapping: ColumnMapping
  readonly known: KnownLayout | undefined
  readonly codes: SacsCodes
  readonly year?: FiscalYear | undefined
  readonly agency?: Lea | undefined
  /** Sheet that holds it; empty for a CSV. */
  readonly sheet: string
  readonly format: 'csv' | 'xlsx'
}

/** A ledger being read: rows go in, the document comes out. */
export interface LedgerReading {
  readonly take: (row: LedgerRow) => void
  readonly finish: (sha256: Sha256) => Outcome<LcapTables> | Refusal
  /** How many rows were taken, and how many account lines they make. */
  readonly counts: () => { readonly rows: number; readonly lines: number }
}

/** Starts reading a ledger. Rows are summed as they come; nothing of a row stays but its number. */
export function readLedger(about: LedgerAbout): LedgerReading {
  const { mapping, known } = about
  const amountOf = (cells: readonly string[]): LedgerAmount | undefined => (known ? columnCodes[(cells[known.columnCode] ?? '').trim()] : 'ledgerActual')
  const sums = ledgerSums(mapping, { given: about.year, startYears: known?.startYears ?? false }, amountOf)
  let cds = ''
  return {
    take: (row) => {
      if (cds === '') cds = mapping.columns.cds === undefined ? (known ? cdsOfRow(row.cells) : '') : (row.cells[mapping.columns.cds] ?? '').trim()
      sums.take(row)
    },
    finish: (sha256) => finished(about, sums, sha256, cds),
    counts: () => ({ rows: sums.rows(), lines: sums.sums().length }),
  }
}

function finished(about: LedgerAbout, sums: LedgerSums, sha256: Sha256, cds: string): Outcome<LcapTables> | Refusal {
  const all = sums.sums().toSorted((a, b) => b.fiscalYear - a.fiscalYear || (keyOf(a) < keyOf(b) ? -1 : 1))
  if (all.length === 0 && sums.leftOut.noYear > 0) return { refused: 'year-not-stated', facts: {} }
  if (all.length === 0 || sums.overflows()) return { refused: 'columns-not-known', facts: { columns: about.sheet || 'CSV' } }
  const kinds = new Set(all.flatMap(({ amounts }) => [...amounts.keys()]))
  const years = all.filter(({ amounts }) => amounts.has('ledgerActual')).map(({ fiscalYear }) => fiscalYear)
  const document: DocumentFacts = {
    sha256,
    pages: ledgerPage(Math.max(...all.flatMap(({ amounts }) => [...amounts.values()].map(({ last }) => last)))),
    kind: 'ledger',
    lea: { name: about.agency?.name ?? '', cds: about.agency?.cds ?? readCds(cds) ?? null },
    planYear: years.toSorted((a, b) => b - a)[0] ?? all[0]?.fiscalYear ?? null,
    template: null,
    language: 'en',
    adoption: 'not stated',
    books: booksOf(kinds, about.known !== undefined),
    format: about.format,
  }
  return { value: { document, headers: { figures: {}, percentages: {}, totals: [] }, rows: all.map((sum) => toRow(sum, about)) }, problems: problemsOf(sums) }
}

function keyOf({ account: { fund, resource, goal, function: work, object, site, local } }: LedgerSum): string {
  return [fund, resource, goal, work, object, site, local].filter((part) => part !== '').join('-')
}

function toRow(sum: LedgerSum, about: LedgerAbout): ActionRow {
  const parts = amountNames.ledger.flatMap((name): [AmountName, { amount: ReturnType<typeof cents>; provenance: Provenance }][] => {
    const part = sum.amounts.get(name)
    if (!part) return []
    const column =
      about.mapping.columns[name === 'ledgerBudget' && !about.known ? 'budget' : about.mapping.columns.amount === undefined ? 'debit' : 'amount'] ?? 0
    const rows = { count: part.count, runs: part.runs, last: part.last }
    return [[name, { amount: cents(part.cents), provenance: placeOf(part.first, column, dollarsText(part.cents), about, rows) }]]
  })
  const first = parts[0]?.[1].provenance ?? placeOf(1, 0, '', about)
  return {
    table: 'ledger',
    fiscalYear: sum.fiscalYear,
    goal: '',
    action: keyOf(sum),
    title: titleOf(sum, about.codes),
    description: describe(sum, about.codes),
    contributing: null,
    scope: '',
    studentGroups: '',
    location: sum.names['siteName'] ?? '',
    timeSpan: fiscalYearLabel(sum.fiscalYear),
    amounts: Object.fromEntries(parts),
    percentages: {},
    provenance: first,
  }
}

/** "Title I, Part A: Instruction, certificated salaries": the district's own names where the ledger has them, else the state's. */
function titleOf({ account, names }: LedgerSum, codes: SacsCodes): string {
  const resource = names['resourceName'] || codes.resource.get(account.resource) || `Resource ${account.resource}`
  const work = names['functionName'] || nameOf(codes.function, account.function) || (account.function ? `function ${account.function}` : '')
  const paid = Object.entries(objectClasses).find(([digit]) => account.object.startsWith(digit))?.[1] ?? `objects ${account.object}`
  return `${resource}: ${[work, paid.toLowerCase()].filter(Boolean).join(', ')}`
}

function describe({ account, names }: LedgerSum, codes: SacsCodes): string {
  const say = (word: string, code: string, title: string | undefined) => (code === '' ? [] : [`${word} ${code}${title ? ` ${title}` : ''}`])
  return [
    ...say('Fund', account.fund, codes.fund.get(account.fund)),
    ...say('Resource', account.resource, names['resourceName'] || codes.resource.get(account.resource)),
    ...say('Goal', account.goal, names['goalName'] || nameOf(codes.goal, account.goal)),
    ...say('Function', account.function, names['functionName'] || nameOf(codes.function, account.function)),
    ...say('Objects', `${account.object}-${account.object.slice(0, 1)}999`, undefined),
    ...say('Site', account.site, names['siteName']),
    ...say('Local', account.local, undefined),
  ].join('; ')
}

function nameOf(codes: ReadonlyMap<string, string>, code: string): string | undefined {
  return codes.get(code) ?? codes.get(`${code.slice(0, 3)}0`) ?? codes.get(`${code.slice(0, 2)}00`)
}

function dollarsText(value: number): string {
  const whole = Math.trunc(Math.abs(value) / 100)
  return `${value < 0 ? '-' : ''}${whole}.${String(Math.abs(value) % 100).padStart(2, '0')}`
}

function placeOf(row: number, column: number, text: string, { sheet }: LedgerAbout, rows?: NonNullable<Provenance['cell']>['rows']): Provenance {
  const box: Box = ledgerBox(row, column)
  const cell = { sheet, address: `${columnLetters(column)}${row}`, ...(rows ? { rows } : {}) }
  return { table: 'ledger', page: ledgerPage(row), box, text, reading: 'cells', otherReading: 'absent', cell }
}

function problemsOf(sums: LedgerSums): readonly Problem[] {
  const { revenues, balances, unreadable, firstUnreadable, noYear, noObject } = sums.leftOut
  const problems: Problem[] = []
  if (revenues + balances > 0) problems.push({ code: 'ledger-not-spending', at: {}, facts: { revenues, balances } })
  if (unreadable > 0) problems.push({ code: 'ledger-unreadable', at: { page: ledgerPage(firstUnreadable) }, facts: { rows: unreadable, row: firstUnreadable } })
  if (noYear + noObject > 0) problems.push({ code: 'ledger-incomplete', at: {}, facts: { rows: noYear + noObject } })
  if (sums.dropped().length > 0) problems.push({ code: 'ledger-summed-over', at: {}, facts: { parts: sums.dropped().join(', ') } })
  return problems
}
