import { zeroCents } from '@cuentas/shared'
import { aboutAction, actionsInProgram, figureOfAction, type QuestionRule } from '#brief/questions/question-rule.ts'

/** An action that is the program, in whole or mostly, and whose printed dollars are $0. A cell without a number is not $0. */
export const namedButUnfunded: QuestionRule = {
  kind: 'named-but-unfunded',
  find: (input) =>
    actionsInProgram(input).flatMap((action) => {
      const planned = figureOfAction(action, 'planned')
      return planned?.cents === 0 && action.level !== 'mention' ? [aboutAction(action, [planned], zeroCents)] : []
    }),
}
