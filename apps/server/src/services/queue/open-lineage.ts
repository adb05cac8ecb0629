import { plansToLineage } from '@cuentas/budget'
import type { OpenLink } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { stateOfDistrict } from '#services/corrections/write-corrections.ts'

/** What lineage leaves to the people of a district: actions with candidates that no person has linked yet, and how many links there are. */
export async function openLineage(database: Database, district: string): Promise<{ readonly open: readonly OpenLink[]; readonly links: number }> {
  const { plans, corrected } = await stateOfDistrict(database, district)
  const linked = new Set(corrected.links.filter(({ how }) => how === 'person').flatMap(({ from, to }) => [from, to]))
  // Decisions do not change what the machine finds.
  const open = plansToLineage(plans).open.filter(({ from }) => !linked.has(from))
  return { open, links: corrected.links.length }
}
