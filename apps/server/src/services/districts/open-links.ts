import { plansToLineage } from '@cuentas/budget'
import type { DistrictInHand } from '#services/districts/district-in-hand.ts'
import type { OpenLinksView } from '#services/views/open-links-view.ts'

/** What the lineage of a district leaves to people: actions with candidates and no link, but those that a person has linked since. */
export function openLinks({ plans, links }: Pick<DistrictInHand, 'plans' | 'links'>): OpenLinksView {
  const linked = new Set(links.filter(({ how }) => how === 'person').flatMap(({ from, to }) => [from, to]))
  const { open } = plansToLineage(plans)
  return { open: open.filter(({ from }) => !linked.has(from)), links: links.length }
}
