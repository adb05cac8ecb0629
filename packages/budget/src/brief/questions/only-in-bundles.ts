import { sumOf } from '#brief/promise.ts'
import { actionsInProgram, figureOfAction, type QuestionRule } from '#brief/questions/question-rule.ts'

/** The plan names the program, and only inside larger actions: nothing says how much of their dollars is for it. One question, about the largest. */
export const onlyInBundles: QuestionRule = {
  kind: 'only-in-bundles',
  find: (input) => {
    const [mostly, atMost] = (['mostly', 'at-most'] as const).map((bound) => sumOf(input.points, input.planYear, 'planned', bound))
    if (!mostly || !atMost || mostly.cents > 0 || atMost.cents <= 0) return []
    const bundles = actionsInProgram(input).flatMap((action) => {
      const planned = figureOfAction(action, 'planned')
      return planned && planned.cents > 0 ? [{ action, planned }] : []
    })
    const largest = bundles.toSorted((a, b) => b.planned.cents - a.planned.cents)
    const [first] = largest
    if (!first) return []
    return [
      {
        id: `only-in-bundles-${input.planYear}`,
        actions: largest.map(({ action }) => action),
        figures: largest.map(({ planned }) => planned),
        check: null,
        years: 0,
        weight: first.planned.cents,
      },
    ]
  },
}
