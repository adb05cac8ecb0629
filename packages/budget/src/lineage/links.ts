import type { LineItem, LineageLink, LinkKind, PlanInHand } from '@cuentas/shared'
import { sameNumber } from '#line-items/same-action.ts'
import { alikeFrom, titleLetters, titleLikeness } from '#line-items/title-likeness.ts'
import { plansByYear } from '#series/speaking-plan.ts'

/** A title shorter than this many letters says too little to link two actions whose numbers differ ("Books"). */
const tellingTitle = 8

/**
 * First links of an action through the years. Between two plans of years that follow each other: the later plan's annual update rows are last
 * year's actions. Within a plan: the annual update's action and the coming year's. Between two versions of one plan, and over years without a
 * plan: the same. A number alone never links; a title alone does where it stands once on each side.
 */
export function plansToLinks(plans: readonly PlanInHand[]): readonly LineageLink[] {
  const ordered = plansByYear(plans)
  const within = ordered.flatMap((plan) => link(itemsOf(plan, -1), itemsOf(plan, 0), 'same-number-and-title'))
  const versions = ordered.slice(1).flatMap((now, at) => {
    const before = ordered[at]
    if (!before || before.document.planYear !== now.document.planYear) return []
    return [...link(itemsOf(before, 0), itemsOf(now, 0), 'same-number-and-title'), ...link(itemsOf(before, -1), itemsOf(now, -1), 'same-number-and-title')]
  })
  const between = ordered.flatMap((now) => {
    const year = now.document.planYear ?? 0
    const before = ordered.findLast((plan) => (plan.document.planYear ?? 0) < year)
    if (!before) return []
    return link(itemsOf(before, 0), itemsOf(now, -1), before.document.planYear === year - 1 ? 'annual-update' : 'same-number-and-title')
  })
  return [...within, ...versions, ...between]
}

/** Line items of the same action in every year and document, the asked one included, in no order. */
export function actionThroughYears(links: readonly LineageLink[], id: string): readonly string[] {
  const found = new Set([id])
  for (const known of found) {
    for (const { from, to } of links) {
      if (from === known) found.add(to)
      if (to === known) found.add(from)
    }
  }
  return [...found]
}

/** Line items of the plan's coming year (0) or of the year before (-1). */
function itemsOf(plan: PlanInHand, offset: 0 | -1): readonly LineItem[] {
  return plan.lineItems.filter((item) => item.fiscalYear === (plan.document.planYear ?? 0) + offset)
}

function link(from: readonly LineItem[], to: readonly LineItem[], how: LinkKind): readonly LineageLink[] {
  const free = new Set(to)
  const linked = new Map<LineItem, { readonly other: LineItem; readonly how: LinkKind }>()
  const likest = (item: LineItem) =>
    [...free]
      .filter((other) => sameNumber(item, other) && titleLikeness(item.title, other.title) >= alikeFrom)
      .toSorted((one, other) => titleLikeness(item.title, other.title) - titleLikeness(item.title, one.title))
      .at(0)
  for (const item of from) {
    const other = likest(item)
    if (!other) continue
    linked.set(item, { other, how })
    free.delete(other)
  }
  for (const item of from) {
    const letters = titleLetters(item.title)
    if (linked.has(item) || letters.length < tellingTitle) continue
    const hits = [...free].filter((other) => titleLetters(other.title) === letters)
    const rivals = from.filter((other) => !linked.has(other) && titleLetters(other.title) === letters)
    const [other] = hits
    if (!other || hits.length > 1 || rivals.length > 1) continue
    linked.set(item, { other, how: 'same-title' })
    free.delete(other)
  }
  return [...linked].map(([item, { other, how: kind }]) => toLink(item, other, kind))
}

function toLink(from: LineItem, to: LineItem, how: LinkKind): LineageLink {
  const titleLikenessPercent = Math.round(titleLikeness(from.title, to.title) * 100)
  return {
    from: from.id,
    to: to.id,
    how,
    evidence: { fromNumber: from.action, toNumber: to.action, fromTitle: from.title, toTitle: to.title, titleLikeness: titleLikenessPercent },
  }
}
