import type { AmountOfActions, Range, SeriesPoint } from '#series.ts'

const bareSum = (sum: AmountOfActions): AmountOfActions => ({ ...sum, lineItems: [] })
const bareRange = ({ atLeast, mostly, atMost }: Range): Range => ({ atLeast: bareSum(atLeast), mostly: bareSum(mostly), atMost: bareSum(atMost) })

/**
 * A point without the line items behind its sums, of which a plan has hundreds: the sums and the numbers of actions stay. `in-ranges` keeps those behind
 * the ranges, which pages list.
 */
export function withoutLineItems(point: SeriesPoint, kept: 'in-ranges' | 'none'): SeriesPoint {
  const { value } = point
  if ('gap' in value) return point
  const shown = kept === 'in-ranges' ? (range: Range) => range : bareRange
  return {
    ...point,
    value: {
      ...value,
      restorativeJustice: shown(value.restorativeJustice),
      ...(value.focus ? { focus: { ...value.focus, range: shown(value.focus.range) } } : {}),
      byCategory: value.byCategory.map(({ category, sum }) => ({ category, sum: bareSum(sum) })),
      plan: bareSum(value.plan),
    },
  }
}
