import type { LineItem, LineageLink, LinkKind, PlanInHand } from '@cuentas/shared'
import { markOf, sameTitle, type Mark } from '#line-items/action-mark.ts'
import { alikeFrom, titleLikeness } from '#line-items/title-likeness.ts'
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
  const marks = from.map(markOf)
  const free = new Set(to.map(markOf))
  const linked = new Map<Mark<LineItem>, { readonly other: Mark<LineItem>; readonly how: LinkKind }>()
  const left = () => marks.filter((mark) => !linked.has(mark))
  const take = (mark: Mark<LineItem>, other: Mark<LineItem> | undefined, kind: LinkKind) => {
    if (!other) return
    linked.set(mark, { other, how: kind })
    free.delete(other)
  }
  for (const mark of left())
    take(
      mark,
      [...free].find((other) => mark.key === other.key && sameTitle(mark, other)),
      how,
    )
  // A title that is exactly the same speaks louder than a number whose title is only much alike.
  for (const mark of left()) {
    const hits = mark.letters.length < tellingTitle ? [] : [...free].filter((other) => sameTitle(mark, other))
    if (hits.length === 1 && left().filter((other) => sameTitle(mark, other)).length === 1) take(mark, hits[0], 'same-title')
  }
  for (const mark of left()) {
    const likeness = (other: Mark) => titleLikeness(mark.of.title, other.of.title)
    const alike = [...free].filter((other) => mark.key === other.key && likeness(other) >= alikeFrom)
    take(mark, alike.toSorted((one, other) => likeness(other) - likeness(one)).at(0), how)
  }
  return [...linked].map(([mark, { other, how: kind }]) => toLink(mark.of, other.of, kind))
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
