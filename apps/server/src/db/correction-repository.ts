import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { BatchUndo, Correction, CorrectionBatch, CorrectionLog } from '@cuentas/shared'
import { batchUndoEntity, correctionBatchEntity, correctionEntity } from '#db/correction-entities.ts'
import { batchFromRow, batchRow, correctionFromRow, correctionRow, undoFromRow, undoRow } from '#db/correction-rows.ts'
import { z } from 'zod'
import { documentEntity, lineItemEntity } from '#db/entities.ts'
import { insertInChunks } from '#db/insert-in-chunks.ts'

/** Ids a query names at once: below both databases' limit of bound values. */
const idsAQuery = 5000
const fresh = { disableIdentityMap: true } as const

/** Everything that people decided about a district, in the order in which it was written. */
export async function logOfDistrict(em: SqlEntityManager, districtKey: string): Promise<CorrectionLog> {
  const batches = await em.find(correctionBatchEntity, { districtKey }, { orderBy: { number: 'asc' }, ...fresh })
  if (batches.length === 0) return { batches: [], corrections: [], undos: [] }
  const corrections = await em.find(correctionEntity, { districtKey }, { orderBy: { batchNumber: 'asc', position: 'asc' }, ...fresh })
  const undos = await em.find(batchUndoEntity, { districtKey }, { orderBy: { at: 'asc', batch: 'asc' }, ...fresh })
  return { batches: batches.map(batchFromRow), corrections: corrections.map(correctionFromRow), undos: undos.map(undoFromRow) }
}

const markSchema = z.array(z.object({ batches: z.coerce.number(), undos: z.coerce.number() }))

/** Changes whenever the log of a district grows: its batches and undoings, counted. */
export async function logMark(em: SqlEntityManager, districtKey: string): Promise<string> {
  // Asked for as it is: every key that staff press asks three times.
  const counts = '(select count(*) from correction_batch where district_key = ?) as batches, (select count(*) from batch_undo where district_key = ?) as undos'
  const [mark] = markSchema.parse(await em.execute(`select ${counts}`, [districtKey, districtKey]))
  return `${mark?.batches}+${mark?.undos}`
}

/** Keys of the districts about which anything was decided. */
export async function correctedDistricts(em: SqlEntityManager): Promise<readonly string[]> {
  const rows = await em.find(correctionBatchEntity, { number: 1 }, { fields: ['districtKey'], orderBy: { districtKey: 'asc' }, ...fresh })
  return rows.map(({ districtKey }) => districtKey)
}

/** A batch by its id. */
export async function findBatch(em: SqlEntityManager, id: string): Promise<CorrectionBatch | undefined> {
  const row = await em.findOne(correctionBatchEntity, { id }, fresh)
  return row ? batchFromRow(row) : undefined
}

/** The number that a district's next batch bears. The caller holds the district (`holdDistrict`), so no other writer takes it. */
export async function nextBatchNumber(em: SqlEntityManager, districtKey: string): Promise<number> {
  const [last] = await em.find(correctionBatchEntity, { districtKey }, { orderBy: { number: 'desc' }, limit: 1, ...fresh })
  return (last?.number ?? 0) + 1
}

/** Writes a batch with its corrections. The caller holds the transaction: all of it is there, or nothing. */
export async function insertBatch(em: SqlEntityManager, batch: CorrectionBatch, number: number, corrections: readonly Correction[]): Promise<void> {
  await em.insertMany(correctionBatchEntity, [batchRow(batch, number)])
  await insertInChunks(
    em,
    correctionEntity,
    corrections.map((correction, position) => correctionRow(correction, batch.district, number, position)),
  )
}

/** Writes that a batch was undone. */
export async function insertUndo(em: SqlEntityManager, undo: BatchUndo, districtKey: string): Promise<void> {
  await em.insertMany(batchUndoEntity, [undoRow(undo, districtKey)])
}

/** The districts that these line items, or printed totals by their cell's name, belong to; one that no kept document has is not in the answer. */
export async function districtsOfLineItems(em: SqlEntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (let start = 0; start < ids.length; start += idsAQuery) {
    const rows = await em.find(lineItemEntity, { id: { $in: ids.slice(start, start + idsAQuery) } }, { fields: ['id', 'districtKey'], ...fresh })
    for (const { id, districtKey } of rows) found.set(id, districtKey)
  }
  for (const id of ids.filter((one) => one.includes('/'))) {
    const document = await em.findOne(documentEntity, { sha256: id.slice(0, id.indexOf('/')) }, { fields: ['districtKey'], ...fresh })
    if (document) found.set(id, document.districtKey)
  }
  return found
}
