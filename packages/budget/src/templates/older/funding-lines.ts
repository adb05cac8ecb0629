import {
  amountsInText,
  cents,
  isCents,
  withoutAmount,
  type ActionTable,
  type Amount,
  type AmountCell,
  type AmountInText,
  type FundingLine,
  type Phase,
  type Provenance,
} from '@cuentas/shared'
import type { PlacedText } from '#templates/older/placed-text.ts'
import { fundOfSource, sourcesIn } from '#templates/older/sources.ts'

/** Makes a place in the document out of a page, a box and the text printed there. */
export type PlaceAt = (place: Pick<Provenance, 'page' | 'box' | 'text'>) => Provenance

/** What a budget cell says: its amounts, each with its source, and the whole. */
export interface Budgeted {
  readonly lines: readonly FundingLine[]
  readonly total: AmountCell
}

/** The same with the index of an amount in its cell. */
interface Found {
  readonly start: number
  readonly end: number
  readonly amount: Amount
  readonly source: string
}

/**
 * Free text of a budget cell -> its amounts with their sources, and their whole. Where the cell prints a whole and how it divides ("$721,849 - Funding
 * sources: LCFF Base - $675,795, LCFF Supplemental - $46,054"), the whole is taken as printed and counts once.
 */
export function budgetedInWords(cell: PlacedText, phase: Phase, placeAt: PlaceAt): Budgeted | undefined {
  const place = cell.placeOf(0, cell.text.length)
  if (!place) return undefined
  const found = withSources(cell.text)
  const lineOf = ({ start, end, amount, source }: Found): FundingLine => {
    const at = cell.placeOf(start, end) ?? place
    return {
      phase,
      fund: fundOfSource(source),
      source,
      reference: referenceOf(cell.text, start),
      amount,
      provenance: placeAt({ ...at, text: cell.text.slice(start, end) }),
    }
  }
  const whole = printedWhole(found)
  const lines = (whole?.parts ?? found).map(lineOf)
  if (lines.length === 0) return { lines, total: { amount: withoutAmount(cell.text), provenance: placeAt({ ...place, text: cell.text }) } }
  if (whole) {
    const { amount, provenance } = lineOf(whole.total)
    return { lines, total: { amount, provenance } }
  }
  return { lines, total: totalOf(lines) }
}

/** The whole of printed amounts: the only one, or their sum with the place of each. An amount that cannot be read makes the whole unreadable. */
export function totalOf(lines: readonly Pick<FundingLine, 'amount' | 'provenance'>[]): AmountCell {
  const [first] = lines
  if (!first) throw new Error('a whole needs an amount')
  if (lines.length === 1) return { amount: first.amount, provenance: first.provenance }
  const numbers = lines.filter(({ amount }) => isCents(amount))
  const unread = lines.find(({ amount }) => !isCents(amount) && (amount.because === 'malformed' || amount.because === 'to-be-determined'))
  const [shown] = numbers
  if (unread || !shown) return { amount: (unread ?? first).amount, provenance: (unread ?? first).provenance }
  const sum = cents(numbers.reduce((total, { amount }) => total + (isCents(amount) ? amount : 0), 0))
  if (numbers.length === 1) return { amount: sum, provenance: shown.provenance }
  return { amount: sum, provenance: shown.provenance, addedUp: numbers.map(({ provenance }) => provenance) }
}

/** Words before an amount, back to the amount before it: what it pays for, as printed. */
function referenceOf(text: string, start: number): string {
  const earlier = amountsInText(text.slice(0, start)).at(-1)
  return text
    .slice(earlier?.end ?? 0, start)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:)-]+|[\s:(\u2013-]+$/gu, '')
}

/**
 * Each amount with its source: one that stands on its own line before or after it; else, of those that no other amount's line has, the nearest in the
 * words that lead to it, or in those that follow where a cell begins with amounts.
 */
function withSources(text: string): readonly Found[] {
  const sources = sourcesIn(text)
  const amounts = withoutMentions(text, amountsInText(text), sources)
  type Source = (typeof sources)[number]
  const stretches = amounts.map((one, index) => {
    const [from, to] = [amounts[index - 1]?.end ?? 0, amounts[index + 1]?.start ?? text.length]
    const lineEnd = text.indexOf('\n', one.end)
    return { one, from, to, lineFrom: Math.max(from, text.lastIndexOf('\n', one.start) + 1), lineTo: Math.min(to, lineEnd < 0 ? text.length : lineEnd) }
  })
  const between = (among: readonly Source[], from: number, to: number) => among.filter(({ start, end }) => start >= from && end <= to)
  const taken = new Set<Source>()
  const own = stretches.map(({ one, lineFrom, lineTo }) => {
    const free = sources.filter((source) => !taken.has(source))
    const source = between(free, lineFrom, one.start).at(-1) ?? between(free, one.end, lineTo)[0]
    if (source) taken.add(source)
    return source
  })
  const free = sources.filter((source) => !taken.has(source))
  const leads = between(free, 0, amounts[0]?.start ?? 0).length > 0 || own[0] !== undefined
  return stretches.map(({ one, from, to }, index) => {
    const [lead, follow] = [between(free, from, one.start).at(-1), between(free, one.end, to)[0]]
    return { ...one, source: (own[index] ?? (leads ? (lead ?? (index === amounts.length - 1 ? follow : undefined)) : follow))?.source ?? '' }
  })
}

/**
 * Where a cell ends its entries with "source: amount" (Acton), an amount amid a line's words that has no source of its own is told inside a description
 * ("Certificated Salaries: $75,000 Athletic Director - 1000-1999 ... LCFF Base: $65,625") and is no entry.
 */
function withoutMentions(text: string, amounts: readonly AmountInText[], sources: readonly { readonly end: number }[]): readonly AmountInText[] {
  const isEntry = ({ start }: AmountInText) => sources.some(({ end }) => end <= start && /^\s*:\s*$/u.test(text.slice(end, start)))
  if (!amounts.some(isEntry)) return amounts
  const endsLine = ({ end }: AmountInText) => /^[ \t.;]*(?:\n|$)/u.test(text.slice(end))
  return amounts.filter((one, index) => isEntry(one) || (endsLine(one) && !(amounts[index + 1]?.amount === one.amount)))
}

/**
 * The printed whole of a cell: an amount of no single source that the others divide, once or several times, each run of at least two adding up to it.
 * The run that names Supplemental and Concentration money is taken, else the first.
 */
function printedWhole(found: readonly Found[]): { readonly total: Found; readonly parts: readonly Found[] } | undefined {
  for (const [index, total] of found.entries()) {
    if (!isCents(total.amount) || total.amount === 0) continue
    if (!['sourceNotNamed', 'severalSources', 'lcffUnspecified'].includes(fundOfSource(total.source))) continue
    const runs = runsOf(found.toSpliced(index, 1), total.amount)
    const named = runs && namedRun(runs)
    if (named) return { total, parts: named }
  }
  return undefined
}

/** Of several divisions of one amount the one that names Supplemental and Concentration money, else the first. */
function namedRun(runs: readonly (readonly Found[])[]): readonly Found[] | undefined {
  return runs.find((run) => run.some(({ source }) => fundOfSource(source) === 'supplementalConcentration')) ?? runs[0]
}

function runsOf(found: readonly Found[], sum: number): readonly (readonly Found[])[] | undefined {
  const runs: Found[][] = []
  let run: Found[] = []
  let reached = 0
  for (const one of found) {
    if (!isCents(one.amount)) return undefined
    run.push(one)
    reached += one.amount
    if (reached > sum) return undefined
    if (reached === sum) {
      if (run.length < 2) return undefined
      runs.push(run)
      run = []
      reached = 0
    }
  }
  return run.length === 0 && runs.length > 0 ? runs : undefined
}

/** An amount that its own words divide into parts that add up to it: the parts with their sources; undefined when they do not. */
export function dividedInWords(amount: Amount, words: PlacedText, phase: Phase, placeAt: PlaceAt): readonly FundingLine[] | undefined {
  if (!isCents(amount)) return undefined
  const runs = runsOf(withSources(words.text), amount)
  const found = runs && namedRun(runs)
  if (!found) return undefined
  return found.flatMap(({ start, end, amount: part, source }) => {
    const at = words.placeOf(start, end)
    return at
      ? [
          {
            phase,
            fund: fundOfSource(source),
            source,
            reference: referenceOf(words.text, start),
            amount: part,
            provenance: placeAt({ ...at, text: words.text.slice(start, end) }),
          },
        ]
      : []
  })
}

/** Where a table's figures stand, as this reading sees them. */
export function placing(table: ActionTable, otherReading: (place: Pick<Provenance, 'page' | 'box' | 'text'>) => Provenance['otherReading']): PlaceAt {
  return (place) => ({ table, reading: 'geometry', otherReading: otherReading(place), ...place })
}
