import { accountParts, sacsLengths, type AccountPart, type ColumnMapping, type SacsCodes } from '@cuentas/shared'

/** The parts of one account; a part that the ledger does not have is empty. */
export type Account = Readonly<Record<AccountPart, string>>

const none: Account = { fund: '', resource: '', projectYear: '', goal: '', function: '', object: '', site: '', local: '' }

/** Orders in which accounting programs print an account: the state's own, and the two commonest of the districts' programs. */
const orders: readonly (readonly AccountPart[])[] = [
  ['fund', 'resource', 'projectYear', 'goal', 'function', 'object', 'site', 'local'],
  ['fund', 'resource', 'projectYear', 'object', 'goal', 'function', 'site', 'local'],
  ['fund', 'resource', 'projectYear', 'goal', 'object', 'function', 'site', 'local'],
  ['fund', 'site', 'resource', 'projectYear', 'goal', 'function', 'object', 'local'],
]

/** Cuts an account string by its separators, or by the state's lengths when it has none. */
export function splitAccount(text: string, order: readonly AccountPart[]): Account {
  const plain = text.trim()
  const pieces = /[-. /]/u.test(plain) ? plain.split(/[-. /]+/u) : byLengths(plain, order)
  const account = { ...none }
  order.forEach((part, at) => {
    account[part] = part === order.at(-1) ? pieces.slice(at).join('-') : (pieces[at] ?? '')
  })
  return account
}

function byLengths(text: string, order: readonly AccountPart[]): readonly string[] {
  const lengths: Partial<Record<AccountPart, number>> = sacsLengths
  let at = 0
  return order.map((part) => {
    const length = lengths[part] ?? (part === 'site' ? 3 : text.length)
    at += length
    return text.slice(at - length, at)
  })
}

/** The account of a row: from its account string, else from the columns of the parts. */
export function accountOf(cells: readonly string[], { columns, account: order }: Pick<ColumnMapping, 'columns' | 'account'>): Account {
  const string = columns.account === undefined ? none : splitAccount(cells[columns.account] ?? '', order)
  const account = { ...string }
  for (const part of accountParts) {
    const at = columns[part]
    const code = at === undefined ? '' : (cells[at] ?? '').trim()
    if (code !== '') account[part] = padded(part, code)
  }
  return account
}

/** A code as the state writes it: a spreadsheet drops the zeros before "0000" and "01". */
function padded(part: AccountPart, code: string): string {
  const lengths: Partial<Record<AccountPart, number>> = sacsLengths
  return /^\d+$/u.test(code) ? code.padStart(lengths[part] ?? 0, '0') : code
}

/** The order of the parts in account strings: the one whose pieces are the state's codes most often. Undefined when none is for most of them. */
export function guessOrder(accounts: readonly string[], codes: SacsCodes): readonly AccountPart[] | undefined {
  const sample = accounts.filter((text) => /^[\d\p{L}][\dA-Za-z\-. /]{9,}$/u.test(text.trim())).slice(0, 500)
  if (sample.length === 0) return undefined
  const judged = orders.map((order) => ({ order, known: sample.reduce((sum, text) => sum + knownParts(splitAccount(text, order), codes), 0) / sample.length }))
  const [best] = judged.toSorted((a, b) => b.known - a.known)
  return best && best.known >= 3.2 ? best.order.slice(0, usedParts(sample, best.order)) : undefined
}

/** How many of the parts are the state's codes, 0 to 5; a resource of 0001 to 0999 is a district's own. */
function knownParts(account: Account, codes: SacsCodes): number {
  const resource = codes.resource.has(account.resource) || /^0\d{3}$/u.test(account.resource)
  const rest = (['fund', 'goal', 'function', 'object'] as const).filter((part) => codes[part].has(account[part]) || isChild(account[part], codes[part]))
  return rest.length + (resource ? 1 : 0)
}

/** A district's own code under one of the state's: object 4310 under 4300, function 2115 under 2110. */
function isChild(code: string, known: ReadonlyMap<string, string>): boolean {
  return /^\d{4}$/u.test(code) && (known.has(`${code.slice(0, 3)}0`) || known.has(`${code.slice(0, 2)}00`))
}

function usedParts(sample: readonly string[], order: readonly AccountPart[]): number {
  const most = Math.max(...sample.map((text) => (/[-. /]/u.test(text) ? text.trim().split(/[-. /]+/u).length : text.trim().length > 19 ? 8 : 6)))
  return Math.min(order.length, Math.max(6, most))
}
