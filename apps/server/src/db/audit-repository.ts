import { raw } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { auditEntrySchema, auditHeadSchema, type AuditEntry, type AuditHead } from '@cuentas/shared'
import { auditEntryEntity, auditHeadEntity, auditLockEntity } from '#db/audit-entities.ts'
import { insertInChunks } from '#db/insert-in-chunks.ts'

const fresh = { disableIdentityMap: true } as const

/** Holds the chain until the transaction ends: two writers wait for each other here, whatever district they write about. */
export async function holdAudit(em: SqlEntityManager): Promise<void> {
  await em.nativeUpdate(auditLockEntity, { id: 1 }, { taken: raw('taken + 1') })
}

/** The newest entry. */
export async function lastAuditEntry(em: SqlEntityManager): Promise<AuditEntry | undefined> {
  const [row] = await em.find(auditEntryEntity, {}, { orderBy: { number: 'desc' }, limit: 1, ...fresh })
  return row ? auditEntrySchema.parse({ ...row }) : undefined
}

/** Writes entries at the chain's end. The caller holds the chain and the transaction of the change they record. */
export async function insertAuditEntries(em: SqlEntityManager, entries: readonly AuditEntry[]): Promise<void> {
  await insertInChunks(em, auditEntryEntity, entries)
}

/** Entries after a number, oldest first. */
export async function auditEntriesAfter(em: SqlEntityManager, number: number, limit: number): Promise<readonly AuditEntry[]> {
  const rows = await em.find(auditEntryEntity, { number: { $gt: number } }, { orderBy: { number: 'asc' }, limit, ...fresh })
  return rows.map((row) => auditEntrySchema.parse({ ...row }))
}

/** Heads that were published, oldest first. */
export async function publishedHeads(em: SqlEntityManager): Promise<readonly AuditHead[]> {
  return (await em.find(auditHeadEntity, {}, { orderBy: { day: 'asc' }, ...fresh })).map((row) => auditHeadSchema.parse({ ...row }))
}

/** Publishes a day's head; a day that has one keeps it. */
export async function insertHead(em: SqlEntityManager, head: AuditHead): Promise<void> {
  await em.upsertMany(auditHeadEntity, [head], { onConflictFields: ['day'], onConflictAction: 'ignore' })
}

/** Entries about a district, newest first; only those before a number when one is given. */
export async function auditEntriesOfDistrict(
  em: SqlEntityManager,
  district: string,
  before: number | undefined,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const where = before === undefined ? { district } : { district, number: { $lt: before } }
  const rows = await em.find(auditEntryEntity, where, { orderBy: { number: 'desc' }, limit, ...fresh })
  return rows.map((row) => auditEntrySchema.parse({ ...row }))
}
