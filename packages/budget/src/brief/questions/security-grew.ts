import { cents, type AmountOfActions, type BriefFigure, type FiscalYear } from '@cuentas/shared'
import type { BriefInput } from '#brief/brief-input.ts'
import { boundOf, figureOf } from '#brief/promise.ts'
import type { QuestionRule } from '#brief/questions/question-rule.ts'

/** More is planned for police and security than a year ago, and less for the program. Asked only where all four sums are known. */
export const securityGrew: QuestionRule = {
  kind: 'security-grew',
  find: (input) => {
    const before = [...input.years.keys()].find((year) => year === input.planYear - 1)
    const bound = before === undefined ? undefined : boundOf(input.points, [before, input.planYear])
    if (input.category === 'SEC' || before === undefined || bound === undefined) return []
    const [was, is] = [before, input.planYear].map((year) => figureOf(input, year, 'planned', bound))
    const [securityWas, securityIs] = [before, input.planYear].map((year) => security(input, year))
    if (!was || !is || !securityWas || !securityIs || is.cents >= was.cents || securityIs.cents <= securityWas.cents) return []
    return [
      {
        id: `security-grew-${input.planYear}`,
        actions: [],
        figures: [was, is, securityWas, securityIs],
        check: null,
        years: 0,
        weight: cents(securityIs.cents - securityWas.cents),
      },
    ]
  },
}

/** What a year's plan has for police and security; undefined in a gap, and where no action is known to be about it. */
function security({ points, placeOf }: BriefInput, year: FiscalYear): BriefFigure | undefined {
  const point = points.find((one) => one.fiscalYear === year && one.phase === 'planned' && one.basis === 'all-funds')
  if (!point || 'gap' in point.value) return undefined
  const sum: AmountOfActions | undefined = point.value.byCategory.find(({ category }) => category === 'SEC')?.sum
  return sum && { fiscalYear: year, phase: 'planned', cents: sum.cents, places: sum.lineItems.flatMap((id) => placeOf(id, 'planned') ?? []) }
}
