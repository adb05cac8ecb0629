import { batchUndoEntity, correctionBatchEntity, correctionEntity } from '#db/correction-entities.ts'
import type { Database } from '#db/database.ts'
import { changedFigureEntity } from '#db/district-page-entities.ts'
import { documentEntity } from '#db/entities.ts'
import { replyEntity, reportAnswerEntity } from '#db/voice-entities.ts'

/**
 * The database as it was at a moment (milliseconds since 1970, the last one that counts). Documents are never taken away and decisions never
 * changed, so what was there is what had been added until then: every query of every repository gets that condition.
 */
export function databaseAsOf(database: Database, moment: number): Database {
  const at = { $lte: new Date(moment).toISOString() }
  return {
    ...database,
    session: () => {
      const em = database.session()
      em.addFilter({ name: 'documents-as-of', cond: { addedAt: { $lte: moment } }, entity: documentEntity })
      em.addFilter({ name: 'batches-as-of', cond: { at }, entity: correctionBatchEntity })
      em.addFilter({ name: 'corrections-as-of', cond: { at }, entity: correctionEntity })
      em.addFilter({ name: 'changes-as-of', cond: { at }, entity: changedFigureEntity })
      em.addFilter({ name: 'undoings-as-of', cond: { at }, entity: batchUndoEntity })
      em.addFilter({ name: 'replies-as-of', cond: { at }, entity: replyEntity })
      em.addFilter({ name: 'answers-as-of', cond: { at }, entity: reportAnswerEntity })
      return em
    },
  }
}
