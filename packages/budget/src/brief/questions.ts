import { questionKinds, type BriefQuestion } from '@cuentas/shared'
import type { BriefInput } from '#brief/brief-input.ts'
import { contributingChanged } from '#brief/questions/contributing-changed.ts'
import { copied } from '#brief/questions/copied.ts'
import { disappeared } from '#brief/questions/disappeared.ts'
import { carryoverDoesNotCarry, checkFails } from '#brief/questions/failing-checks.ts'
import { namedButUnfunded } from '#brief/questions/named-but-unfunded.ts'
import { onlyInBundles } from '#brief/questions/only-in-bundles.ts'
import type { QuestionRule } from '#brief/questions/question-rule.ts'
import { securityGrew } from '#brief/questions/security-grew.ts'
import { underspent } from '#brief/questions/underspent.ts'

/** Every kind of question. A new one is a file and a line here, and words in both languages. */
export const questionRules = [
  underspent,
  disappeared,
  contributingChanged,
  onlyInBundles,
  namedButUnfunded,
  copied,
  checkFails,
  carryoverDoesNotCarry,
  securityGrew,
] as const satisfies readonly QuestionRule[]

/** At most this many questions of one kind: a kit is two minutes, and ten of a kind hide the others. */
const mostOfAKind = 3

/**
 * Everything that can be asked, in the order in which it is proposed: the weightiest of each kind first, kinds in the order of their list; then
 * the second of each kind, and the third.
 */
export function questionsOf(input: BriefInput): readonly BriefQuestion[] {
  const found = questionRules.map(({ kind, find }) =>
    find(input)
      .map((question): BriefQuestion => ({ ...question, kind, id: `${kind} ${question.id}` }))
      .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      .slice(0, mostOfAKind),
  )
  const inOrder = found.toSorted((a, b) => questionKinds.indexOf(a[0]?.kind ?? 'underspent') - questionKinds.indexOf(b[0]?.kind ?? 'underspent'))
  return Array.from({ length: mostOfAKind }, (_, place) => inOrder.flatMap((ofAKind) => ofAKind[place] ?? [])).flat()
}
