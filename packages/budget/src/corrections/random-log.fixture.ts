import fc from 'fast-check'
import {
  categories,
  cents,
  correctionsInForce,
  phases,
  rjLevels,
  tagFlags,
  type CorrectionLog,
  type Fund,
  type LineItem,
  type SplitPart,
  type TaggedPlan,
} from '@cuentas/shared'
import { applyCorrections, type Corrected, type PlansToCorrect } from '#corrections/apply-corrections.ts'
import { emptyLog, request, written } from '#corrections/correction-log.fixture.ts'
import type { CorrectionRequest, RequestedChange } from '#corrections/draft-corrections.ts'
import { figure, plan, sha, tag, type MadeUpItem } from '#tagged-plans.fixture.ts'

const titles = ['Restorative circles', 'Campus security', 'Counselors', 'Summer school', 'Family liaisons', 'Bilingual aides', 'Campus security teams', 'Books']
const amount = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 10 ** 11 }) }, { weight: 1, arbitrary: fc.constantFrom('', 'TBD', 'N/A') })
const tags = fc.record({
  category: fc.constantFrom(...categories, null),
  level: fc.constantFrom(...rjLevels),
  also: fc.subarray([...categories], { maxLength: 3 }),
})
const rows = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 8 }),
    title: fc.constantFrom(...titles),
    described: fc.boolean(),
    amounts: fc.tuple(amount, amount, amount),
    tag: tags,
  }),
  { selector: ({ number }) => number, minLength: 1, maxLength: 7 },
)

function toItems(made: readonly MadeRow[], year: number, table: 'planned' | 'annual-update'): readonly MadeUpItem[] {
  return made.map(({ number, title, described, amounts: [total, lcff, estimated], tag: one }) => ({
    action: `1.${number}`,
    year,
    title,
    description: described && table === 'planned' ? `${title}.` : '',
    contributing: true,
    figures:
      table === 'planned'
        ? [figure('planned', 'total', total, 'planned'), figure('planned', 'lcff', lcff, 'contributing')]
        : [figure('planned', 'total', total, 'annual-update'), figure('estimated-actual', 'total', estimated, 'annual-update')],
    tag: { ...tag(one.category, one.level), also: one.also },
  }))
}

interface MadeRow {
  readonly number: number
  readonly title: string
  readonly described: boolean
  readonly amounts: readonly [number | string, number | string, number | string]
  readonly tag: {
    readonly category: (typeof categories)[number] | null
    readonly level: (typeof rjLevels)[number]
    readonly also: readonly (typeof categories)[number][]
  }
}

/** One district's plans: up to three that follow each other or are versions of one year, each with its annual update. */
export const anyPlans: fc.Arbitrary<readonly TaggedPlan[]> = fc
  .array(fc.record({ year: fc.integer({ min: 2023, max: 2025 }), coming: rows, updates: rows }), { minLength: 1, maxLength: 3 })
  .map((made) =>
    made.map(({ year, coming, updates }, at) =>
      plan(year, [...toItems(coming, year, 'planned'), ...toItems(updates, year - 1, 'annual-update')], { sha256: sha('abc'[at] ?? 'd') }),
    ),
  )

/** A wish that does not know the plans yet: which line item, by a number, and which change. */
export interface Wish {
  readonly item: number
  readonly other: number
  readonly kind: 'category' | 'level' | 'tag' | 'split' | 'unsplit' | 'link' | 'unlink'
  readonly pick: number
  readonly shares: readonly number[]
}

export const anyWish: fc.Arbitrary<Wish> = fc.record({
  item: fc.nat(),
  other: fc.nat(),
  kind: fc.constantFrom('category', 'level', 'tag', 'split', 'unsplit', 'link', 'unlink'),
  pick: fc.nat(),
  shares: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 4 }),
})

/** A wish as a request about the plans in hand. */
export function toRequest(plans: readonly TaggedPlan[], wish: Wish): CorrectionRequest {
  const items = plans.flatMap(({ lineItems }) => lineItems)
  const at = (number: number) => items[number % items.length]
  const [item, other] = [at(wish.item), at(wish.other)]
  if (!item || !other) throw new Error('plans without a line item')
  return request(item.id, toChange(wish, item, other))
}

function toChange(wish: Wish, item: LineItem, other: LineItem): RequestedChange {
  const { kind, pick } = wish
  const of = <T>(list: readonly [T, ...T[]]): T => list[pick % list.length] ?? list[0]
  switch (kind) {
    case 'category':
      return { action: 'category', category: of([null, ...categories]) }
    case 'level':
      return { action: 'level', rjLevel: of(rjLevels) }
    case 'tag':
      return { action: 'tag', tag: of(['RJ', 'SEC', 'SEC.police', 'RJ.circles', ...categories, ...tagFlags]), present: wish.other % 2 === 0 }
    case 'link':
    case 'unlink':
      return { action: kind, to: other.id }
    case 'unsplit':
      return { action: 'unsplit', phase: of(phases), fund: 'total' }
    case 'split':
      return splitOf(wish, item)
  }
}

/** Divides one printed figure by the wish's shares, to the cent; a figure that is not printed or is 0 is divided wrongly and will be refused. */
function splitOf({ pick, shares }: Wish, item: LineItem): RequestedChange {
  const total = shares.reduce((sum, share) => sum + share, 0)
  // At least a cent for each share, so that the first part, which takes the rest, is more than 0 as well.
  const figures = item.figures.filter(({ amount: printed }) => typeof printed === 'number' && printed >= total)
  const chosen = figures[pick % Math.max(1, figures.length)]
  const whole = typeof chosen?.amount === 'number' ? chosen.amount : total
  const sizes = shares.map((share) => Math.max(1, Math.floor((whole / total) * share)))
  const rest = whole - sizes.slice(1).reduce((sum, size) => sum + size, 0)
  const parts = [rest, ...sizes.slice(1)].map((size, at): SplitPart => {
    const category = categories[(pick + at) % categories.length] ?? null
    const level = rjLevels[(pick + at) % rjLevels.length] ?? 'none'
    return { category, rjLevel: category === 'RJ' && level === 'none' ? 'dedicated' : level, cents: cents(size) }
  })
  const fund: Fund = chosen?.fund ?? 'total'
  const source = { kind: 'budget-line', words: 'Line 12', date: '2026-01-05' } as const
  return { action: 'split', split: { phase: chosen?.phase ?? 'planned', fund, whole: cents(whole), parts, source } }
}

/** Batches of wishes, each written against what is in force at its time. */
export function writtenBatches(plans: PlansToCorrect, batches: readonly (readonly Wish[])[]): CorrectionLog {
  return batches.reduce(
    (log, wishes, at) =>
      written(
        plans,
        log,
        String(at + 1),
        wishes.map((wish) => toRequest(plans.plans, wish)),
      ),
    emptyLog,
  )
}

/** Everything that a page can show of plans with decisions laid over them, as one text: two states that show the same have the same text. */
export function shownText({ items, links, tags, splits, totals, misfits }: Corrected): string {
  const shown = [...items].map(([id, { lineItem, tag: inForce, splits: own, repairs, decisions }]) => [
    id,
    lineItem,
    inForce,
    own,
    repairs,
    [...decisions].map(([aspect, { correction, inheritedFrom, beneath }]) => [aspect, correction, inheritedFrom, beneath]),
  ])
  return JSON.stringify([shown, links, [...tags], [...splits].toSorted(), [...totals], misfits])
}

/** The same of a log. */
export function shownState(plans: PlansToCorrect, log: Pick<CorrectionLog, 'corrections' | 'undos'>): string {
  return shownText(applyCorrections(plans, correctionsInForce(log)))
}
