import type { LineItem, Misfit, PlanInHand } from '@cuentas/shared'
import { valueOf } from '#corrections/aspect.ts'
import { amountText } from '#corrections/corrected-figures.ts'
import type { Decision, Decisions } from '#corrections/decisions.ts'
import { titleLetters } from '#line-items/title-likeness.ts'
import { planOfYear } from '#series/speaking-plan.ts'

/**
 * What differs between the day a decision was made and the line item it lies over today: the title, the printed amount, the value that it replaced,
 * a newer version of the plan without the action. The decision is in force all the same. Splits and repairs, which depend on the very
 * amount, are judged in corrected-figures.ts.
 */
export function misfitsOf(item: LineItem, decisions: Decisions, sameAction: readonly string[], plans: readonly PlanInHand[]): readonly Misfit[] {
  const newest = [...decisions.values()].some(({ inheritedFrom }) => inheritedFrom === null) ? missingInNewestPlan(item, sameAction, plans) : false
  return [...decisions.values()].flatMap((decision) => {
    const own = decision.inheritedFrom === null
    return [
      ...titleMisfit(item, decision),
      ...amountMisfit(item, decision),
      ...valueMisfit(item, decision),
      ...(own && newest ? [misfit('not-in-newest-plan', item, decision, item.title, '')] : []),
    ]
  })
}

function titleMisfit(item: LineItem, decision: Decision): readonly Misfit[] {
  const { title } = decision.correction.target
  return titleLetters(title) === titleLetters(item.title) ? [] : [misfit('title-changed', item, decision, title, item.title)]
}

function amountMisfit(item: LineItem, decision: Decision): readonly Misfit[] {
  const { expect, change } = decision.correction
  if (!expect.figure || change.action === 'split' || change.action === 'repair') return []
  const { phase, fund, amount } = expect.figure
  const printed = item.figures.filter((figure) => figure.phase === phase && figure.fund === fund).map((figure) => amountText(figure.amount))
  const expected = amountText(amount)
  const isFine = printed.includes(expected) || (printed.length === 0 && decision.inheritedFrom !== null)
  return isFine ? [] : [misfit('amount-changed', item, decision, expected, printed.join(' / '))]
}

/** What lies beneath has changed and does not say what the person says either: worth another look. */
function valueMisfit(item: LineItem, decision: Decision): readonly Misfit[] {
  const { expect, change } = decision.correction
  const isFine = decision.beneath === expect.was || decision.beneath === valueOf(change)
  return isFine ? [] : [misfit('made-against-another-value', item, decision, expect.was, decision.beneath)]
}

/** True when a newer version of the same year's plan counts, and has no line item that is surely this action. */
function missingInNewestPlan(item: LineItem, sameAction: readonly string[], plans: readonly PlanInHand[]): boolean {
  const own = plans.find(({ document }) => document.sha256 === item.document)?.document
  if (!own || own.planYear === null) return false
  const newest = planOfYear(plans, own.planYear)
  if (!newest || newest.document.sha256 === own.sha256) return false
  return !newest.lineItems.some(({ id }) => sameAction.includes(id))
}

function misfit(code: Misfit['code'], item: LineItem, { correction }: Decision, expected: string, found: string): Misfit {
  return { code, correction: correction.id, lineItem: item.id, applied: true, expected, found }
}
