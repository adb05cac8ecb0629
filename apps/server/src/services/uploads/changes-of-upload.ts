import { comparePlans, plannedTotal, plansToLinks, plansToSeries } from '@cuentas/budget'
import { isCents, sumCents, type Basis, type Cents, type DocumentKind, type FiscalYear, type SeriesPoint } from '@cuentas/shared'
import type { Session } from '#db/database.ts'
import { findDistrict } from '#db/district-repository.ts'
import { documentsOfDistrict } from '#db/document-repository.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import type { WholeDocument } from '#db/stored-document.ts'
import { correctPlans } from '#services/corrections/correct-plans.ts'
import { plansInOrder, type StoredPlan } from '#services/ingest/plans-in-order.ts'

/** A figure of the district's history that would be another one; `before` is null where there is none yet. */
export interface ChangedPoint {
  readonly fiscalYear: FiscalYear
  readonly phase: SeriesPoint['phase']
  readonly basis: Basis
  readonly before: SeriesPoint['value'] | null
  readonly after: SeriesPoint['value']
}

/** How a new document's actions stand to those of the plan it replaces, or of the year before. Totals are of planned dollars that can be read, in cents. */
export interface ChangedActions {
  readonly against: { readonly planYear: FiscalYear | null; readonly kind: DocumentKind; readonly sameYear: boolean }
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly same: number
  readonly total: { readonly before: Cents; readonly after: Cents }
}

/** What publishing documents would change in the public record of a district. Nothing is written. */
export async function changesOfUpload(em: Session, district: string, wholes: readonly WholeDocument[]) {
  const [stored, documents, lineItems] = [
    await findDistrict(em, district),
    await documentsOfDistrict(em, district),
    await lineItemsOf(em, { districtKey: district }),
  ]
  const before = plansInOrder(documents, lineItems)
  const coming = new Set(wholes.map(({ stored: { document } }) => document.sha256))
  const after = plansInOrder(
    [...documents.filter(({ document }) => !coming.has(document.sha256)), ...wholes.map((whole) => whole.stored)],
    [...lineItems.filter(({ lineItem }) => !coming.has(lineItem.document)), ...wholes.flatMap((whole) => whole.lineItems)],
  )
  const { corrected } = await correctPlans(em, district, after)
  return {
    points: changedPoints(stored?.points ?? [], plansToSeries(after, corrected)),
    actions: wholes.flatMap(
      ({ stored: { document } }) =>
        changedActions(
          before,
          after.find((plan) => plan.document.sha256 === document.sha256),
        ) ?? [],
    ),
    /** Documents that are public already and would be read anew. */
    again: documents.filter(({ document }) => coming.has(document.sha256)).length,
  }
}

const placeOf = ({ fiscalYear, phase, basis }: Pick<SeriesPoint, 'fiscalYear' | 'phase' | 'basis'>) => `${fiscalYear} ${phase} ${basis}`

function changedPoints(before: readonly SeriesPoint[], after: readonly SeriesPoint[]): readonly ChangedPoint[] {
  const was = new Map(before.map((point) => [placeOf(point), point]))
  return after.flatMap((point) => {
    const earlier = was.get(placeOf(point))
    if (point.basis !== 'all-funds' || JSON.stringify(earlier?.value) === JSON.stringify(point.value)) return []
    if (earlier === undefined && 'gap' in point.value) return []
    const { fiscalYear, phase, basis, value } = point
    return [{ fiscalYear, phase, basis, before: earlier?.value ?? null, after: value }]
  })
}

function changedActions(before: readonly StoredPlan[], plan: StoredPlan | undefined): ChangedActions | undefined {
  if (!plan) return undefined
  const { planYear, kind } = plan.document
  const others = before.filter(({ document }) => document.kind === kind && document.sha256 !== plan.document.sha256)
  const own = before.find(({ document }) => document.sha256 === plan.document.sha256)
  const against =
    own ?? others.findLast(({ document }) => document.planYear === planYear) ?? others.findLast(({ document }) => (document.planYear ?? 0) < (planYear ?? 0))
  if (!against) return undefined
  const compared = comparePlans(against, plan, plansToLinks([against, plan]))
  const count = (kindOfChange: (typeof compared)[number]['kind']) => compared.filter((action) => action.kind === kindOfChange).length
  return {
    against: { planYear: against.document.planYear, kind: against.document.kind, sameYear: against.document.planYear === planYear },
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    same: count('same'),
    total: { before: readable(against), after: readable(plan) },
  }
}

/** Planned dollars of a plan's own year; what it reports on the year before is not among them. */
function readable({ document: { planYear }, lineItems }: StoredPlan): Cents {
  return sumCents(
    lineItems
      .filter(({ fiscalYear }) => fiscalYear === planYear)
      .map(plannedTotal)
      .filter((amount) => amount !== null)
      .filter(isCents),
  )
}
