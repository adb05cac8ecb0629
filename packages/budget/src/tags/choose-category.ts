import { categories, type Category } from '@cuentas/shared'
import type { ActionText } from '#tags/action-text.ts'
import type { Evidence } from '#tags/evidence.ts'
import type { Taxonomy } from '#tags/read-taxonomy.ts'
import type { RestorativeLevel } from '#tags/restorative-level.ts'

/** The category, who says so (rules or model, with version), and how often such a choice is right. */
export interface Choice {
  readonly category: Category | null
  readonly origin: string
  readonly confidence: number
}

/** Goals rather than programs: a title that only names one of these leaves the category to the work described. */
const goalTags = new Set(['DISC.data', 'SEL.belonging', 'PD.academic'])

/** True when a primary action's other half is not what the title buys. */
function isRestorativeFirst(restorative: RestorativeLevel, evidence: readonly Evidence[]): boolean {
  if (restorative.level === 'dedicated') return true
  if (restorative.level !== 'primary') return false
  const titled = evidence.filter(({ field }) => field.field === 'title')
  if (!restorative.inTitle) return titled.every(({ hit }) => goalTags.has(hit.row.tag) && !hit.row.tag.startsWith('PD.'))
  const [mention] = restorative.mentions
  return titled.every(({ hit }) => (hit.row.id === 'pbis' ? false : goalTags.has(hit.row.tag) || hit.start > (mention?.start ?? 0)))
}

/** Turns scores into shares of one. */
export function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const sum = raised.reduce((total, value) => total + value, 0)
  return raised.map((value) => value / sum)
}

/** The category that the rules and, where they are unsure, the classifier give. */
export function chooseCategory(
  _text: ActionText,
  scores: readonly number[],
  evidence: readonly Evidence[],
  restorative: RestorativeLevel,
  taxonomy: Taxonomy,
): Choice {
  if (isRestorativeFirst(restorative, evidence))
    return { category: 'RJ', origin: taxonomy.rulesVersion, confidence: restorative.level === 'dedicated' ? 0.95 : 0.8 }
  const shares = softmax(scores.map((score) => score * 0.25))
  const best = shares.reduce((top, share, index) => (share > (shares[top] ?? 0) ? index : top), 0)
  const confidence = shares[best] ?? 0
  const top = scores[best] ?? 0
  return { category: top <= 0 ? null : (categories[best] ?? null), origin: taxonomy.rulesVersion, confidence }
}
