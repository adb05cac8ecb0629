import { amountAtStake, differingItems, dollarsAtRisk, reviewOf, type Corrected, type Review } from '@cuentas/budget'
import { isCents } from '@cuentas/shared'
import type { QueueItem } from '#db/queue-repository.ts'
import type { ActionRowOfYear } from '#services/districts/actions-of-year.ts'

/** Actions as the queue keeps them, each once. The row bears the id of the line item that the page of its year shows. */
export function queueRows(actions: readonly ActionRowOfYear[], { items }: Pick<Corrected, 'items'>): readonly QueueItem[] {
  return actions.flatMap(({ view, ids }) => {
    const item = items.get(view.id)
    if (!item) return []
    const figures = ids.flatMap((id) => items.get(id)?.lineItem.figures ?? [])
    const [amount, review] = [amountAtStake({ figures }), reviewOf(item)]
    return [
      {
        lineItem: view.id,
        fiscalYear: view.fiscalYear,
        goal: view.goal,
        action: view.action,
        title: view.title,
        language: view.titleLanguage,
        category: view.category,
        rjLevel: view.rjLevel,
        amount,
        contributing: view.contributing === true && view.plannedLcff && isCents(view.plannedLcff.amount) ? view.plannedLcff.amount : 0,
        confidence: review.confidence,
        atRisk: dollarsAtRisk(amount, review),
        flags: view.flags,
        state: review.state,
      },
    ]
  })
}

/** Line items that people have looked at further, or less far, than before, where nothing that pages show differs. */
export function reviewedAnew(before: Corrected, after: Corrected): readonly (Review & { readonly lineItem: string })[] {
  return differingItems(before, after).flatMap((lineItem) => {
    const [earlier, item] = [before.items.get(lineItem), after.items.get(lineItem)]
    if (!earlier || !item) return []
    const [was, is] = [reviewOf(earlier), reviewOf(item)]
    return was.state === is.state && was.confidence === is.confidence ? [] : [{ ...is, lineItem }]
  })
}
