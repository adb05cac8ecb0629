import { categories, type Category, type ClassifierFile } from '@cuentas/shared'
import { categoryShares, softmax } from '#tags/classifier.ts'
import type { Evidence } from '#tags/evidence.ts'
import type { RestorativeLevel } from '#tags/restorative-level.ts'

/** Who chose a category: the level's rules, the ranked rules, or the classifier where they are unsure. */
export type ChoiceOrigin = ClassifierFile['calibration'][number]['origin']

/** A category before it is weighed: who chose it, and its share of the points or of the classifier's probability, 0..1. */
export interface RawChoice {
  readonly category: Category
  readonly origin: ChoiceOrigin
  readonly share: number
}

/** Share of points per point without a classifier; the classifier's own when there is one. */
const plainRuleWeight = 0.15
const plainSureFrom = 0.4

/** Goals rather than programs: a title that only names one of these leaves the category to the work described. */
const goalTags: ReadonlySet<string> = new Set(['DISC.data', 'SEL.belonging'])

/** True when the action is restorative justice before all else: dedicated, or primary with nothing else bought in the title (or only after it). PBIS keeps its place. */
function isRestorativeFirst(restorative: RestorativeLevel, evidence: readonly Evidence[]): boolean {
  if (restorative.level === 'dedicated') return true
  if (restorative.level !== 'primary') return false
  const titled = evidence.filter(({ field }) => field.field === 'title').map(({ hit }) => hit)
  if (restorative.inTitle)
    return titled.every((hit) => goalTags.has(hit.row.tag) || (hit.start > (restorative.mentions[0]?.start ?? 0) && hit.row.id !== 'pbis'))
  const isBesidePbis = evidence.some(({ code }) => code === 'positive-behavior-beside-restorative')
  // Training whose one topic is restorative practices is theirs; where they are only one of its sentences the title stays.
  return !isBesidePbis && titled.every((hit) => goalTags.has(hit.row.tag) || (hit.row.tag.startsWith('PD.') && restorative.rule === 'main-work'))
}

/** The largest share. Restorative justice is never among them: only its level, read from the words that name it, gives that category. */
function largest(shares: readonly number[]): { readonly category: Category; readonly share: number } {
  const best = shares.reduce((top, share, index) => (categories[index] !== 'RJ' && share > (shares[top] ?? 0) ? index : top), 1)
  return { category: categories[best] ?? 'OPS', share: shares[best] ?? 0 }
}

/** The category the evidence gives. Null when nothing is found at all. */
export function chooseCategory(
  evidence: readonly Evidence[],
  scores: readonly number[],
  features: readonly string[],
  restorative: RestorativeLevel,
  classifier: Pick<ClassifierFile, 'ruleWeight' | 'bias' | 'weights' | 'sureFrom'> | null,
): RawChoice | null {
  if (isRestorativeFirst(restorative, evidence)) return { category: 'RJ', origin: 'restorative', share: restorative.level === 'dedicated' ? 1 : 0.5 }
  const byRules = largest(softmax(scores.map((points) => points * (classifier?.ruleWeight ?? plainRuleWeight))))
  if (scores.every((points) => points === 0)) return null
  if (!classifier || byRules.share >= (classifier.sureFrom ?? plainSureFrom)) return { ...byRules, origin: 'rules' }
  return { ...largest(categoryShares(features, scores, classifier)), origin: 'model' }
}

/** How often a choice like this was right on districts that were left out; the raw share where nothing was measured. */
export function calibrated(choice: RawChoice, classifier: ClassifierFile | null): number {
  const bands = (classifier?.calibration ?? []).filter(({ origin, from }) => origin === choice.origin && choice.share >= from)
  const [band] = bands.toSorted((a, b) => b.from - a.from)
  return band?.precision ?? choice.share
}
