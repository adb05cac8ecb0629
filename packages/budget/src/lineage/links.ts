import { onceFor, type LineageLink, type LineItem, type OpenLink, type PlanInHand } from '@cuentas/shared'
import { evidenceOf } from '#lineage/compare.ts'
import { matchRows } from '#lineage/match.ts'
import { partLinks } from '#lineage/parts.ts'
import { profileOf } from '#lineage/profile.ts'
import { matchToLink } from '#lineage/to-link.ts'

/** The same actions through the years, and what staff must decide. */
export interface Lineage {
  readonly links: readonly LineageLink[]
  /** Rows without a link in the other table of their pair, that have candidates. In no link until a person makes one. */
  readonly open: readonly OpenLink[]
}

/** Links between plans; see `plansToLineage`. */
export function plansToLinks(plans: readonly PlanInHand[]): readonly LineageLink[] {
  return plansToLineage(plans).links
}

/**
 * The same action through the years, whatever order the plans are given in. First the later plan's annual update rows, which report on last year's
 * actions; then each plan's annual update rows and its coming year, where the row of the update speaks with the description that last year's plan
 * gave it; versions of one plan with each other, and plans years apart directly. A number alone never links. Found once for the same plans.
 */
export const plansToLineage: (plans: readonly PlanInHand[]) => Lineage = onceFor(findLineage)

function findLineage(plans: readonly PlanInHand[]): Lineage {
  const ordered = plans
    .filter(({ document }) => document.planYear !== null)
    .toSorted((one, other) => yearOf(one) - yearOf(other) || (one.document.sha256 < other.document.sha256 ? -1 : 1))
  const years = [...new Set(ordered.map(yearOf))]
  const across = ordered.flatMap((now) => {
    const last = years.findLast((year) => year < yearOf(now))
    const isNext = last === yearOf(now) - 1
    return ordered
      .filter((plan) => yearOf(plan) === last)
      .map((before) => lineageOf(itemsOf(before, 0), itemsOf(now, -1), { sameYear: isNext, asUpdate: isNext }))
  })
  const described = speakers(
    across.flatMap(({ links }) => links),
    ordered,
  )
  const within = ordered.map((plan) => lineageOf(itemsOf(plan, -1), itemsOf(plan, 0), {}, described))
  const versions = ordered.flatMap((before, at) =>
    ordered
      .slice(at + 1)
      .filter((now) => yearOf(now) === yearOf(before))
      .flatMap((now) => [0, -1].map((offset) => lineageOf(itemsOf(before, offset), itemsOf(now, offset), { sameYear: true }, described))),
  )
  const all = [...across, ...within, ...versions]
  return { links: all.flatMap(({ links }) => links), open: all.flatMap(({ open }) => open) }
}

/** Line items of the same action in every year and document, the asked one included, in no order. */
export function actionThroughYears(links: readonly LineageLink[], id: string): readonly string[] {
  // Through a merge or a split only one way: the two actions that became one are not each other.
  const found = new Map<string, Set<Way>>([[id, new Set<Way>(['any'])]])
  const waiting: (readonly [string, Way])[] = [[id, 'any']]
  for (const [known, way] of waiting) {
    for (const link of linksAt(links, known)) {
      const next = link.from === known ? link.to : link.from
      const turned = wayThrough(link, known, way)
      if (turned === null || found.get(next)?.has(turned) || found.get(next)?.has('any')) continue
      found.set(next, new Set([...(found.get(next) ?? []), turned]))
      waiting.push([next, turned])
    }
  }
  return [...found.keys()]
}

/** Links at a line item, in their order. */
export function linksAt(links: readonly LineageLink[], id: string): readonly LineageLink[] {
  return linksByEnd(links).get(id) ?? []
}

/** Links by the line items at their ends, put in order once for the same links: a district of twelve years has thousands. */
const linksByEnd = onceFor((links: readonly LineageLink[]): ReadonlyMap<string, readonly LineageLink[]> => {
  const ends = new Map<string, LineageLink[]>()
  for (const link of links)
    for (const end of new Set<string>([link.from, link.to])) {
      const own = ends.get(end)
      if (own) own.push(link)
      else ends.set(end, [link])
    }
  return ends
})

type Way = 'any' | 'forward' | 'backward'

function wayThrough({ from, how, evidence: { fromYear, toYear } }: LineageLink, known: string, way: Way): Way | null {
  const ahead = from === known
  const turn: Way = fromYear === toYear ? way : ahead === fromYear < toYear ? 'forward' : 'backward'
  if (way !== 'any' && turn !== way) return null
  return how === 'merged' || how === 'split' ? turn : way
}

interface Pairing {
  /** Both lists speak of one fiscal year. */
  readonly sameYear?: boolean
  /** The second list is the annual update of the first list's plan. */
  readonly asUpdate?: boolean
}

function lineageOf(
  from: readonly LineItem[],
  to: readonly LineItem[],
  { sameYear = false, asUpdate = false }: Pairing,
  described: ReadonlyMap<string, LineItem> = new Map(),
): Lineage {
  const [ones, others] = [from, to].map((items) => items.map((item) => profileOf(item, described.get(item.id))))
  if (!ones?.length || !others?.length) return { links: [], open: [] }
  const matches = matchRows(ones, others, sameYear)
  const parts = sameYear ? [] : partLinks(ones, others, matches).map(({ link }) => link)
  const links = [...matches.matched.map((match) => matchToLink(match, asUpdate)), ...parts]
  const open = matches.undecided
    .filter(({ from: one }) => !parts.some((link) => link.from === one.of.id))
    .map(({ from: one, candidates }) => ({
      from: one.of.id,
      candidates: candidates.map((match) => ({ to: match.to.of.id, evidence: evidenceOf(match.from, match.to, match.likeness) })),
    }))
  return { links, open }
}

/** Annual update rows by id, with last year's action that described them. */
function speakers(links: readonly LineageLink[], plans: readonly PlanInHand[]): ReadonlyMap<string, LineItem> {
  const items = new Map(plans.flatMap(({ lineItems }) => lineItems).map((item) => [String(item.id), item]))
  return new Map(
    links.flatMap(({ from, to, how }) => {
      const item = items.get(from)
      return item && how === 'annual-update' ? [[to, item] as const] : []
    }),
  )
}

function yearOf({ document }: PlanInHand): number {
  return document.planYear ?? 0
}

/** Line items of the plan's coming year (0) or of the year before (-1). */
function itemsOf(plan: PlanInHand, offset: number): readonly LineItem[] {
  return plan.lineItems.filter((item) => item.fiscalYear === yearOf(plan) + offset)
}
