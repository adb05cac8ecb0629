import { checkAgainstLastPlan, rangesByFocus, type Decided } from '@cuentas/budget'
import { checkSchema, type Check, type SeriesPoint } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { latestPlanned, type StoredDistrict } from '#db/district-repository.ts'
import { checksOfDocument } from '#db/document-repository.ts'
import { countChecks, nameOfDistrict, planOfYearBefore } from '#services/ingest/refresh-district.ts'
import { type StoredPlan } from '#services/ingest/plans-in-order.ts'

/**
 * What is kept computed of a district (its history, its name, how its checks come out) stands for today. For an earlier moment it is computed from
 * the documents and decisions that were there, by the same functions.
 */
export async function districtAsOf(em: Session, stored: StoredDistrict, read: readonly StoredPlan[], points: readonly SeriesPoint[], decided: Decided) {
  const plans = []
  for (const plan of read) {
    const checks = await checksAsOf(em, plan, read)
    plans.push({ ...plan, stored: { ...plan.stored, counts: { ...countChecks(checks), lineItems: plan.stored.counts.lineItems } } })
  }
  const latest = latestPlanned(points) ?? null
  const name = nameOfDistrict(read, stored.district) ?? stored.district.name
  return {
    stored: { ...stored, district: { ...stored.district, name }, points, latest, latestFocuses: latest ? rangesByFocus(read, decided, latest) : null },
    plans,
  }
}

/** A document's own checks, and those against the plan of the year before as it was then. */
export async function checksAsOf(em: Session, plan: StoredPlan, plans: readonly StoredPlan[]): Promise<readonly Check[]> {
  const own = await checksOfDocument(em, plan.document.sha256, { onlyItsOwn: true })
  const before = planOfYearBefore(plans, plan)
  // Parsed like those that come from the database: the same check is then the same bytes.
  return before ? [...own, ...checkAgainstLastPlan(plan, before).map((check) => checkSchema.parse(check))] : own
}
