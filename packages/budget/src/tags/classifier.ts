import { categories, type ClassifierFile } from '@cuentas/shared'

/** Turns sums into shares of one. */
export function softmax(sums: readonly number[]): readonly number[] {
  const top = Math.max(...sums)
  const raised = sums.map((sum) => Math.exp(sum - top))
  const total = raised.reduce((all, value) => all + value, 0)
  return raised.map((value) => value / total)
}

/** Weights of a multinomial logistic regression whose offset is the rules' own scores. */
export type Weights = Pick<ClassifierFile, 'ruleWeight' | 'bias' | 'weights'>

/** Share of each category, in the order of `categories`: what the rules say, corrected by the words. */
export function categoryShares(features: readonly string[], scores: readonly number[], model: Weights): readonly number[] {
  const sums = categories.map((_, index) => model.ruleWeight * (scores[index] ?? 0) + (model.bias[index] ?? 0))
  for (const feature of features) {
    const weights = Object.hasOwn(model.weights, feature) ? model.weights[feature] : undefined
    weights?.forEach((weight, index) => {
      sums[index] = (sums[index] ?? 0) + weight
    })
  }
  return softmax(sums)
}
