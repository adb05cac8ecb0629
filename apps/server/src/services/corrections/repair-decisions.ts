import { cellId, correctionsInForce, type DigitRepair, type Sha256 } from '@cuentas/shared'
import { logOfDistrict } from '#db/correction-repository.ts'
import type { Session } from '#db/database.ts'
import type { RepairDecision } from '#services/views/document-view.ts'

/** What people decided about the repairs that are proposed for a document, each with its decision; null while it is open. The last decision about a cell holds. */
export async function decidedRepairs(
  em: Session,
  districtKey: string,
  document: Sha256,
  repairs: readonly DigitRepair[],
): Promise<readonly (DigitRepair & { readonly decision: RepairDecision | null })[]> {
  if (repairs.length === 0) return []
  const log = await logOfDistrict(em, districtKey)
  const roles = new Map(log.batches.map(({ id, role }) => [id, role]))
  const decisions = new Map<string, RepairDecision>()
  for (const { change, target, batch, at } of correctionsInForce(log)) {
    const role = roles.get(batch)
    if (role === undefined || target.document !== document || (change.action !== 'repair' && change.action !== 'repair-total')) continue
    decisions.set(`${cellId({ ...change, document })}=${change.cents}`, { accepted: change.accepted, role, at, batch })
  }
  return repairs.map((repair) => ({ ...repair, decision: decisions.get(`${cellId({ ...repair, document })}=${repair.cents}`) ?? null }))
}
