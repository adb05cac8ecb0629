import { categories, categorySchema, type Category } from '@cuentas/shared'
import type { ActionText, FieldText } from '#tags/action-text.ts'
import { operatorOf, type Operator } from '#tags/operators.ts'
import type { PhraseHit } from '#tags/phrases.ts'

/** A phrase where it stands, and how much it says. */
export interface Evidence {
  readonly category: Category
  readonly hit: PhraseHit
  readonly field: FieldText
  readonly operator: Operator
  /** Strength of the phrase times specificity of the way it stands. */
  readonly points: number
}

/** The category of a sub-tag: "SEC.police" is in SEC. */
export function categoryOf(tag: string): Category {
  return categorySchema.parse(tag.split('.')[0])
}

function evidenceOf(field: FieldText): readonly Evidence[] {
  return field.hits.map((hit) => {
    const operator = operatorOf(hit, field)
    const strength = field.field === 'title' ? hit.row.title : hit.row.text
    return { category: categoryOf(hit.row.tag), hit, field, operator, points: strength * operator.specificity }
  })
}

/** What an action's phrases say, strongest first; equal ones by place, then by name, so that no order matters by accident. */
export function gatherEvidence(text: ActionText): readonly Evidence[] {
  return [...evidenceOf(text.title), ...evidenceOf(text.description)]
    .filter((evidence) => evidence.points > 0)
    .toSorted(
      (a, b) =>
        b.points - a.points ||
        (a.field.field === b.field.field ? a.hit.start - b.hit.start : a.field.field === 'title' ? -1 : 1) ||
        a.hit.row.id.localeCompare(b.hit.row.id),
    )
}

/**
 * Points of each category, in the order of `categories`. A phrase row counts once where it is strongest, then half, then a quarter:
 * a word repeated ten times in a long text isn't ten purchases.
 */
export function scoreCategories(evidence: readonly Evidence[]): readonly number[] {
  const seen = new Map<string, number>()
  const scores = categories.map(() => 0)
  for (const { category, hit, points } of evidence) {
    const times = seen.get(hit.row.id) ?? 0
    seen.set(hit.row.id, times + 1)
    const at = categories.indexOf(category)
    if (times < 4) scores[at] = (scores[at] ?? 0) + points / 2 ** times
  }
  return scores
}
