import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { BatchUndo, Correction, CorrectionBatch } from '@cuentas/shared'
import { batchUndoEntity, correctionBatchEntity, correctionEntity } from '#db/correction-entities.ts'
import { batchFromRow, correctionFromRow, undoFromRow } from '#db/correction-rows.ts'

const fresh = { disableIdentityMap: true } as const

/** Decisions of all districts or of one, the newest first, with the batches and undoings that they belong to. */
export interface LogPage {
  /** Decisions and undoings of the whole log. */
  readonly changes: number
  readonly corrections: readonly Correction[]
  readonly batches: ReadonlyMap<string, CorrectionBatch>
  /** Undoings of batches, the newest first. */
  readonly undos: readonly BatchUndo[]
}

/** The newest decisions and undoings, at most `most` of each. */
export async function newestOfLog(em: SqlEntityManager, district: string | undefined, most: number): Promise<LogPage> {
  const where = district === undefined ? {} : { districtKey: district }
  const page = { limit: most, ...fresh }
  const corrections = await em.find(correctionEntity, where, { orderBy: { at: 'desc', districtKey: 'asc', batchNumber: 'desc', position: 'asc' }, ...page })
  const undos = await em.find(batchUndoEntity, where, { orderBy: { at: 'desc', batch: 'asc' }, ...page })
  const ids = [...new Set([...corrections, ...undos].map(({ batch }) => batch))]
  const batches = ids.length === 0 ? [] : await em.find(correctionBatchEntity, { id: { $in: ids } }, fresh)
  const undone = ids.length === 0 ? [] : await em.find(batchUndoEntity, { batch: { $in: ids } }, { orderBy: { at: 'desc' }, ...fresh })
  const all = new Map([...undos, ...undone].map((row) => [row.batch, undoFromRow(row)]))
  return {
    changes: (await em.count(correctionEntity, where)) + (await em.count(batchUndoEntity, where)),
    corrections: corrections.map(correctionFromRow),
    batches: new Map(batches.map((row) => [row.id, batchFromRow(row)])),
    undos: [...all.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  }
}
