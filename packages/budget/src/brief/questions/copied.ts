import type { BriefAction, BriefFigure } from '@cuentas/shared'
import type { BriefInput } from '#brief/brief-input.ts'
import { actionsInProgram, aboutAction, figureOfAction, type QuestionRule } from '#brief/questions/question-rule.ts'

/** An action whose planned dollars are the very same in this plan and in the two before (or more): the figure was copied two times or more. */
export const copied: QuestionRule = {
  kind: 'copied',
  find: (input) =>
    actionsInProgram(input).flatMap((action) => {
      const figures = sameFigureBack(input, action)
      const [newest] = figures
      return newest && newest.cents > 0 && figures.length >= 3 ? [aboutAction(action, figures, newest.cents, figures.length)] : []
    }),
}

/** The action's planned figure and the same figure in each year before, newest first, as long as it is the same to the cent. */
function sameFigureBack({ years }: Pick<BriefInput, 'years'>, action: BriefAction): readonly BriefFigure[] {
  const figure = figureOfAction(action, 'planned')
  if (!figure) return []
  const [only, ...more] = action.before
  const before = more.length === 0 ? [...years].find(([year]) => year === action.fiscalYear - 1)?.[1].find(({ id }) => id === only) : undefined
  const rest = before ? sameFigureBack({ years }, before) : []
  return rest[0]?.cents === figure.cents ? [figure, ...rest] : [figure]
}
