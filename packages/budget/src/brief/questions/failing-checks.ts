import { cents, zeroCents, type BriefCheck, type CheckCode } from '@cuentas/shared'
import type { BriefInput } from '#brief/brief-input.ts'
import type { FoundQuestion, QuestionRule } from '#brief/questions/question-rule.ts'

/** Checks that tell whether what was left of one year reached the next. */
const carryover: readonly CheckCode[] = ['carryover-goes-on', 'carryover-came-in']

/** Failing checks as questions. One about percentages has no dollars, and so no figure of its own: its page stands with the check. */
function questionsOf({ failing, planYear }: BriefInput, wanted: (check: BriefCheck) => boolean): readonly FoundQuestion[] {
  return failing.filter(wanted).map((check) => ({
    id: `${check.code} ${check.subject}`,
    actions: [],
    figures:
      check.unit === 'cents'
        ? [{ fiscalYear: check.place.planYear ?? planYear, phase: 'planned' as const, cents: cents(check.printed), places: [check.place] }]
        : [],
    check,
    years: 0,
    weight: check.unit === 'cents' ? cents(Math.abs(check.printed - check.computed)) : zeroCents,
  }))
}

/** A sum that the document itself prints and that its own rows do not meet; its percentages are no sum that a board can be asked about. */
export const checkFails: QuestionRule = {
  kind: 'check-fails',
  find: (input) => questionsOf(input, ({ code, unit }) => unit === 'cents' && !carryover.includes(code)),
}

/** What one plan says was left over and the next does not take in, or the same plan does not: both are printed as percentages. */
export const carryoverDoesNotCarry: QuestionRule = {
  kind: 'carryover-does-not-carry',
  find: (input) => questionsOf(input, ({ code }) => carryover.includes(code)),
}
