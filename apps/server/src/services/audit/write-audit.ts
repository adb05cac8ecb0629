import type { AuditChange } from '@cuentas/shared'
import { holdAudit, insertAuditEntries, insertHead, lastAuditEntry } from '#db/audit-repository.ts'
import type { Database, Session } from '#db/database.ts'
import { chain } from '#services/audit/chain.ts'

/**
 * Records changes in the audit, within the transaction that makes them: no record, no change. The chain is held from here to the end of the
 * transaction, so a caller records last.
 */
export async function recordChanges(em: Session, changes: readonly AuditChange[]): Promise<void> {
  if (changes.length === 0) return
  await holdAudit(em)
  await insertAuditEntries(em, chain(await lastAuditEntry(em), changes))
}

/** Publishes the chain's head for the day of `now` (milliseconds since 1970, UTC), once a day; nothing while there is no entry. */
export async function publishHead(database: Database, now: number): Promise<void> {
  const em = database.session()
  const last = await lastAuditEntry(em)
  if (last) await insertHead(em, { day: new Date(now).toISOString().slice(0, 10), number: last.number, hash: last.hash })
}
