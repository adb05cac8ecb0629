import { isCents, type BriefAction, type BriefFigure, type BriefQuestion, type Phase } from '@cuentas/shared'
import type { BriefInput } from '#brief/brief-input.ts'

/** A question as a rule finds it, before it is ordered. */
export type FoundQuestion = Omit<BriefQuestion, 'kind'>

/** One kind of question: what in the data makes it be asked. It finds nothing where a figure that it would need is missing. */
export interface QuestionRule {
  readonly kind: BriefQuestion['kind']
  readonly find: (input: BriefInput) => readonly FoundQuestion[]
}

/** An action's figure of a phase with its page, when it is printed as a number. */
export function figureOfAction(action: BriefAction, phase: Phase): BriefFigure | undefined {
  const printed = phase === 'planned' ? action.planned : action.estimatedActual
  if (!printed || !isCents(printed.amount)) return undefined
  return { fiscalYear: action.fiscalYear, phase, cents: printed.amount, places: [printed.place] }
}

/** Actions of a year in which the program has a part. */
export function actionsInProgram({ years, planYear }: Pick<BriefInput, 'years' | 'planYear'>, yearsAgo = 0): readonly BriefAction[] {
  const actions = [...years].find(([year]) => year === planYear - yearsAgo)?.[1] ?? []
  return actions.filter(({ level }) => level !== 'none')
}

/** A question about one action and its figures. */
export function aboutAction(action: BriefAction, figures: readonly BriefFigure[], weight: BriefFigure['cents'], years = 0): FoundQuestion {
  return { id: action.id, actions: [action], figures, check: null, years, weight }
}
