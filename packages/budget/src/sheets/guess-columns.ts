import { actionsSheetColumns, ledgerColumns, readAmount, isCents, type ColumnMapping, type SacsCodes } from '@cuentas/shared'
import { guessOrder } from '#ledger/account.ts'
import { actionsSheetAmounts, actionsSheetWords, ledgerWords } from '#sheets/sheet-words.ts'
import { lettersOnly } from '#templates/plain-text.ts'

/** A table's first rows as texts by column: enough to guess what its columns mean. */
export interface TableHead {
  /** Row numbers and cells; the header is one of them. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[]
}

/** What a table's columns seem to mean. `header` is the row that names them, by its place among the head's rows. */
export interface ColumnGuess {
  readonly mapping: ColumnMapping
  readonly header: readonly string[]
  readonly headerRow: number
}

/** Rows in which a header is looked for: exports print a few lines of titles first. */
const headRows = 30

/** Guesses what the columns of a table mean; undefined when it is neither a ledger nor a list of actions with dollars. */
export function guessColumns({ rows }: TableHead, codes: SacsCodes): ColumnGuess | undefined {
  const guesses = rows.slice(0, headRows).flatMap(({ number, cells }, at) => {
    const below = rows.slice(at + 1).map((row) => row.cells)
    const found = [ledgerGuess(cells, below, codes), actionsGuess(cells, below)].filter((guess) => guess !== undefined)
    return found.map((mapping) => ({ mapping, header: cells, headerRow: number, known: Object.keys(mapping.columns).length }))
  })
  const [best] = guesses.toSorted((a, b) => b.known - a.known || a.headerRow - b.headerRow)
  return best
}

function ledgerGuess(header: readonly string[], below: readonly (readonly string[])[], codes: SacsCodes): ColumnMapping | undefined {
  let columns: ColumnMapping['columns'] = {}
  for (const name of ledgerColumns) {
    const at = header.findIndex((text, column) => ledgerWords[name].includes(lettersOnly(text)) && !taken(columns, column))
    if (at >= 0) columns = { ...columns, [name]: at }
  }
  // An account is known by what stands under it, however its column is named; parts in columns of their own come first.
  const byParts = columns.object !== undefined && columns.resource !== undefined
  const candidates = columns.account === undefined ? header.map((_, column) => column) : [columns.account]
  const ordered = byParts
    ? []
    : candidates.map((column) => ({
        column,
        order: guessOrder(
          below.map((cells) => cells[column] ?? ''),
          codes,
        ),
      }))
  const account = ordered.find(({ order }) => order !== undefined)
  const { account: _account, ...others } = columns
  if (account?.order) columns = { ...others, account: account.column }
  else columns = others
  const money = columns.amount ?? columns.debit ?? columns.budget
  if (money === undefined || (!byParts && !account) || !holdsMoney(below, money)) return undefined
  return { kind: 'ledger', columns, account: account?.order ?? [] }
}

function actionsGuess(header: readonly string[], below: readonly (readonly string[])[]): ColumnMapping | undefined {
  let columns: ColumnMapping['columns'] = {}
  for (const name of actionsSheetColumns) {
    const at = header.findIndex((text, column) => actionsSheetWords[name].includes(lettersOnly(text)) && !taken(columns, column))
    if (at >= 0) columns = { ...columns, [name]: at }
  }
  const money = actionsSheetAmounts.map((name) => columns[name]).find((at) => at !== undefined && holdsMoney(below, at))
  if (money === undefined || columns.title === undefined || (columns.action === undefined && columns.goal === undefined)) return undefined
  return { kind: 'actions-sheet', columns, account: [] }
}

function taken(columns: ColumnMapping['columns'], column: number): boolean {
  return Object.values(columns).includes(column)
}

function holdsMoney(rows: readonly (readonly string[])[], column: number): boolean {
  const filled = rows.map((cells) => cells[column] ?? '').filter((text) => text.trim() !== '')
  return filled.filter((text) => isCents(readAmount(text))).length * 2 > filled.length
}
