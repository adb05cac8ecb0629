import { plansToSeries, rangesByFocus, type Corrected, type Decided } from '@cuentas/budget'
import type { Session } from '#db/database.ts'
import { replaceActionYears } from '#db/action-year-repository.ts'
import { latestPlanned, saveHistory } from '#db/district-repository.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'
import { actionYears } from '#services/search/action-years.ts'
import { programVersion } from '#services/program-version.ts'

/** Computes a district's history and what the list of districts shows of it in every focus, and its actions as they are found by words, and writes all three. Runs inside the transaction that changed what they rest on. */
export async function keepHistory(em: Session, key: string, plans: readonly StoredPlan[], decided: Decided & Pick<Corrected, 'links'>): Promise<void> {
  const points = plansToSeries(plans, decided)
  const latest = latestPlanned(points)
  await saveHistory(em, key, { points, latestFocuses: latest ? rangesByFocus(plans, decided, latest) : null, computedBy: programVersion })
  await replaceActionYears(em, key, actionYears(plans, decided))
}
