import { isCents, type AmountCell, type CannotReason, type Cents, type Check, type CheckCode, type Provenance, type UnreadableReason } from '@cuentas/shared'

/** A printed figure and its place: a total of a table, a header figure, or a cell of a row. */
export interface PrintedFigure {
  readonly cents: Cents
  readonly provenance: Provenance
}

/**
 * What a cell without a number adds to a sum. A blank, a lone "$", "no cost", "included in 4.5" and "N/A" add nothing; they are not zeros
 * and stay as they are. "TBD" and unreadable text are amounts that we do not know: a sum with one of them cannot be made.
 */
const addsNothing: Readonly<Record<UnreadableReason, boolean>> = {
  blank: true,
  'currency-sign-alone': true,
  'no-cost': true,
  'included-elsewhere': true,
  'not-applicable': true,
  'words-only': false,
  'to-be-determined': false,
  malformed: false,
}

/** Cents that a cell adds to a sum; undefined when it is an amount that cannot be known. */
export function addend(cell: AmountCell | undefined): number | undefined {
  if (!cell) return 0
  if (isCents(cell.amount)) return cell.amount
  return addsNothing[cell.amount.because] ? 0 : undefined
}

/** A cell as a printed figure, or why it is none. */
export function printedFigure(cell: AmountCell | undefined): PrintedFigure | CannotReason {
  if (!cell) return 'figure-not-printed'
  if (isCents(cell.amount)) return { cents: cell.amount, provenance: cell.provenance }
  return addsNothing[cell.amount.because] ? 'figure-not-printed' : 'cell-unreadable'
}

/** What a check is tried on. */
export interface Subject {
  readonly code: CheckCode
  /** "planned 3.9", "planned totals: lcff", "(4)". */
  readonly subject: string
}

/** A check that cannot be made, and why. Cells are those that are there. */
export function cannot({ code, subject }: Subject, because: CannotReason, unit: Check['unit'], cells: readonly Provenance[] = []): Check {
  return {
    code,
    result: 'cannot be made',
    subject,
    page: cells[0]?.page ?? null,
    unit,
    printed: null,
    computed: null,
    difference: null,
    because,
    cells: [...cells],
  }
}

/**
 * What rounding to the dollar explains, in cents. A total printed without cents may differ by half a dollar from rows with cents; so may two cells
 * that print one amount, one of them without cents. A sum of whole dollars that differs from a printed total is a difference.
 */
function roundingToDollar(printed: PrintedFigure, computed: number, cells: readonly Provenance[]): number {
  const [only, second] = cells
  const roundedTotal = !printsCents(printed.provenance) && computed % 100 !== 0
  const roundedTwin = only !== undefined && second === undefined && !printsCents(only) && printed.cents % 100 !== 0
  return roundedTotal || roundedTwin ? 50 : 0
}

function printsCents({ text }: Provenance): boolean {
  return /\.\s*\d/.test(text)
}

/** Compares a printed figure with a computed one, in cents. `cells` are the places of what was added up; those of another document are left out. */
export function compareCents(
  subject: Subject,
  printed: PrintedFigure,
  computed: number,
  cells: readonly Provenance[],
  elsewhere: readonly Provenance[] = [],
): Check {
  return withinAllowance(subject, printed, computed, roundingToDollar(printed, computed, [...cells, ...elsewhere]), cells)
}

/** Compares a printed figure with a computed one, in cents, and lets them differ by what rounding on the page explains. */
export function withinAllowance(subject: Subject, printed: PrintedFigure, computed: number, allowance: number, cells: readonly Provenance[]): Check {
  const difference = printed.cents - computed
  return {
    ...subject,
    result: Math.abs(difference) <= allowance ? 'holds' : 'fails',
    page: printed.provenance.page,
    unit: 'cents',
    printed: printed.cents,
    computed,
    difference,
    ...(allowance > 0 ? { allowance } : {}),
    because: '',
    cells: [printed.provenance, ...cells],
  }
}

/** "Cells that add up to a printed figure" as a check, with what stands in its way. */
export function addUp(subject: Subject, printed: PrintedFigure | CannotReason, parts: readonly (AmountCell | undefined)[]): Check {
  const places = parts.flatMap((part) => (part && isCents(part.amount) ? [part.provenance] : []))
  if (typeof printed === 'string') return cannot(subject, printed, 'cents', places)
  // A total for a column that the table does not have (campbell prints total personnel above the short form without it).
  if (parts.length > 0 && parts.every((part) => part === undefined)) return cannot(subject, 'figure-not-printed', 'cents', [printed.provenance])
  const addends = parts.map(addend)
  const unknown = parts.find((part) => addend(part) === undefined)
  if (unknown) return cannot(subject, 'cell-unreadable', 'cents', [unknown.provenance, printed.provenance])
  return compareCents(
    subject,
    printed,
    addends.reduce<number>((sum, part) => sum + (part ?? 0), 0),
    places,
  )
}
