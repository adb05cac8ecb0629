import { correctedDistricts, logOfDistrict } from '#db/correction-repository.ts'
import { holdAudit, insertAuditEntries, lastAuditEntry } from '#db/audit-repository.ts'
import type { Database } from '#db/database.ts'
import { chain } from '#services/audit/chain.ts'
import { changesOfLog } from '#services/audit/changes-of-log.ts'

/** Begins the audit of a database that kept decisions before it had one: what the log holds is recorded in the order of time. Nothing once it has begun. */
export async function catchUpAudit(database: Database): Promise<void> {
  if (await lastAuditEntry(database.session())) return
  if ((await correctedDistricts(database.session())).length === 0) return
  await database.session().transactional(async (em) => {
    await holdAudit(em)
    if (await lastAuditEntry(em)) return
    const logs = []
    for (const district of await correctedDistricts(em)) logs.push(await logOfDistrict(em, district))
    const changes = changesOfLog({
      batches: logs.flatMap(({ batches }) => batches),
      corrections: logs.flatMap(({ corrections }) => corrections),
      undos: logs.flatMap(({ undos }) => undos),
    })
    await insertAuditEntries(em, chain(undefined, changes))
  })
}
