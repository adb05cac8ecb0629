import { createHash } from 'node:crypto'
import { previewRule, proposeRules, ruleName, type ProposedRule, type RulePreview } from '@cuentas/budget'
import { correctionsInForce, type CorrectionRule } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import type { CorrectedPlans } from '#services/corrections/correct-plans.ts'
import { stateOfDistrict, writeRule, type Author, type CorrectionTools, type Gate, type Written } from '#services/corrections/write-corrections.ts'
import { DomainError } from '#services/domain-error.ts'

/** A rule as a person chose it: which one, and the rows that were unticked. */
export interface RuleChoice {
  readonly district: string
  /** The proposed rule's name, as `rules propose` lists it. */
  readonly rule: string
  readonly without: readonly string[]
}

/** What a rule would do, and the code that applying it must repeat: it changes with anything that the preview shows. */
export interface LookedAt extends RulePreview {
  readonly code: string
}

/** Rules that a district's decisions suggest. */
export async function proposedRules(database: Database, district: string): Promise<readonly (ProposedRule & { readonly name: string })[]> {
  const { corrected } = await stateOfDistrict(database, district)
  return proposeRules(corrected).map((proposal) => ({ ...proposal, name: ruleName(proposal.rule) }))
}

/** Looks at a proposed rule. Throws `rule-not-proposed`. */
export async function lookAtRule(database: Database, choice: RuleChoice): Promise<LookedAt> {
  return look(await stateOfDistrict(database, choice.district), choice)
}

/** Applies a rule that was looked at: one batch of ordinary corrections. Throws `preview-is-stale` when it would not do what the preview showed. */
export async function applyRule<Held = never>(
  tools: CorrectionTools,
  choice: RuleChoice & Author & { readonly name: string; readonly code: string },
  gate: Gate<Held> = {},
): Promise<Written | Held> {
  const { rule } = await lookAtRule(tools.database, choice)
  return writeRule(
    tools,
    { ...choice, rule },
    (state) => {
      const now = look(state, choice)
      if (now.code !== choice.code) throw new DomainError('preview-is-stale')
      return now.drafts
    },
    gate,
  )
}

function look({ toCorrect, log, corrected }: CorrectedPlans, { rule: name, without }: RuleChoice): LookedAt {
  const rule = proposeRules(corrected).find((proposal) => ruleName(proposal.rule) === name)?.rule
  if (!rule) throw new DomainError('rule-not-proposed')
  const preview = previewRule(toCorrect, correctionsInForce(log), corrected, rule, { without: new Set(without), reason: ruleReason(rule) })
  const shown = JSON.stringify([preview.drafts, preview.changes, preview.moved])
  return { ...preview, code: createHash('sha256').update(shown).digest('hex').slice(0, 10) }
}

/** The reason that each correction of a rule carries, in both languages, because the log has readers of both. */
function ruleReason({ title }: CorrectionRule): string {
  return `Rule: the title has “${title}” / Regla: el título dice «${title}»`
}
