import { cents, isCents, readAmount, type Check, type CheckCode, type DigitRepair, type LineItem, type Provenance } from '@cuentas/shared'

/** Checks that say "these cells add up to this one", to the cent: what a cell must be follows from them. */
export const additive: readonly CheckCode[] = [
  'fund-columns-add-up',
  'personnel-adds-up',
  'rows-add-up',
  'totals-add-up',
  'scope-totals-add-up',
  'planned-contributing-matches-table',
  'goal-total-matches-planned',
]

/** The sums that a cell takes part in must be at least this many: one failing sum alone does not say which of its cells is wrong. */
const fewestSums = 2

/** A cell by its place and text, so that the same cell in several checks is one cell. */
export function repairKey({ table, page, printed }: Pick<DigitRepair, 'table' | 'page' | 'printed'>): string {
  return `${table} ${page} ${printed}`
}

/** True when one of a line item's figures stands in the cell; no line item has a printed total's. */
export function hasCell({ figures }: LineItem, cell: Pick<DigitRepair, 'table' | 'page' | 'printed'>): boolean {
  return figures.some(({ provenances }) => provenances.some(({ table, page, text }) => table === cell.table && page === cell.page && text === cell.printed))
}

/**
 * Repairs that a document's own arithmetic asks for: one digit of one cell misprinted, left out, put in, or two neighbours swapped, and with it
 * every sum that the cell belongs to holds. Proposed only where exactly one cell of those sums can be repaired so. Nothing is changed: a person
 * accepts it or not. Amounts are cents.
 */
export function proposeRepairs(checks: readonly Check[]): readonly DigitRepair[] {
  const sums = checks.filter((check) => check.cells.length > 0)
  const byCell = new Map<string, { readonly cell: Provenance; readonly checks: Check[] }>()
  for (const check of sums) {
    for (const cell of check.cells) {
      const known = byCell.get(cellKey(cell)) ?? { cell, checks: [] }
      known.checks.push(check)
      byCell.set(cellKey(cell), known)
    }
  }
  const possible = [...byCell.values()].flatMap(({ cell, checks: own }) => repairOf(cell, own))
  return possible
    .filter((one) => !possible.some((other) => other !== one && other.explains.some((check) => one.explains.includes(check))))
    .map(({ repair }) => repair)
}

interface Possible {
  readonly repair: DigitRepair
  readonly explains: readonly Check[]
}

/** The one repair of a cell that makes each of its sums hold, if there is one. */
function repairOf(cell: Provenance, checks: readonly Check[]): readonly Possible[] {
  const printed = readAmount(cell.text)
  const telling = checks.filter(({ result }) => result !== 'cannot be made')
  const known = isCents(printed) && telling.length >= fewestSums && telling.every(({ code, result }) => result === 'fails' && additive.includes(code))
  if (!known) return []
  const wanted = new Set(telling.map((check) => wantedCents(cell, check, printed)))
  const [only] = wanted
  if (wanted.size !== 1 || only === undefined || only < 0 || printed < 0 || !isOneSlip(digitsOf(cell.text), only)) return []
  const reasons = telling.map(({ code, subject, printed: total, computed }) => ({ code, subject, printed: total, computed }))
  return [{ repair: { table: cell.table, page: cell.page, box: cell.box, printed: cell.text, cents: cents(only), reasons }, explains: telling }]
}

/** What the cell must be for the check to hold: the printed figure is the check's first cell, the others are added up to it. */
function wantedCents(cell: Provenance, { cells, difference }: Check, printed: number): number | undefined {
  if (difference === null) return undefined
  const isTotal = cells[0] !== undefined && cellKey(cells[0]) === cellKey(cell)
  return isTotal ? printed - difference : printed + difference
}

/** The digits of a printed amount as dollars and cents: "$241,300.00" -> "24130000", "$1,456,00" -> "14560000". */
function digitsOf(text: string): string {
  const [dollars = '', fraction = ''] = text.replace(/[^\d.]/g, '').split('.')
  return `${dollars}${`${fraction}00`.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
}

/** True when one slip of a hand explains the difference: a digit mistyped, left out or doubled, or two neighbours swapped. */
function isOneSlip(printed: string, wanted: number): boolean {
  const meant = String(wanted)
  if (printed === meant) return false
  const start = [...printed].findIndex((digit, at) => digit !== meant[at])
  const at = start === -1 ? printed.length : start
  const rest = (text: string, from: number) => text.slice(from)
  const swapped = printed.slice(0, at) + (printed[at + 1] ?? '') + (printed[at] ?? '') + rest(printed, at + 2)
  if (printed.length === meant.length) return rest(printed, at + 1) === rest(meant, at + 1) || swapped === meant
  if (printed.length === meant.length + 1) return rest(printed, at + 1) === rest(meant, at)
  return printed.length + 1 === meant.length && rest(printed, at) === rest(meant, at + 1)
}

/** A cell by its place and text: the same in every check and figure. */
export function cellKey({ table, page, box, text }: Provenance): string {
  return [table, page, box.x0, box.y0, box.x1, box.y1, text].join(' ')
}
