import {
  categorySchema,
  cents,
  isCents,
  readAmount,
  rjLevelSchema,
  type Category,
  type FigureSplit,
  type Fund,
  type FigurePhase,
  type RjLevel,
  type SplitPart,
  type SplitSource,
} from '@cuentas/shared'
import type { CorrectedLineItem } from '#corrections/corrected-line-item.ts'
import { printedCents, type RequestedChange } from '#corrections/draft-corrections.ts'

/** A part as a person writes it: a program, its level, its dollars in cents; or what remains of the figure. */
export interface WishedPart {
  /** The program; null = not stated; undefined = the action's own. */
  readonly category: Category | null | undefined
  readonly rjLevel: RjLevel | undefined
  readonly cents: number | 'rest'
}

/** Why a split that a person wrote cannot be made. */
export const splitProblems = ['split-unreadable', 'figure-not-printed', 'parts-do-not-sum'] as const
export type SplitProblem = (typeof splitProblems)[number]

/**
 * Reads "RJ=120000; SEL=300000.50; rest": parts with their dollars, and "rest" for what remains as the action's own bundle. A level may follow
 * the program ("BEH:mention=5000", "rest:none"). Undefined when a part is not written so.
 */
export function readSplit(text: string): readonly WishedPart[] | undefined {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readPart)
  const known = parts.filter((part) => part !== undefined)
  const rests = known.filter((part) => part.cents === 'rest').length
  return known.length === parts.length && known.length > 0 && rests <= 1 ? known : undefined
}

function readPart(text: string): WishedPart | undefined {
  const [, name = '', level, , dollars] = /^([A-Za-z-]+)(?::([a-z]+))?(\s*=\s*(.+))?$/.exec(text) ?? []
  const rjLevel = level === undefined ? undefined : rjLevelSchema.safeParse(level)
  if (rjLevel && !rjLevel.success) return undefined
  if (name === 'rest') return dollars === undefined ? { category: undefined, rjLevel: rjLevel?.data, cents: 'rest' } : undefined
  const category = name === 'not-stated' ? null : categorySchema.safeParse(name.toUpperCase()).data
  const amount = dollars === undefined ? undefined : readAmount(dollars)
  if (category === undefined || amount === undefined || !isCents(amount) || amount <= 0) return undefined
  return { category, rjLevel: rjLevel?.data, cents: amount }
}

/**
 * A written split as decisions about a line item's figures. `funds`: total, LCFF, or both, which splits the LCFF figure too where it prints the
 * very amount of the total, so that the same dollars are split the same way on both bases. A part for restorative justice without a level is
 * dedicated; what remains is a mention where the action names restorative justice at all, for nobody has said how much of it is.
 */
export function resolveSplit(
  item: CorrectedLineItem,
  parts: readonly WishedPart[],
  of: { readonly phase: FigurePhase; readonly funds: 'total' | 'lcff' | 'both'; readonly source: SplitSource },
): readonly RequestedChange[] | SplitProblem {
  const [main, ...others]: readonly Fund[] = of.funds === 'both' ? ['total', 'lcff'] : [of.funds]
  if (main === undefined) return 'figure-not-printed'
  const [whole] = printedCents(item.lineItem, of.phase, main)
  if (whole === undefined) return 'figure-not-printed'
  const stated = parts.reduce((sum, part) => sum + (part.cents === 'rest' ? 0 : part.cents), 0)
  const hasRest = parts.some((part) => part.cents === 'rest')
  if (stated > whole || (!hasRest && stated !== whole)) return 'parts-do-not-sum'
  const made = parts.filter((part) => part.cents !== 'rest' || stated < whole).map((part) => toPart(item, part, whole - stated))
  const funds = [main, ...others.filter((fund) => printedCents(item.lineItem, of.phase, fund).includes(whole))]
  return funds.map((fund): RequestedChange => {
    const split: FigureSplit = { phase: of.phase, fund, whole: cents(whole), parts: made, source: of.source }
    return { action: 'split', split }
  })
}

function toPart({ tag }: CorrectedLineItem, { category, rjLevel, cents: amount }: WishedPart, rest: number): SplitPart {
  const own = category === undefined ? (tag?.category ?? null) : category
  const named = category === undefined && (tag?.rjLevel ?? 'none') !== 'none'
  const level = rjLevel ?? (category === 'RJ' ? 'dedicated' : named || own === 'RJ' ? 'mention' : 'none')
  return { category: own, rjLevel: level, cents: cents(amount === 'rest' ? rest : amount) }
}
