import type { Category, RjLevel } from '@cuentas/shared'
import type { ActionToTag } from '#tags/action-text.ts'
import { chooseCategory, type RawChoice } from '#tags/choose-category.ts'
import type { Taxonomy } from '#tags/read-taxonomy.ts'
import { readEvidence } from '#tags/tag-action.ts'
import { trainClassifier, type Example } from '#tags/train-classifier.ts'

/** An action labelled by a person. A null category: the reader could not tell. */
export interface LabelledAction {
  readonly id: string
  readonly district: string
  readonly action: ActionToTag
  readonly category: Category | null
  readonly rjLevel: RjLevel
}

/** A labelled action and what was said of it by a classifier that never saw its district. */
export interface JudgedAction extends LabelledAction {
  readonly choice: RawChoice | null
  readonly saidLevel: RjLevel
}

interface Prepared {
  readonly labelled: LabelledAction
  readonly read: ReturnType<typeof readEvidence>
}

/** Below this share of the rules' points the classifier decides. Chosen by leaving districts out. */
export const sureFrom = 0.4

/** Evidence of labelled actions, and the examples that a classifier can learn from: those with a category other than restorative justice, which only its level gives. */
export function prepareExamples(
  actions: readonly LabelledAction[],
  taxonomy: Taxonomy,
): { readonly prepared: readonly Prepared[]; readonly examples: readonly Example[] } {
  const prepared = actions.map((labelled) => ({ labelled, read: readEvidence(labelled.action, taxonomy) }))
  const examples = prepared.flatMap(({ labelled: { category, district }, read: { features, scores } }) =>
    category ? [{ features, scores, category, district }] : [],
  )
  return { prepared, examples }
}

/** Judges every labelled action with a classifier trained on all other districts: never by row, because a plan repeats its own wording. */
export function judgeByDistrict(actions: readonly LabelledAction[], taxonomy: Taxonomy): readonly JudgedAction[] {
  const { prepared, examples } = prepareExamples(actions, taxonomy)
  const districts = [...new Set(actions.map(({ district }) => district))]
  const models = new Map(districts.map((district) => [district, trainClassifier(examples.filter((example) => example.district !== district))]))
  return prepared.map(({ labelled, read }) => {
    const model = models.get(labelled.district)
    const choice = chooseCategory(read.evidence, read.scores, read.features, read.restorative, model ? { ...model, sureFrom } : null)
    return { ...labelled, choice, saidLevel: read.restorative.level }
  })
}
