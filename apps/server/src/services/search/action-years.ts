import type { Corrected } from '@cuentas/budget'
import { isCents } from '@cuentas/shared'
import type { ActionYear } from '#db/action-year-repository.ts'
import type { ActionRowOfYear } from '#services/districts/actions-of-year.ts'
import type { FigureBrief } from '#services/views/line-item-brief.ts'

/**
 * Actions as they are found by words: each as the page of its year shows it, from the plan that counts for the year. An action that stands in a draft and
 * in the adopted plan, or in a plan and in the next one's annual update, is one.
 */
export function actionYears(actions: readonly ActionRowOfYear[], { items }: Pick<Corrected, 'items'>): readonly ActionYear[] {
  return actions.map(({ view }) => ({
    lineItem: view.id,
    fiscalYear: view.fiscalYear,
    category: view.category,
    rjLevel: view.rjLevel,
    contributing: view.contributing,
    planned: centsOf(view.planned),
    estimatedActual: centsOf(view.estimatedActual),
    text: `${view.title}\n${items.get(view.id)?.lineItem.description ?? ''}`,
    action: view,
  }))
}

function centsOf(figure: FigureBrief | null): number | null {
  return figure && isCents(figure.amount) ? figure.amount : null
}
