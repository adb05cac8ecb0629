import { amountAtStake, dollarsAtRisk, reviewOf, type Corrected, type Review } from '@cuentas/budget'
import { isCents, type FiscalYear } from '@cuentas/shared'
import type { QueueItem } from '#db/queue-repository.ts'
import { actionsOfYear, yearsOf } from '#services/districts/actions-of-year.ts'
import type { StoredPlan } from '#services/ingest/plans-in-order.ts'

/**
 * Every action of every year of a district, once, as the queue keeps it. The row bears the id of the line item that the year's page shows.
 * `years`: only those of them.
 */
export function queueRows(
  asRead: readonly StoredPlan[],
  { tags, links, items }: Pick<Corrected, 'tags' | 'links' | 'items'>,
  years: readonly FiscalYear[] = yearsOf({ plans: asRead }),
): readonly QueueItem[] {
  const plans = asRead.map((plan) => ({ ...plan, tags }))
  return years.flatMap((year) =>
    actionsOfYear({ plans, links }, year).flatMap(({ view, ids }) => {
      const item = items.get(view.id)
      if (!item) return []
      const figures = ids.flatMap((id) => items.get(id)?.lineItem.figures ?? [])
      const [amount, review] = [amountAtStake({ figures }), reviewOf(item)]
      return [
        {
          lineItem: view.id,
          fiscalYear: year,
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
    }),
  )
}

/** Line items that people have looked at further, or less far, than before, where nothing that pages show differs. */
export function reviewedAnew(before: Corrected, after: Corrected): readonly (Review & { readonly lineItem: string })[] {
  return [...after.items].flatMap(([lineItem, item]) => {
    const earlier = before.items.get(lineItem)
    if (!earlier || earlier === item || (earlier.decisions.size === 0 && item.decisions.size === 0)) return []
    const [was, is] = [reviewOf(earlier), reviewOf(item)]
    return was.state === is.state && was.confidence === is.confidence ? [] : [{ ...is, lineItem }]
  })
}
