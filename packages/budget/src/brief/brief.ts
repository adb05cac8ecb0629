import type { Brief, FiscalYear } from '@cuentas/shared'
import type { BriefInput } from '#brief/brief-input.ts'
import { changesOfBrief } from '#brief/changes.ts'
import { boundOf, promiseCard } from '#brief/promise.ts'
import { questionsOf } from '#brief/questions.ts'
import { steadiness } from '#brief/steadiness.ts'

/**
 * A district's figures -> what a kit for one meeting says: the promise and what became of it, how steady and sizable it is, what changed, and what
 * can be asked. Without words: those are the site's, in both languages. What is not reported makes no difference, no percent and no question.
 */
export function brief(input: BriefInput): Brief {
  const years = spanOf(input)
  const bound = boundOf(input.points, years)
  const trend = bound === undefined ? [] : years.map((year) => promiseCard(input, year, bound))
  const told = trend.findLast(({ planned, estimatedActual }) => planned !== null && estimatedActual !== null)
  return {
    meeting: input.meeting,
    planYear: input.planYear,
    promise: told ?? trend.find(({ fiscalYear }) => fiscalYear === input.planYear) ?? null,
    trend,
    steadiness: bound === undefined ? null : steadiness(input, years, bound),
    changes: changesOfBrief(input),
    questions: questionsOf(input),
  }
}

/** Every year of the history up to the plan's, oldest first. */
function spanOf({ points, planYear }: BriefInput): readonly FiscalYear[] {
  const years = new Set(points.filter(({ fiscalYear }) => fiscalYear <= planYear).map(({ fiscalYear }) => fiscalYear))
  return [...years].toSorted((a, b) => a - b)
}
