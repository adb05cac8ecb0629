import { cents } from '@cuentas/shared'
import { aboutAction, actionsInProgram, figureOfAction, type QuestionRule } from '#brief/questions/question-rule.ts'

/** Below this share of the planned dollars, in percent, an estimated actual is asked about. */
const asked = 80

/** An action of the year before (whose estimated actual is known by now) of which less than 80 % of the planned dollars is estimated to be spent. */
export const underspent: QuestionRule = {
  kind: 'underspent',
  find: (input) =>
    [0, 1].flatMap((yearsAgo) =>
      actionsInProgram(input, yearsAgo).flatMap((action) => {
        const [planned, spent] = [figureOfAction(action, 'planned'), figureOfAction(action, 'estimated-actual')]
        if (!planned || !spent || planned.cents <= 0 || spent.cents * 100 >= planned.cents * asked) return []
        const places = [input.placeOf(planned.places[0]?.lineItem ?? '', 'planned'), input.placeOf(spent.places[0]?.lineItem ?? '', 'estimated-actual')]
        if (places.some((place) => place?.misprint !== undefined)) return []
        return [aboutAction(action, [planned, spent], cents(planned.cents - spent.cents))]
      }),
    ),
}
