import { describingItems, tagsInForce } from '@cuentas/budget'
import { printedFacts } from '@cuentas/shared'
import type { WholeDocument } from '#db/stored-document.ts'

/**
 * A document whose line items carry the tags and counting notes that are in force for them. An annual update row has no description and takes both
 * from the action that describes it; a snapshot has no descriptions at all, so this must be settled while they are still there.
 */
export function withWordsInForce(whole: WholeDocument): WholeDocument {
  const { stored, lineItems } = whole
  const plan = {
    document: stored.document,
    facts: printedFacts(stored.headers),
    lineItems: lineItems.map(({ lineItem }) => lineItem),
    tags: new Map(lineItems.map(({ lineItem, tag }) => [String(lineItem.id), tag])),
  }
  const tags = tagsInForce([plan])
  const describing = describingItems([plan])
  return {
    ...whole,
    lineItems: lineItems.map(({ lineItem, tag }) => ({
      lineItem: { ...lineItem, notes: describing.get(lineItem.id)?.notes ?? lineItem.notes },
      tag: tags.get(lineItem.id) ?? tag,
    })),
  }
}
