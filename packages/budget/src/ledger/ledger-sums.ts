import { isCents, isExpenditure, readAmount, type AmountName, type ColumnMapping, type FiscalYear } from '@cuentas/shared'
import { accountOf, type Account } from '#ledger/account.ts'
import { yearOfRow, type YearSource } from '#ledger/ledger-year.ts'

/** A row of a ledger as any format gives it: its number in the file, from 1, and its cells by column. */
export interface LedgerRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** The sum of the rows of one account line, and the way back to them. */
export interface LedgerSum {
  readonly fiscalYear: FiscalYear
  /** The account without what was summed over: the object stands as its class ("1000"). */
  readonly account: Account
  readonly names: Readonly<Record<string, string>>
  readonly amounts: Map<LedgerAmount, { cents: number; count: number; first: number; last: number; runs: [number, number][] }>
}
export type LedgerAmount = AmountName & ('ledgerActual' | 'ledgerBudget' | 'ledgerEstimated')

/** Rows that are in no sum, counted by the reason. */
export interface LeftOut {
  revenues: number
  balances: number
  unreadable: number
  noYear: number
  noObject: number
  /** Rows without an amount, or with one of zero: they say nothing of money spent. */
  zero: number
  firstUnreadable: number
}

/** Account lines that are kept of one ledger; past them sites, then functions are summed over. */
export const mostLines = 20_000
/** Runs of rows that a line remembers; further ones are told by their number and the last row. */
const mostRuns = 12

/** Sums a ledger row by row in memory that grows with its account lines, never with its rows. */
export interface LedgerSums {
  readonly take: (row: LedgerRow) => void
  readonly sums: () => readonly LedgerSum[]
  readonly leftOut: LeftOut
  /** Parts of the account that were summed over because there were too many lines. */
  readonly dropped: () => readonly (keyof Account)[]
  readonly rows: () => number
  /** True when the rows hold more account lines than any ledger has, whatever is summed over: then the columns are not what they were taken for. */
  readonly overflows: () => boolean
}

/** Which amount a row's money is: a SACS column code (BA, BB, BE...) says it; else the ledger's own column does. */
export type AmountOfRow = (cells: readonly string[]) => LedgerAmount | undefined

export function ledgerSums(mapping: ColumnMapping, year: YearSource, amountOf: AmountOfRow): LedgerSums {
  let sums = new Map<string, LedgerSum>()
  const dropped: (keyof Account)[] = []
  const leftOut: LeftOut = { revenues: 0, balances: 0, unreadable: 0, noYear: 0, noObject: 0, zero: 0, firstUnreadable: 0 }
  let rows = 0
  const { columns } = mapping
  const names = (['resourceName', 'goalName', 'functionName', 'objectName', 'siteName', 'description'] as const).filter((name) => columns[name] !== undefined)

  const add = (account: Account, fiscalYear: FiscalYear, cells: readonly string[], kind: LedgerAmount, cents: number, number: number) => {
    const line = lineOf(account, dropped)
    const key = `${fiscalYear}|${line.fund}|${line.resource}|${line.goal}|${line.function}|${line.object}|${line.site}|${line.local}`
    let sum = sums.get(key)
    if (!sum) {
      const own = names.filter((name) => name !== 'description' && name !== 'objectName')
      if (sums.size >= mostLines * 2) return
      sum = {
        fiscalYear,
        account: line,
        names: Object.fromEntries(own.map((name) => [name, ownText((cells[columns[name] ?? -1] ?? '').trim())])),
        amounts: new Map(),
      }
      sums.set(key, sum)
      if (sums.size > mostLines) coarsen()
    }
    addTo(sum, kind, cents, number)
  }

  const coarsen = () => {
    const next = (['local', 'site', 'function', 'goal'] as const).find((part) => !dropped.includes(part))
    if (!next) return
    dropped.push(next)
    const merged = new Map<string, LedgerSum>()
    for (const sum of sums.values()) {
      const line = { ...sum.account, [next]: '' }
      const key = `${sum.fiscalYear}|${line.fund}|${line.resource}|${line.goal}|${line.function}|${line.object}|${line.site}|${line.local}`
      const same = merged.get(key)
      if (!same) merged.set(key, { ...sum, account: line })
      else for (const [kind, part] of sum.amounts) merge(same, kind, part)
    }
    sums = merged
  }

  return {
    take: ({ number, cells }) => {
      rows++
      const account = accountOf(cells, mapping)
      if (account.object === '') {
        leftOut.noObject++
        return
      }
      if (!isExpenditure(account.object)) {
        if (account.object.startsWith('8')) leftOut.revenues++
        else leftOut.balances++
        return
      }
      const fiscalYear = yearOfRow(cells, mapping, year)
      if (fiscalYear === undefined) {
        leftOut.noYear++
        return
      }
      for (const { kind, cents } of moneyOf(cells, mapping, amountOf)) {
        if (cents === undefined) {
          if (leftOut.unreadable++ === 0) leftOut.firstUnreadable = number
        } else if (cents === 0) leftOut.zero++
        else add(account, fiscalYear, cells, kind, cents, number)
      }
    },
    sums: () => [...sums.values()],
    leftOut,
    dropped: () => dropped,
    rows: () => rows,
    overflows: () => sums.size >= mostLines * 2,
  }
}

/** A copy of a text: a piece of a longer one keeps all of that in memory, here the stretch of the file it was read from. */
function ownText(text: string): string {
  return text.split('').join('')
}

/** The account that a row is summed under: its object's class, no project year, and without the parts that are summed over. A district's own codes stay: it is there that it may mark S&C money. */
function lineOf(account: Account, dropped: readonly (keyof Account)[]): Account {
  const line = { ...account, projectYear: '', object: `${account.object.slice(0, 1)}000` }
  for (const part of dropped) line[part] = ''
  return line
}

function moneyOf(cells: readonly string[], { columns }: ColumnMapping, amountOf: AmountOfRow): readonly { kind: LedgerAmount; cents: number | undefined }[] {
  const read = (at: number | undefined) => {
    const amount = readAmount(at === undefined ? '' : (cells[at] ?? ''))
    return isCents(amount) ? amount : amount.because === 'malformed' ? undefined : 0
  }
  const money: { kind: LedgerAmount; cents: number | undefined }[] = []
  const kind = amountOf(cells)
  if (kind !== undefined && columns.amount !== undefined) money.push({ kind, cents: read(columns.amount) })
  else if (kind !== undefined && columns.debit !== undefined) {
    const [debit, credit] = [read(columns.debit), read(columns.credit)]
    money.push({ kind, cents: debit === undefined || credit === undefined ? undefined : debit - credit })
  }
  if (columns.budget !== undefined) money.push({ kind: 'ledgerBudget', cents: read(columns.budget) })
  return money
}

function addTo(sum: LedgerSum, kind: LedgerAmount, cents: number, number: number): void {
  const part = sum.amounts.get(kind)
  if (!part) {
    sum.amounts.set(kind, { cents, count: 1, first: number, last: number, runs: [[number, number]] })
    return
  }
  part.cents += cents
  part.count++
  part.last = number
  const run = part.runs.at(-1)
  if (run && run[1] === number - 1) run[1] = number
  else if (part.runs.length < mostRuns) part.runs.push([number, number])
}

function merge(sum: LedgerSum, kind: LedgerAmount, other: { cents: number; count: number; first: number; last: number; runs: [number, number][] }): void {
  const part = sum.amounts.get(kind)
  if (!part) {
    sum.amounts.set(kind, { ...other, runs: [...other.runs] })
    return
  }
  part.cents += other.cents
  part.count += other.count
  part.first = Math.min(part.first, other.first)
  part.last = Math.max(part.last, other.last)
  part.runs = [...part.runs, ...other.runs].toSorted((a, b) => a[0] - b[0]).slice(0, mostRuns)
}
