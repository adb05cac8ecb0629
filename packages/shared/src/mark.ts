import { z } from 'zod'

/**
 * Why a published figure is no number, or no number like its neighbours. Four marks that never stand for each other and never for 0:
 * `suppressed`: the state hides a small group ("*"); `missing`: nothing was published, or nothing was read; `not-comparable`: a number that
 * must not be set beside other years (schools were closed in 2019-20 and 2020-21); `not-applicable`: the question does not arise here.
 */
export const marks = ['suppressed', 'missing', 'not-comparable', 'not-applicable'] as const
export type Mark = (typeof marks)[number]

/** A published figure that is marked. Only `not-comparable` keeps a number: it is shown, drawn as a break, and enters no sum over years. */
export const markedSchema = z.discriminatedUnion('mark', [
  z.object({ mark: z.literal('suppressed') }).readonly(),
  z.object({ mark: z.literal('missing') }).readonly(),
  z.object({ mark: z.literal('not-comparable'), value: z.number() }).readonly(),
  z.object({ mark: z.literal('not-applicable') }).readonly(),
])
export type Marked = z.infer<typeof markedSchema>

/** What a cell of a state file says: a number in the unit of its measure, or a mark. */
export const publishedSchema = z.union([z.number(), markedSchema])
export type Published = z.infer<typeof publishedSchema>

/** The four marks of a cell that holds no number, as values. */
export const suppressed = { mark: 'suppressed' } as const satisfies Marked
export const missing = { mark: 'missing' } as const satisfies Marked
export const notApplicable = { mark: 'not-applicable' } as const satisfies Marked

/** The number of a cell, comparable or not; undefined when it has none. */
export function numberOf(published: Published): number | undefined {
  if (typeof published === 'number') return published
  return published.mark === 'not-comparable' ? published.value : undefined
}

/** A sum over cells of one year, with how many of them could not enter it. A sum without a single number is `null`, never 0. */
export interface MarkedSum {
  readonly sum: number | null
  /** Cells that entered the sum. */
  readonly counted: number
  readonly suppressed: number
  readonly missing: number
  readonly notApplicable: number
  /** True when one of the numbers must not be compared with other years. */
  readonly notComparable: boolean
}

/** Adds cells up and says what is not in the sum: a sum over suppressed cells is "at least". */
export function sumPublished(cells: readonly Published[]): MarkedSum {
  const numbers = cells.map(numberOf).filter((value) => value !== undefined)
  const marked = (mark: Mark) => cells.filter((cell) => typeof cell !== 'number' && cell.mark === mark).length
  return {
    sum: numbers.length === 0 ? null : numbers.reduce((total, value) => total + value, 0),
    counted: numbers.length,
    suppressed: marked('suppressed'),
    missing: marked('missing'),
    notApplicable: marked('not-applicable'),
    notComparable: marked('not-comparable') > 0,
  }
}

/** Reads a cell of a state file: "*" is suppressed, blank or "No Data" missing, "N/A" not applicable, digits a number; undefined for anything else. */
export function readPublished(text: string): Published | undefined {
  const plain = text.replace(/[\s$,]/g, '')
  if (plain === '*' || plain === '**') return suppressed
  if (plain === '' || /^(nodata|null|--?)$/i.test(plain)) return missing
  if (/^n\/?a$/i.test(plain)) return notApplicable
  const negative = /^\((.+)\)$/.exec(plain)
  const digits = negative?.[1] ?? plain
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i.test(digits)) return undefined
  const value = digits.endsWith('%') ? Number(digits.slice(0, -1)) / 100 : Number(digits)
  return negative ? -value : value
}
