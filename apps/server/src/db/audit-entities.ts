import { defineEntity, p } from '@mikro-orm/core'

/** One change, chained to the one before by its hash. Append-only: the database refuses changes and deletions. */
export const auditEntryEntity = defineEntity({
  name: 'AuditEntryRow',
  tableName: 'audit_entry',
  properties: {
    number: p.integer().primary(),
    at: p.text(),
    author: p.text(),
    role: p.text(),
    district: p.text().nullable(),
    kind: p.text(),
    subject: p.text(),
    was: p.text(),
    became: p.text(),
    reason: p.text(),
    batch: p.text().nullable(),
    previous: p.text(),
    hash: p.text(),
  },
})

/** One row that whoever writes to the audit holds until its transaction ends, so that the chain never forks. */
export const auditLockEntity = defineEntity({
  name: 'AuditLockRow',
  tableName: 'audit_lock',
  properties: { id: p.integer().primary(), taken: p.integer() },
})

/** The head of the chain as it was published on a day. Append-only. */
export const auditHeadEntity = defineEntity({
  name: 'AuditHeadRow',
  tableName: 'audit_head',
  properties: { day: p.text().primary(), number: p.integer(), hash: p.text() },
})

export const auditEntities = [auditEntryEntity, auditLockEntity, auditHeadEntity] as const
