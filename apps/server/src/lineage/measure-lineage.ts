import { plansToLineage } from '@cuentas/budget'
import type { LineageLink, LineItem, OpenLink } from '@cuentas/shared'
import type { NamedPlan } from '#lineage/corpus-plans.ts'

/** What links two lists of rows: one year's actions in one document, and the same or the next year's in the same or another. */
export interface PairMeasured {
  readonly from: string
  readonly to: string
  /** The file that prints the later row. */
  readonly document: string
  readonly rows: readonly [number, number]
  readonly links: readonly LineageLink[]
  readonly open: readonly OpenLink[]
  /** Rows of the first list without link and without candidate. */
  readonly ended: readonly LineItem[]
  /** Rows of the second list without link. */
  readonly begun: readonly LineItem[]
}

/** Every pair of lists that links or open questions join, in the plans of one agency. */
export function measureGroup(plans: readonly NamedPlan[]): readonly PairMeasured[] {
  const { links, open } = plansToLineage(plans)
  const items = new Map(plans.flatMap(({ lineItems }) => lineItems).map((item) => [String(item.id), item]))
  const names = new Map(plans.map(({ document, name }) => [String(document.sha256), name]))
  const listOf = (id: string) => {
    const item = items.get(id)
    return item ? `${names.get(item.document) ?? ''} ${item.fiscalYear}` : ''
  }
  const pairOf = (from: string, to: string) => `${listOf(from)}\n${listOf(to)}`
  const pairs = [
    ...new Set([...links.map(({ from, to }) => pairOf(from, to)), ...open.flatMap(({ from, candidates }) => candidates.map(({ to }) => pairOf(from, to)))]),
  ]
  return pairs.sort().map((pair) => {
    const [from = '', to = ''] = pair.split('\n')
    const own = links.filter((link) => pairOf(link.from, link.to) === pair)
    const asked = open.filter((one) => one.candidates.some((candidate) => pairOf(one.from, candidate.to) === pair))
    const [ones, others] = [from, to].map((list) => [...items.values()].filter((item) => listOf(item.id) === list))
    const isLeft = (item: LineItem) => !own.some((link) => link.from === item.id || link.to === item.id)
    return {
      from,
      to,
      document: to.slice(0, to.lastIndexOf(' ')),
      rows: [ones?.length ?? 0, others?.length ?? 0],
      links: own,
      open: asked,
      ended: (ones ?? []).filter((item) => isLeft(item) && !asked.some((one) => one.from === item.id)),
      begun: (others ?? []).filter(isLeft),
    }
  })
}
