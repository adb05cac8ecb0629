import { printedFacts, type TaggedPlan } from '@cuentas/shared'
import type { StoredDocument, TaggedLineItem } from '#db/stored-document.ts'

/** A plan with the row it was stored as. */
export interface StoredPlan extends TaggedPlan {
  readonly stored: StoredDocument
}

/**
 * Plans in the order in which series take them, the one that counts last: by plan year, drafts before what was adopted, then as they were added.
 * Documents whose plan year is not known come first: nothing can be newer than them. A spreadsheet of actions comes before the plan itself; a ledger is
 * no plan and is left out: its lines are the district's whole books, not what a plan says.
 */
export function plansInOrder(documents: readonly StoredDocument[], lineItems: readonly TaggedLineItem[]): readonly StoredPlan[] {
  const rank = { draft: 0, 'not stated': 1, adopted: 2, amended: 3 } as const
  const order = ({ document: { kind } }: StoredDocument) => (kind === 'lcap' ? 1 : 0)
  const ordered = documents
    .filter(({ document }) => document.kind !== 'ledger')
    .sort(
      (a, b) =>
        (a.document.planYear ?? 0) - (b.document.planYear ?? 0) ||
        rank[a.document.adoption] - rank[b.document.adoption] ||
        order(a) - order(b) ||
        a.addedAt - b.addedAt ||
        (a.document.sha256 < b.document.sha256 ? -1 : 1),
    )
  return ordered.map((stored) => {
    const own = lineItems.filter(({ lineItem }) => lineItem.document === stored.document.sha256)
    return {
      stored,
      document: stored.document,
      facts: printedFacts(stored.headers),
      lineItems: own.map(({ lineItem }) => lineItem),
      tags: new Map(own.map(({ lineItem, tag }) => [lineItem.id, tag])),
    }
  })
}
