import type { AuditHead } from '@cuentas/shared'
import { publishedHeads } from '#db/audit-repository.ts'
import type { Database } from '#db/database.ts'

/** Days that are told, the newest first: enough to compare with a copy that somebody kept. */
const told = 400

/** The heads of the record as they were published, one a day, newest first: hashes alone, nothing of what was changed or by whom. */
export async function publicHeads(database: Database): Promise<readonly AuditHead[]> {
  return (await publishedHeads(database.session())).toReversed().slice(0, told)
}
