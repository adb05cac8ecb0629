import type { Correction, CorrectionDraft, CorrectionRule } from '@cuentas/shared'
import type { Corrected, PlansToCorrect } from '#corrections/apply-corrections.ts'
import { draftCorrections, type CorrectionRequest } from '#corrections/draft-corrections.ts'
import { previewDrafts, type Preview } from '#corrections/preview-corrections.ts'
import { differs } from '#corrections/propose-rules.ts'
import { titleHas, titleWords } from '#corrections/title-words.ts'

/** What applying a rule would do: the decisions it would write, everything they change, and the lines that it leaves alone because a person decided. */
export interface RulePreview extends Preview {
  readonly rule: CorrectionRule
  readonly drafts: readonly CorrectionDraft[]
  /** Line items that bear the words and were decided otherwise by a person: a rule never overrules one. */
  readonly leftAlone: readonly string[]
}

/**
 * Looks at a rule over one district's line items. `without`: rows that the person unticked. Applying it is one batch of exactly these drafts; each
 * is an ordinary correction with the rule as its reason.
 */
export function previewRule(
  plans: PlansToCorrect,
  inForce: readonly Correction[],
  corrected: Corrected,
  rule: CorrectionRule,
  choice: { readonly without: ReadonlySet<string>; readonly reason: string },
): RulePreview {
  const words = rule.title.split(' ')
  const covered = [...corrected.items.values()].filter((item) => titleHas(titleWords(item.lineItem.title), words) && differs(item, rule))
  const isDecided = ({ decisions }: (typeof covered)[number]) => decisions.has('category') || decisions.has('level')
  const requests = covered
    .filter((item) => !isDecided(item) && !choice.without.has(item.lineItem.id))
    .flatMap((item): readonly CorrectionRequest[] => [
      ...(rule.category === undefined || (item.tag?.category ?? null) === rule.category
        ? []
        : [{ lineItem: item.lineItem.id, change: { action: 'category', category: rule.category } as const, reason: choice.reason }]),
      ...(rule.rjLevel === undefined || (item.tag?.rjLevel ?? 'none') === rule.rjLevel
        ? []
        : [{ lineItem: item.lineItem.id, change: { action: 'level', rjLevel: rule.rjLevel } as const, reason: choice.reason }]),
    ])
  const { drafts } = draftCorrections(corrected, requests)
  return { ...previewDrafts(plans, inForce, drafts), rule, drafts, leftAlone: covered.filter(isDecided).map(({ lineItem }) => lineItem.id) }
}
