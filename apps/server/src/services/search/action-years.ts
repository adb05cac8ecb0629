import type { Corrected } from '@cuentas/budget'
import { isCents, type FiscalYear } from '@cuentas/shared'
import type { ActionYear } from '#db/action-year-repository.ts'
import { actionsOfYear, yearsOf } from '#services/districts/actions-of-year.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'
import type { FigureBrief } from '#services/views/line-item-brief.ts'

/**
 * Every action of every year of a district, once: as the year's page shows it, from the plan that counts for the year. An action that stands in a
 * draft and in the adopted plan, or in a plan and in the next one's annual update, is one. `years`: only those of them.
 */
export function actionYears(
  asRead: readonly StoredPlan[],
  { tags, links }: Pick<Corrected, 'tags' | 'links'>,
  years: readonly FiscalYear[] = yearsOf({ plans: asRead }),
): readonly ActionYear[] {
  const plans = asRead.map((plan) => ({ ...plan, tags }))
  const descriptions = new Map<string, string>(plans.flatMap(({ lineItems }) => lineItems.map(({ id, description }) => [id, description] as const)))
  return years.flatMap((year) =>
    actionsOfYear({ plans, links }, year).map(({ view }) => ({
      lineItem: view.id,
      fiscalYear: year,
      category: view.category,
      rjLevel: view.rjLevel,
      contributing: view.contributing,
      planned: centsOf(view.planned),
      estimatedActual: centsOf(view.estimatedActual),
      text: `${view.title}\n${descriptions.get(view.id) ?? ''}`,
      action: view,
    })),
  )
}

function centsOf(figure: FigureBrief | null): number | null {
  return figure && isCents(figure.amount) ? figure.amount : null
}
