import { fiscalYearLabel, isCents, type ActionRow, type AmountCell, type Check, type LcapTables, type SummaryTotal } from '@cuentas/shared'
import { addend, cannot, compareCents, type Subject } from '#checks/arithmetic.ts'

/** Each sum of an appended "LCAP Expenditure Summary" = the actions' own amounts of its goal, source, kind of spending and years. They are sums of what was typed in, so amounts that repeat others count too. */
export function checkExpenditureSummary({ headers, rows }: LcapTables): readonly Check[] {
  return (headers.summary ?? []).flatMap((total) => {
    const among = rows.filter((row) => isOf(row, total))
    const subject: Subject = { code: 'expenditure-summary-total', subject: subjectOf(total) }
    if (total.contributing !== undefined && among.some(({ contributing }) => contributing === null)) return []
    const own = total.contributing === undefined ? among : among.filter(({ contributing }) => contributing === total.contributing)
    const cells = own.flatMap((row) => cellsOf(row, total))
    if (cells.length === 0 && total.cents === 0) return []
    const [unknown] = cells.filter((cell) => addend(cell) === undefined)
    if (unknown) return [cannot(subject, 'cell-unreadable', 'cents', [unknown.provenance, total.provenance])]
    if (cells.length === 0) return [cannot(subject, among.length === 0 ? 'no-rows' : 'label-not-met', 'cents', [total.provenance])]
    const places = cells.flatMap(({ amount, provenance, addedUp }) => (isCents(amount) ? (addedUp ?? [provenance]) : []))
    return [
      compareCents(
        subject,
        total,
        cells.reduce((sum, cell) => sum + (addend(cell) ?? 0), 0),
        places,
      ),
    ]
  })
}

function isOf({ table, fiscalYear, goal }: ActionRow, total: SummaryTotal): boolean {
  const isUpdate = table === 'annual-update-2017'
  const isPlanned = table === 'budgeted' || table === 'budgeted-other-years'
  return (total.ofUpdate ? isUpdate : isPlanned) && total.years.includes(fiscalYear) && (total.goal === undefined || total.goal === goal)
}

/** The amounts of an action that a sum takes: its total, or those of its funding lines that have the source and the object codes. */
function cellsOf({ amounts, lines = [] }: ActionRow, { phase, ofUpdate, source, object }: SummaryTotal): readonly AmountCell[] {
  if (source === undefined && object === undefined) {
    const whole = amounts[!ofUpdate ? 'total' : phase === 'planned' ? 'plannedTotal' : 'estimatedActualTotal']
    return whole ? [whole] : []
  }
  return lines.filter(
    (line) => line.phase === phase && (source === undefined || sameName(line.source, source)) && (object === undefined || objectOf(line.reference) === object),
  )
}

function sameName(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => text.toLowerCase().replaceAll('&', 'and').replace(/\s+/gu, ' ').trim())
  return first === second
}

/** Object codes in the words beside an amount, as printed before the colon: the last ones, because words about the amount before may stand in front. */
function objectOf(reference: string): string | undefined {
  return [...reference.replace(/-\s+(?=\d{4}:)/gu, '-').matchAll(/\b\d{4}(?:-\d{4})?(?=:)/gu)].at(-1)?.[0]
}

/** "goal 1, Base, 1000-1999, contributing: 2018-19", as a reader finds the sum again. */
function subjectOf({ goal, source, object, contributing, phase, ofUpdate, years }: SummaryTotal): string {
  const [first, last] = [years[0], years.at(-1)]
  const names = [
    ...(goal === undefined ? [] : [`goal ${goal}`]),
    ...(object === undefined ? [] : [object]),
    ...(source === undefined ? [] : [source === '' ? '""' : source]),
    ...(contributing === undefined ? [] : [contributing ? 'contributing' : 'not contributing']),
  ]
  const year =
    first === undefined ? '' : first === last || last === undefined ? fiscalYearLabel(first) : `${fiscalYearLabel(first)} through ${fiscalYearLabel(last)}`
  return `expenditure summary ${names.length === 0 ? 'all' : names.join(', ')}: ${year}${ofUpdate ? ` update ${phase}` : ''}`
}
