import { differingItems, rangesByFocus, seriesOf, type Corrected } from '@cuentas/budget'
import type { FiscalYear, LineItem } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { rewriteActionYears, writeActionYears } from '#db/action-year-repository.ts'
import { addChangedFigures, findConfirmed, saveConfirmed, saveDistrictPage, type DistrictPage } from '#db/district-page-repository.ts'
import { latestPlanned, saveHistory, saveLatestFocuses, type StoredDistrict } from '#db/district-repository.ts'
import { reviewQueueItems, rewriteQueueItems, writeQueueItems } from '#db/queue-repository.ts'
import { changesOfDecision, type Decision } from '#services/corrections/changed-figures.ts'
import { actionsOfYears } from '#services/districts/actions-of-year.ts'
import { pageToKeep } from '#services/districts/kept-district.ts'
import { confirmedByYear } from '#services/money/printed-years.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'
import { queueRows, reviewedAnew } from '#services/queue/queue-rows.ts'
import { actionYears } from '#services/search/action-years.ts'
import { programVersion } from '#services/program-version.ts'

/** What was decided, and the line items that look different after it; undefined where links differ too, which join any, and where another version wrote what is kept. */
export interface ShownDecision extends Decision {
  readonly lineItems: readonly LineItem[] | undefined
}

/**
 * Computes a district's history, what the list of districts shows of it in every focus, what its pages show, its actions as they are found by words, and
 * the queue of the workspace, and writes all of them. Runs inside the transaction that changed what they rest on, so that no page is ever older than what
 * it shows.
 */
export async function keepHistory(em: Session, key: string, plans: readonly StoredPlan[], decided: Corrected): Promise<void> {
  const points = seriesOf(plans, decided)
  const latest = latestPlanned(points)
  const latestFocuses = latest ? rangesByFocus(plans, decided, latest) : null
  await keepPages(em, key, plans, decided, { latestFocuses, confirmed: [...confirmedByYear(points, decided.items.get)] })
  const actions = actionsOfYears({ plans, links: decided.links }, decided.tags)
  await writeActionYears(em, key, actionYears(actions, decided))
  await writeQueueItems(em, key, queueRows(actions, decided))
}

/** What stood before a decision, and what stands after it. */
interface Step {
  readonly before: Corrected
  readonly after: Corrected
}

/**
 * The same after a decision, where what stood before is known: only the rows and the years that the decision is about. Where nothing that pages show differs
 * (`shown` is undefined), only how far people have looked.
 */
export async function keepDecided(em: Session, key: string, plans: readonly StoredPlan[], step: Step, shown: ShownDecision | undefined): Promise<void> {
  const { before, after } = step
  if (shown) await addChangedFigures(em, key, changesOfDecision(seriesOf(plans, before), seriesOf(plans, after), shown))
  if (shown && !shown.lineItems) await keepHistory(em, key, plans, after)
  else {
    const years = new Set(differingItems(before, after).flatMap((id) => after.items.get(id)?.lineItem.fiscalYear ?? []))
    const sums = { latestFocuses: focusesAfter(plans, after, years), confirmed: await confirmedAfter(em, key, plans, after, years) }
    if (shown?.lineItems) await keepSome(em, key, plans, after, shown.lineItems, sums)
    else {
      await saveConfirmed(em, key, sums.confirmed)
      if (sums.latestFocuses) await saveLatestFocuses(em, key, sums.latestFocuses)
    }
  }
  await reviewQueueItems(em, reviewedAnew(before, after))
}

/** What is kept beside a history and rests on sure tags too. `latestFocuses` undefined: as it stands. */
interface Sums extends Partial<Pick<StoredDistrict, 'latestFocuses'>>, Pick<DistrictPage, 'confirmed'> {}

async function keepSome(em: Session, key: string, plans: readonly StoredPlan[], decided: Corrected, lineItems: readonly LineItem[], sums: Sums): Promise<void> {
  await keepPages(em, key, plans, decided, sums)
  const actions = actionsOfYears({ plans, links: decided.links }, decided.tags, lineItems)
  await rewriteActionYears(em, key, actionYears(actions, decided))
  await rewriteQueueItems(em, key, queueRows(actions, decided))
}

/** What the list of districts shows in each focus, where its year is among these: a tag that a person only confirmed is sure, and a lower bound rests on that. */
function focusesAfter(plans: readonly StoredPlan[], decided: Corrected, years: ReadonlySet<FiscalYear>): Sums['latestFocuses'] {
  const latest = latestPlanned(seriesOf(plans, decided))
  return latest && years.has(latest.fiscalYear) ? rangesByFocus(plans, decided, latest) : undefined
}

async function keepPages(em: Session, key: string, plans: readonly StoredPlan[], decided: Corrected, { latestFocuses, confirmed }: Sums): Promise<void> {
  const points = seriesOf(plans, decided)
  await saveHistory(em, key, { points, latestFocuses, computedBy: programVersion })
  await saveDistrictPage(em, key, pageToKeep(points, plans, decided, confirmed))
}

/** The dollars that people confirmed: those of these years counted anew, those of the others as they were written. */
async function confirmedAfter(
  em: Session,
  key: string,
  plans: readonly StoredPlan[],
  decided: Corrected,
  years: ReadonlySet<FiscalYear>,
): Promise<DistrictPage['confirmed']> {
  const points = seriesOf(plans, decided)
  const written = await findConfirmed(em, key)
  if (!written) return [...confirmedByYear(points, decided.items.get)]
  const anew = points.filter(({ fiscalYear }) => years.has(fiscalYear))
  return [...new Map([...written, ...confirmedByYear(anew, decided.items.get)])]
}
