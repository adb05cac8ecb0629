import { rangesByFocus, seriesOf, type Corrected } from '@cuentas/budget'
import type { FiscalYear } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { writeActionYears } from '#db/action-year-repository.ts'
import { addChangedFigures, saveConfirmed, saveDistrictPage } from '#db/district-page-repository.ts'
import { findDistrict, latestPlanned, saveHistory } from '#db/district-repository.ts'
import { reviewQueueItems, writeQueueItems } from '#db/queue-repository.ts'
import { changesOfDecision, type Decision } from '#services/corrections/changed-figures.ts'
import { pageToKeep } from '#services/districts/kept-district.ts'
import { confirmedByYear } from '#services/money/printed-years.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'
import { queueRows, reviewedAnew } from '#services/queue/queue-rows.ts'
import { actionYears } from '#services/search/action-years.ts'
import { programVersion } from '#services/program-version.ts'

/** What was decided, and the years of the line items that look different after it; undefined where links differ too, which join any years. */
export interface ShownDecision extends Decision {
  readonly years: readonly FiscalYear[] | undefined
}

/**
 * Computes a district's history, what the list of districts shows of it in every focus, what its pages show, its actions as they are found by words, and
 * the queue of the workspace, and writes all of them. Runs inside the transaction that changed what they rest on, so that no page is ever older than what
 * it shows. `decision`: what was just decided, whose changes are kept beside it.
 */
export async function keepHistory(em: Session, key: string, plans: readonly StoredPlan[], decided: Corrected, decision?: ShownDecision): Promise<void> {
  const points = seriesOf(plans, decided)
  if (decision) await addChangedFigures(em, key, changesOfDecision((await findDistrict(em, key))?.points ?? [], points, decision))
  const latest = latestPlanned(points)
  await saveHistory(em, key, { points, latestFocuses: latest ? rangesByFocus(plans, decided, latest) : null, computedBy: programVersion })
  const inForce = plans.map((plan) => ({ ...plan, tags: decided.tags }))
  await saveDistrictPage(em, key, pageToKeep(points, inForce))
  const years = decision?.years
  await writeActionYears(em, key, actionYears(plans, decided, years), years)
  await writeQueueItems(em, key, queueRows(plans, decided, years), years)
}

/**
 * The same after decisions, where what stood before is known and was written by this version: rows of the queue and what people confirmed; the history
 * and the words are written anew only when anything else that pages show differs (`shown`: the decision that makes it so), and of the actions only those
 * of the years that it is about.
 */
export async function keepDecided(
  em: Session,
  key: string,
  plans: readonly StoredPlan[],
  before: Corrected,
  after: Corrected,
  shown: ShownDecision | undefined,
): Promise<void> {
  if (shown) await keepHistory(em, key, plans, after, shown)
  else {
    const inForce = plans.map((plan) => ({ ...plan, tags: after.tags }))
    await saveConfirmed(em, key, [...confirmedByYear(seriesOf(plans, after), inForce)])
  }
  await reviewQueueItems(em, reviewedAnew(before, after))
}
