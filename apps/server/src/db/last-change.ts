import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { batchUndoEntity, correctionBatchEntity } from '#db/correction-entities.ts'
import { documentEntity } from '#db/entities.ts'
import { replyEntity, reportAnswerEntity } from '#db/voice-entities.ts'

/** When anything was last added: a document, a batch of decisions, an undoing, a reply, an answer to a reader. Milliseconds since 1970, 0 when nothing ever was. */
export async function lastChange(em: SqlEntityManager): Promise<number> {
  const options = { limit: 1, disableIdentityMap: true } as const
  const [document] = await em.find(documentEntity, {}, { ...options, fields: ['addedAt'], orderBy: { addedAt: 'desc' } })
  const [batch] = await em.find(correctionBatchEntity, {}, { ...options, fields: ['at'], orderBy: { at: 'desc' } })
  const [undo] = await em.find(batchUndoEntity, {}, { ...options, fields: ['at'], orderBy: { at: 'desc' } })
  const [reply] = await em.find(replyEntity, {}, { ...options, fields: ['at'], orderBy: { at: 'desc' } })
  const [answer] = await em.find(reportAnswerEntity, {}, { ...options, fields: ['at'], orderBy: { at: 'desc' } })
  return Math.max(document?.addedAt ?? 0, ...[batch?.at, undo?.at, reply?.at, answer?.at].map((at) => (at === undefined ? 0 : Date.parse(at))))
}

/** Keys of districts to which a document, decisions or an undoing were added after a moment. */
export async function districtsChangedAfter(em: SqlEntityManager, moment: number): Promise<ReadonlySet<string>> {
  const options = { fields: ['districtKey'], disableIdentityMap: true } as const
  const at = { $gt: new Date(moment).toISOString() }
  const found = await Promise.all([
    em.find(documentEntity, { addedAt: { $gt: moment } }, options),
    em.find(correctionBatchEntity, { at }, options),
    em.find(batchUndoEntity, { at }, options),
  ])
  return new Set(found.flat().map(({ districtKey }) => districtKey))
}
