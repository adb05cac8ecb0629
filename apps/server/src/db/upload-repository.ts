import { randomUUID } from 'node:crypto'
import type { InferEntity } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { signatureSchema, uploadSchema, type Refusal, type Signature, type Upload, type UploadProgress, type UploadState } from '@cuentas/shared'
import { z } from 'zod'
import { fromJson } from '#db/from-json.ts'
import { districtSchema, wholeDocumentSchema } from '#db/stored-document.ts'
import { documentSignatureEntity, uploadEntity } from '#db/upload-entities.ts'

const fresh = { disableIdentityMap: true } as const
/** What stands in a row that nobody reads. */
const nobody = { reader: null, leaseUntil: null } as const
const noReading = ['id', 'district', 'fileName', 'sha256', 'bytes', 'state', 'progress', 'refusal', 'role', 'at'] as const

/** What was read of an uploaded file: its plans with the district each belongs to. */
export const uploadReadingSchema = z.array(z.object({ district: districtSchema, whole: wholeDocumentSchema }).readonly()).readonly()
export type UploadReading = z.infer<typeof uploadReadingSchema>

type Listed = Pick<InferEntity<typeof uploadEntity>, (typeof noReading)[number]>

function uploadFromRow({ progress, refusal, ...row }: Listed): Upload {
  return uploadSchema.parse({ ...row, progress: fromJson(progress), refusal: refusal === null || refusal === undefined ? null : fromJson(refusal) })
}

/** Keeps a new upload, waiting. */
export async function insertUpload(em: SqlEntityManager, upload: Upload, byPerson: string): Promise<void> {
  const { progress, refusal: _refusal, ...row } = upload
  await em.insertMany(uploadEntity, [
    { ...row, progress: JSON.stringify(progress), attempts: 0, ...nobody, refusal: null, reading: null, byPerson, changedAt: upload.at },
  ])
}

/** Uploads of a district, newest first; only those in these states when some are given. */
export async function uploadsOfDistrict(em: SqlEntityManager, district: string, limit: number, states?: readonly UploadState[]): Promise<readonly Upload[]> {
  const where = states ? { district, state: { $in: [...states] } } : { district }
  return (await em.find(uploadEntity, where, { fields: [...noReading], orderBy: { at: 'desc', id: 'asc' }, limit, ...fresh })).map(uploadFromRow)
}

/** One upload of a district. */
export async function findUpload(em: SqlEntityManager, district: string, id: string): Promise<Upload | undefined> {
  const row = await em.findOne(uploadEntity, { district, id }, { fields: [...noReading], ...fresh })
  return row ? uploadFromRow(row) : undefined
}

/** What was read of an upload; undefined when there is nothing to decide. */
export async function readingOfUpload(em: SqlEntityManager, id: string): Promise<UploadReading | undefined> {
  const row = await em.findOne(uploadEntity, { id, state: 'ready' }, { fields: ['reading'], ...fresh })
  return row?.reading === null || row?.reading === undefined ? undefined : uploadReadingSchema.parse(fromJson(row.reading))
}

/** True when an upload with these bytes waits, is read, or waits for a decision: its file is in use. */
export async function isInUpload(em: SqlEntityManager, sha256: string): Promise<boolean> {
  return (await em.count(uploadEntity, { sha256, state: { $in: ['waiting', 'reading', 'ready'] } })) > 0
}

/** Who reads an upload, and until when nobody else takes it over (milliseconds since 1970). */
export interface Lease {
  readonly reader: string
  readonly until: number
}

/** Takes the oldest upload that waits, and marks it as being read; of two who ask at once one gets it. */
export async function takeWaiting(em: SqlEntityManager, { reader, until }: Lease, now: number): Promise<Upload | undefined> {
  const [row] = await em.find(uploadEntity, { state: 'waiting' }, { fields: [...noReading, 'attempts'], orderBy: { at: 'asc', id: 'asc' }, limit: 1, ...fresh })
  if (!row) return undefined
  const mine = { state: 'reading', attempts: row.attempts + 1, reader, leaseUntil: until, changedAt: now }
  const taken = await em.nativeUpdate(uploadEntity, { id: row.id, state: 'waiting' }, mine)
  return taken === 1 ? uploadFromRow({ ...row, state: 'reading' }) : takeWaiting(em, { reader, until }, now)
}

/** Puts back what readers were reading whose lease has run out: their process has ended. What ended several in a row is given up. */
export async function putBackAbandoned(em: SqlEntityManager, mostAttempts: number, now: number): Promise<void> {
  const abandoned = { state: 'reading', $or: [{ leaseUntil: null }, { leaseUntil: { $lt: now } }] }
  await em.nativeUpdate(uploadEntity, { ...abandoned, attempts: { $gte: mostAttempts } }, { state: 'failed', ...nobody, changedAt: now })
  await em.nativeUpdate(uploadEntity, abandoned, { state: 'waiting', ...nobody, changedAt: now })
}

/** Puts back what a reader that ends now was reading, as if it had never begun. */
export async function putBackOwn(em: SqlEntityManager, reader: string, now: number): Promise<void> {
  await em.nativeUpdate(uploadEntity, { state: 'reading', reader }, { state: 'waiting', attempts: 0, ...nobody, changedAt: now })
}

/** Says that its reader lives, and how far it has come. Nothing where another has taken it over, or it was discarded. */
export async function keepLease(em: SqlEntityManager, id: string, { reader, until }: Lease, progress: UploadProgress | undefined): Promise<void> {
  const far = progress ? { progress: JSON.stringify(progress) } : {}
  await em.nativeUpdate(uploadEntity, { id, state: 'reading', reader }, { leaseUntil: until, ...far })
}

/** How reading ended. */
export type ReadingEnd =
  { readonly state: 'ready'; readonly reading: UploadReading } | { readonly state: 'refused'; readonly refusal: Refusal } | { readonly state: 'failed' }

/** Writes how reading ended; an upload that was discarded meanwhile, or taken over by another reader, stays as it is. */
export async function saveEnd(em: SqlEntityManager, id: string, reader: string, end: ReadingEnd, now: number): Promise<void> {
  const told = {
    reading: end.state === 'ready' ? JSON.stringify(end.reading) : null,
    refusal: end.state === 'refused' ? JSON.stringify(end.refusal) : null,
  }
  await em.nativeUpdate(uploadEntity, { id, state: 'reading', reader }, { state: end.state, ...told, ...nobody, changedAt: now })
}

/** Decides about an upload; false when it is not in one of these states any more. */
export async function decideUpload(
  em: SqlEntityManager,
  id: string,
  from: readonly UploadState[],
  to: 'published' | 'discarded',
  now: number,
): Promise<boolean> {
  return (await em.nativeUpdate(uploadEntity, { id, state: { $in: [...from] } }, { state: to, reading: null, changedAt: now })) === 1
}

/** Keeps the signed reason of a document whose totals do not add up. */
export async function insertSignature(em: SqlEntityManager, signature: Signature): Promise<void> {
  await em.insertMany(documentSignatureEntity, [{ ...signature, id: randomUUID() }])
}

/** The newest signed reason of a document. */
export async function signatureOf(em: SqlEntityManager, document: string): Promise<Signature | undefined> {
  const [row] = await em.find(documentSignatureEntity, { document }, { orderBy: { at: 'desc' }, limit: 1, ...fresh })
  return row ? signatureSchema.parse({ ...row }) : undefined
}
