import { aboutAction, actionsInProgram, figureOfAction, type QuestionRule } from '#brief/questions/question-rule.ts'

/** An action of last year's plan that this year's plan, which is read, has nowhere: neither under another number nor merged nor split. */
export const disappeared: QuestionRule = {
  kind: 'disappeared',
  find: (input) => {
    const now = [...input.years].find(([year]) => year === input.planYear)?.[1]
    if (!now?.some(({ planned }) => planned !== null)) return []
    const goneOn = new Set(now.flatMap(({ before }) => before))
    return actionsInProgram(input, 1).flatMap((action) => {
      const planned = figureOfAction(action, 'planned')
      return planned && planned.cents > 0 && !goneOn.has(action.id) ? [aboutAction(action, [planned], planned.cents)] : []
    })
  },
}
