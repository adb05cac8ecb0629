import type { LineageLink, LineItem } from '@cuentas/shared'

/** An action that goes on in several, or in one with others, is not the same action: what was decided about it says nothing certain about them. */
const partOfAnAction: ReadonlySet<string> = new Set(['merged', 'split'])

/** For each line item the others that print the same action of the same fiscal year: in another version of the plan, or in the next plan's annual update. */
export type SameActionGroups = (id: string) => readonly string[]

/** Groups of line items that links join within one fiscal year. A decision about one of them is a decision about the action, so it holds for all. */
export function sameActionGroups(items: ReadonlyMap<string, LineItem>, links: readonly LineageLink[]): SameActionGroups {
  const groups = new Map<string, Set<string>>()
  for (const { from, to, how } of links) {
    if (partOfAnAction.has(how)) continue
    const year = items.get(from)?.fiscalYear
    if (year === undefined || year !== items.get(to)?.fiscalYear) continue
    const joined = new Set([...(groups.get(from) ?? [from]), ...(groups.get(to) ?? [to])])
    for (const id of joined) groups.set(id, joined)
  }
  return (id) => [...(groups.get(id) ?? [])].filter((other) => other !== id)
}
