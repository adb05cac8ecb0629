import { plansToSeries, rangesByFocus, type Decided } from '@cuentas/budget'
import type { TaggedPlan } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { latestPlanned, saveHistory } from '#db/district-repository.ts'
import { programVersion } from '#services/program-version.ts'

/** Computes a district's history and what the list of districts shows of it in every focus, and writes both. Runs inside the transaction that changed what they rest on. */
export async function keepHistory(em: Session, key: string, plans: readonly TaggedPlan[], decided: Decided): Promise<void> {
  const points = plansToSeries(plans, decided)
  const latest = latestPlanned(points)
  await saveHistory(em, key, { points, latestFocuses: latest ? rangesByFocus(plans, decided, latest) : null, computedBy: programVersion })
}
