import { categories, type Category } from '@cuentas/shared'
import { softmax, type Weights } from '#tags/classifier.ts'

/** A labelled action as the classifier sees it. */
export interface Example {
  readonly features: readonly string[]
  /** The rules' points of each category, in the order of `categories`. */
  readonly scores: readonly number[]
  readonly category: Category
  /** The labelled action's district: what is left out together. */
  readonly district: string
}

export interface TrainingSettings {
  /** Weight of the rules' own points in the sum. */
  readonly ruleWeight: number
  /** Strength of the pull of every weight towards 0. */
  readonly decay: number
  readonly rounds: number
  readonly step: number
}

/** Chosen by leaving districts out (docs/tag-accuracy.md). */
export const trainingSettings: TrainingSettings = { ruleWeight: 0.15, decay: 0.1, rounds: 60, step: 0.05 }

const width = categories.length

/** Features that at least two districts use, in alphabetical order: a district's own words teach nothing about another's. */
function sharedFeatures(examples: readonly Example[]): readonly string[] {
  const firstDistrict = new Map<string, string>()
  const shared = new Set<string>()
  for (const { features, district } of examples) {
    for (const feature of features) {
      const first = firstDistrict.get(feature)
      if (first === undefined) firstDistrict.set(feature, district)
      else if (first !== district) shared.add(feature)
    }
  }
  return [...shared].toSorted((a, b) => (a < b ? -1 : 1))
}

interface Prepared {
  readonly at: readonly number[]
  readonly offset: readonly number[]
  readonly wanted: number
}

/** Sums of an example into `sums`, which is used again for each: no new array in the innermost loops. */
function fillSums(example: Prepared, weights: Float64Array, bias: Float64Array, sums: number[]): void {
  for (let index = 0; index < width; index++) sums[index] = (example.offset[index] ?? 0) + (bias[index] ?? 0)
  for (const feature of example.at) {
    const from = feature * width
    for (let index = 0; index < width; index++) sums[index] = (sums[index] ?? 0) + (weights[from + index] ?? 0)
  }
}

/** One full gradient step over all examples. The gradient is gathered first, so that their order cannot matter beyond rounding. */
function takeStep(examples: readonly Prepared[], weights: Float64Array, bias: Float64Array, settings: TrainingSettings): void {
  const gradient = new Float64Array(weights.length)
  const biasGradient = new Float64Array(width)
  const sums: number[] = []
  for (const example of examples) {
    fillSums(example, weights, bias, sums)
    const errors = softmax(sums).map((share, index) => (index === example.wanted ? 1 : 0) - share)
    for (let index = 0; index < width; index++) biasGradient[index] = (biasGradient[index] ?? 0) + (errors[index] ?? 0)
    for (const feature of example.at) {
      const from = feature * width
      for (let index = 0; index < width; index++) gradient[from + index] = (gradient[from + index] ?? 0) + (errors[index] ?? 0)
    }
  }
  gradient.forEach((slope, index) => {
    const weight = weights[index] ?? 0
    weights[index] = weight + settings.step * slope - settings.step * settings.decay * 20 * weight
  })
  biasGradient.forEach((slope, index) => {
    bias[index] = (bias[index] ?? 0) + settings.step * 0.1 * slope
  })
}

const rounded = (value: number) => Math.round(value * 1000) / 1000 + 0

/**
 * Multinomial logistic regression with decay, by full gradient steps from zero: no chance, so the same examples give the same weights.
 * The rules' points are a fixed offset; the weights learn only what the rules leave over. Rounded to a thousandth.
 */
export function trainClassifier(examples: readonly Example[], settings: TrainingSettings = trainingSettings): Weights {
  const names = sharedFeatures(examples)
  const places = new Map(names.map((name, index) => [name, index]))
  const weights = new Float64Array(names.length * width)
  const bias = new Float64Array(width)
  const prepared = examples.map((example) => ({
    at: example.features.flatMap((feature) => places.get(feature) ?? []),
    offset: example.scores.map((points) => points * settings.ruleWeight),
    wanted: categories.indexOf(example.category),
  }))
  for (let round = 0; round < settings.rounds; round++) takeStep(prepared, weights, bias, settings)
  return {
    ruleWeight: settings.ruleWeight,
    bias: [...bias].map(rounded),
    weights: Object.fromEntries(names.map((name, at) => [name, [...weights.slice(at * width, (at + 1) * width)].map(rounded)])),
  }
}
