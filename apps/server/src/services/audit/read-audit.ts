import type { AuditEntry } from '@cuentas/shared'
import { auditEntriesOfDistrict } from '#db/audit-repository.ts'
import type { Database } from '#db/database.ts'

/** A page of what was changed in a district, newest first: entries before a number, or the newest. */
export function auditOfDistrict(
  database: Database,
  district: string,
  page: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly AuditEntry[]> {
  return auditEntriesOfDistrict(database.session(), district, page.before, page.limit)
}
