import { rangesByFocus, seriesOf, type Corrected } from '@cuentas/budget'
import type { Session } from '#db/database.ts'
import { replaceActionYears } from '#db/action-year-repository.ts'
import { addChangedFigures, saveDistrictPage } from '#db/district-page-repository.ts'
import { findDistrict, latestPlanned, saveHistory } from '#db/district-repository.ts'
import { reviewQueueItems, writeQueueItems } from '#db/queue-repository.ts'
import { changesOfDecision, type Decision } from '#services/corrections/changed-figures.ts'
import { pageToKeep } from '#services/districts/kept-district.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'
import { queueRows, reviewedAnew } from '#services/queue/queue-rows.ts'
import { actionYears } from '#services/search/action-years.ts'
import { programVersion } from '#services/program-version.ts'

/**
 * Computes a district's history, what the list of districts shows of it in every focus, what its pages show, its actions as they are found by words, and
 * the queue of the workspace, and writes all of them. Runs inside the transaction that changed what they rest on, so that no page is ever older than what
 * it shows. `decision`: what was just decided, whose changes are kept beside it.
 */
export async function keepHistory(em: Session, key: string, plans: readonly StoredPlan[], decided: Corrected, decision?: Decision): Promise<void> {
  const points = seriesOf(plans, decided)
  if (decision) await addChangedFigures(em, key, changesOfDecision((await findDistrict(em, key))?.points ?? [], points, decision))
  const latest = latestPlanned(points)
  await saveHistory(em, key, { points, latestFocuses: latest ? rangesByFocus(plans, decided, latest) : null, computedBy: programVersion })
  const inForce = plans.map((plan) => ({ ...plan, tags: decided.tags }))
  await saveDistrictPage(em, key, pageToKeep(points, inForce))
  await replaceActionYears(em, key, actionYears(plans, decided))
  await writeQueueItems(em, key, queueRows(plans, decided))
}

/**
 * The same after decisions, where what stood before is known and was written by this version: a person who only confirms changes rows of the queue
 * alone; the history and the words are written anew only when anything that pages show differs (`shown`: the decision that makes it so).
 */
export async function keepDecided(
  em: Session,
  key: string,
  plans: readonly StoredPlan[],
  before: Corrected,
  after: Corrected,
  shown: Decision | undefined,
): Promise<void> {
  if (shown) {
    await keepHistory(em, key, plans, after, shown)
    return
  }
  await reviewQueueItems(em, reviewedAnew(before, after))
}
