import { draftCorrections } from '@cuentas/budget'
import { subjectOf } from '@cuentas/shared'
import { stateOfDistrict, type Author, type CorrectionTools } from '#services/corrections/write-corrections.ts'
import { DomainError } from '#services/domain-error.ts'
import { decide, standsNow, type Decided } from '#services/queue/decide.ts'
import { itemOf, wishRequests, type Wish } from '#services/queue/wishes.ts'

/** One line item decided by one person, who saw it in this version. */
export interface ItemOrder extends Author {
  readonly district: string
  readonly lineItem: string
  readonly version: string
  readonly wish: Wish
  readonly name: string
  readonly reason: string
}

/** Settles a line item's program and level. What somebody changed meanwhile is not written over: both versions go back to the person. */
export async function decideItem(tools: CorrectionTools, { wish, lineItem, version, ...order }: ItemOrder): Promise<Decided> {
  const { corrected } = await stateOfDistrict(tools.database, order.district)
  const item = itemOf(corrected, lineItem)
  const now = standsNow(item)
  if (now.version !== version) return { kind: 'changed-meanwhile', changed: [now] }
  const requests = wishRequests(item, wish, order.reason)
  if (draftCorrections(corrected, requests).drafts.length === 0) return { kind: 'nothing-to-write' }
  return decide(tools, { ...order, requests, seen: new Map([[lineItem, version]]) })
}

/** The last batch of a district that a person wrote and nobody undid, with its first line item. Throws `batch-not-found`. */
export async function lastBatchOf(
  { database }: CorrectionTools,
  district: string,
  author: string,
): Promise<{ readonly batch: string; readonly lineItem: string | null }> {
  const { log } = await stateOfDistrict(database, district)
  const undone = new Set(log.undos.map(({ batch }) => batch))
  const last = log.batches.findLast((batch) => batch.author === author && !undone.has(batch.id))
  if (!last) throw new DomainError('batch-not-found')
  const first = log.corrections.find(({ batch }) => batch === last.id)
  return { batch: last.id, lineItem: first && 'lineItem' in first.target ? subjectOf(first.target) : null }
}
