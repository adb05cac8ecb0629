import type { ItemCorrection, LineageLink, LineItem, Misfit } from '@cuentas/shared'
import { isAboutLink } from '#corrections/aspect.ts'
import { findTarget, type ItemIndex } from '#corrections/find-target.ts'
import { sameActionGroups } from '#corrections/same-action-groups.ts'
import { personLink } from '#lineage/to-link.ts'

/** Links with what people decided about them. */
export interface CorrectedLinks {
  readonly links: readonly LineageLink[]
  readonly misfits: readonly Misfit[]
}

interface Pair {
  readonly from: LineItem
  readonly to: LineItem
  readonly linked: boolean
}

/** What was laid over links last: most decisions are about other things, and then the links are the very same. */
const lastLaid = new WeakMap<
  readonly LineageLink[],
  { readonly index: ItemIndex; readonly about: readonly ItemCorrection[]; readonly corrected: CorrectedLinks }
>()

/**
 * Lineage links with people's links put in and the parted ones taken out. Two actions that were parted stay parted in every version of their
 * plans: the decision is about the actions, not about the two rows. The last decision about a pair holds.
 */
export function correctLinks(links: readonly LineageLink[], corrections: readonly ItemCorrection[], index: ItemIndex): CorrectedLinks {
  const about = corrections.filter(isAboutLink)
  const last = lastLaid.get(links)
  if (last?.index === index && last.about.length === about.length && last.about.every((one, at) => one === about[at])) return last.corrected
  const corrected = layLinks(links, about, index)
  lastLaid.set(links, { index, about, corrected })
  return corrected
}

function layLinks(links: readonly LineageLink[], corrections: readonly ItemCorrection[], index: ItemIndex): CorrectedLinks {
  const pairs = new Map<string, Pair>()
  const misfits: Misfit[] = []
  for (const { id, target, change } of corrections) {
    if (change.action !== 'link' && change.action !== 'unlink') continue
    const [one, other] = [target, change.to].map((end) => findTarget(end, index))
    if (!one || !other || one.id === other.id) {
      misfits.push({
        code: 'link-end-gone',
        correction: id,
        lineItem: (one ?? other)?.id ?? null,
        applied: false,
        expected: (one ? change.to : target).title,
        found: '',
      })
      continue
    }
    const [from, to] = inOrder(one, other)
    pairs.set(`${from.id} ${to.id}`, { from, to, linked: change.action === 'link' })
  }
  if (pairs.size === 0) return { links, misfits }
  const parted = [...pairs.values()].filter(({ linked }) => !linked)
  const made = [...pairs.values()].filter(({ linked }) => linked).map(({ from, to }) => personLink(from, to))
  const without = links.filter((link) => !parted.some((pair) => joins(link, [pair.from.id], [pair.to.id])))
  const groups = sameActionGroups(index.byId, without)
  const everywhere = parted.map(
    ({ from, to }) =>
      [
        [from.id, ...groups(from.id)],
        [to.id, ...groups(to.id)],
      ] as const,
  )
  const left = without.filter((link) => !everywhere.some(([ones, others]) => joins(link, ones, others)))
  return { links: [...left.filter((link) => !made.some((own) => joins(link, [own.from], [own.to]))), ...made], misfits }
}

/** The earlier year first; within a year by id, so that the pair has one name whichever way it was written. */
function inOrder(one: LineItem, other: LineItem): readonly [LineItem, LineItem] {
  if (one.fiscalYear !== other.fiscalYear) return one.fiscalYear < other.fiscalYear ? [one, other] : [other, one]
  return one.id < other.id ? [one, other] : [other, one]
}

function joins({ from, to }: LineageLink, ones: readonly string[], others: readonly string[]): boolean {
  return (ones.includes(from) && others.includes(to)) || (ones.includes(to) && others.includes(from))
}
