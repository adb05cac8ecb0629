import { defineEntity, p } from '@mikro-orm/core'

/** A document that somebody brought in, until it is published or discarded. */
export const uploadEntity = defineEntity({
  name: 'UploadRow',
  tableName: 'upload',
  properties: {
    id: p.text().primary(),
    district: p.text(),
    fileName: p.text(),
    sha256: p.text(),
    bytes: p.bigint('number'),
    state: p.text(),
    /** UploadProgress as JSON. */
    progress: p.text(),
    /** Times that reading it was begun: a file that ends the process each time is given up. */
    attempts: p.integer(),
    /** The reader that reads it now: a name made anew by each process; null when nobody does. */
    reader: p.text().nullable(),
    /** Until when nobody else takes it over, in milliseconds since 1970; its reader moves this on while it lives. */
    leaseUntil: p.bigint('number').nullable(),
    /** Refusal as JSON; null when it was not refused. */
    refusal: p.text().nullable(),
    /** What was read of it, whole, as JSON; null before it was read and after it was decided. */
    reading: p.text().nullable(),
    byPerson: p.text(),
    role: p.text(),
    at: p.bigint('number'),
    changedAt: p.bigint('number'),
  },
})

/** Why a document was published although its totals do not add up. */
export const documentSignatureEntity = defineEntity({
  name: 'DocumentSignatureRow',
  tableName: 'document_signature',
  properties: {
    id: p.text().primary(),
    document: p.text(),
    district: p.text(),
    role: p.text(),
    at: p.text(),
    reason: p.text(),
    failing: p.integer(),
  },
})

export const uploadEntities = [uploadEntity, documentSignatureEntity] as const
