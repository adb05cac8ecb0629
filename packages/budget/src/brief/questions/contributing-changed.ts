import { plannedCents } from '#brief/changes.ts'
import { actionsInProgram, figureOfAction, type QuestionRule } from '#brief/questions/question-rule.ts'

/** An action that counted toward the services owed to high-need students last year and does not this year, or the other way round. */
export const contributingChanged: QuestionRule = {
  kind: 'contributing-changed',
  find: (input) => {
    const lastYear = new Map(([...input.years].find(([year]) => year === input.planYear - 1)?.[1] ?? []).map((action) => [action.id, action]))
    return actionsInProgram(input).flatMap((action) => {
      const [only, ...more] = action.before.flatMap((id) => lastYear.get(id) ?? [])
      if (!only || more.length > 0 || only.contributing === null || action.contributing === null || only.contributing === action.contributing) return []
      const figures = [figureOfAction(only, 'planned'), figureOfAction(action, 'planned')].filter((figure) => figure !== undefined)
      const weight = plannedCents(action) ?? plannedCents(only)
      if (figures.length < 2 || weight === undefined) return []
      return [{ id: action.id, actions: [only, action], figures, check: null, years: 0, weight }]
    })
  },
}
