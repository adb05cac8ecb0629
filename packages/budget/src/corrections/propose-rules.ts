import type { Category, CorrectionRule, RjLevel } from '@cuentas/shared'
import type { Corrected } from '#corrections/apply-corrections.ts'
import type { CorrectedLineItem } from '#corrections/corrected-line-item.ts'
import { phrasesOf, titleHas, titleWords } from '#corrections/title-words.ts'

/** A rule that people's decisions suggest, for a person to look at. It does nothing by itself. */
export interface ProposedRule {
  readonly rule: CorrectionRule
  /** Line items that a person decided so, and that the rule covers: its evidence. */
  readonly decided: readonly string[]
  /** Line items that it would change: nobody decided about them and they show something else. */
  readonly wouldChange: readonly string[]
}

interface Decided {
  readonly id: string
  readonly title: readonly string[]
  readonly category: Category | null | undefined
  readonly rjLevel: RjLevel | undefined
}

/** A phrase of one word or shared by no two different titles says too little, unless it is a whole title. */
const fewestTitles = 2
/** Proposals shown at once. */
const most = 12

/**
 * Rules that the decisions in force about a district's line items suggest: words of titles that people always decided in the same way, and that other
 * line items of the district bear too. A rule never covers a line item that a person decided otherwise. Strongest evidence first.
 */
export function proposeRules(corrected: Corrected): readonly ProposedRule[] {
  const decided = [...corrected.items.values()].flatMap(decidedItem)
  const open = [...corrected.items.values()].filter((item) => decidedItem(item).length === 0).map((item) => ({ item, title: titleWords(item.lineItem.title) }))
  const groups = new Map<string, readonly Decided[]>()
  for (const one of decided) {
    const decision = JSON.stringify([one.category ?? String(one.category), one.rjLevel])
    groups.set(decision, [...(groups.get(decision) ?? []), one])
  }
  const proposals = [...groups.values()].flatMap((group) => {
    const phrases = new Set(group.flatMap(({ title }) => phrasesOf(title)))
    return [...phrases].flatMap((phrase) => proposalFor(phrase, group, decided, open))
  })
  return withoutEchoes(proposals.toSorted(byEvidence)).slice(0, most)
}

/** A line item whose category or level a person decided, in this document; inherited decisions are no evidence of their own. */
function decidedItem({ lineItem, decisions }: CorrectedLineItem): readonly Decided[] {
  const changes = [decisions.get('category'), decisions.get('level')].map((decision) => decision?.correction.change)
  const category = changes.find((change) => change?.action === 'category')
  const level = changes.find((change) => change?.action === 'level')
  if (!category && !level) return []
  return [
    {
      id: lineItem.id,
      title: titleWords(lineItem.title),
      category: category?.action === 'category' ? category.category : undefined,
      rjLevel: level?.action === 'level' ? level.rjLevel : undefined,
    },
  ]
}

function proposalFor(
  phrase: string,
  group: readonly Decided[],
  decided: readonly Decided[],
  open: readonly { readonly item: CorrectedLineItem; readonly title: readonly string[] }[],
): readonly ProposedRule[] {
  const words = phrase.split(' ')
  const evidence = group.filter(({ title }) => titleHas(title, words))
  const [first] = evidence
  if (!first || decided.some((one) => !group.includes(one) && titleHas(one.title, words))) return []
  const isWholeTitle = evidence.some(({ title }) => title.join(' ') === phrase)
  const titles = new Set(evidence.map(({ title }) => title.join(' ')))
  if (!isWholeTitle && (titles.size < fewestTitles || words.length < 2)) return []
  const rule: CorrectionRule = {
    title: phrase,
    ...(first.category === undefined ? {} : { category: first.category }),
    ...(first.rjLevel === undefined ? {} : { rjLevel: first.rjLevel }),
  }
  const wouldChange = open.filter(({ item, title }) => titleHas(title, words) && differs(item, rule)).map(({ item }) => String(item.lineItem.id))
  return wouldChange.length > 0 ? [{ rule, decided: evidence.map(({ id }) => id), wouldChange }] : []
}

/** True when a line item shows something else than the rule says. */
export function differs({ tag }: CorrectedLineItem, { category, rjLevel }: CorrectionRule): boolean {
  return (category !== undefined && (tag?.category ?? null) !== category) || (rjLevel !== undefined && (tag?.rjLevel ?? 'none') !== rjLevel)
}

/** More decisions behind it first; then the longer phrase, which says more exactly what is meant; then by name, so that the order is always the same. */
function byEvidence(one: ProposedRule, other: ProposedRule): number {
  return (
    other.decided.length - one.decided.length ||
    other.rule.title.split(' ').length - one.rule.title.split(' ').length ||
    ruleName(one.rule).localeCompare(ruleName(other.rule))
  )
}

/** Of several phrases that would change the very same line items for the same reason the first is kept. */
function withoutEchoes(proposals: readonly ProposedRule[]): readonly ProposedRule[] {
  const seen = new Set<string>()
  return proposals.filter(({ rule: { category, rjLevel }, wouldChange }) => {
    const name = JSON.stringify([category, rjLevel, wouldChange])
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}

/** A rule's name: what a person types to look at it or apply it. "restorative-practices-tosa~RJ~dedicated"; "-" stands for what it leaves alone. */
export function ruleName({ title, category, rjLevel }: CorrectionRule): string {
  return [title.replaceAll(' ', '-'), category === undefined ? '-' : (category ?? 'not-stated'), rjLevel ?? '-'].join('~')
}
