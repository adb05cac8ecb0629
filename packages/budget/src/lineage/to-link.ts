import type { LineageLink, LineItem, LinkEvidence, LinkKind } from '@cuentas/shared'
import { comparer, evidenceOf } from '#lineage/compare.ts'
import type { Match } from '#lineage/match.ts'
import { profileOf, type Profile } from '#lineage/profile.ts'

/** A link beside the open ones it settles. */
export interface Found {
  readonly link: LineageLink
}

/** A link from its evidence. */
export function toLink(from: Profile, to: Profile, how: LinkKind, evidence: LinkEvidence, confidence: number): LineageLink {
  return { from: from.of.id, to: to.of.id, how, evidence, confidence }
}

/** A link from a pair of rows; how is said by the title, unless both speak of the same year in two plans. */
export function matchToLink({ from, to, likeness }: Match, asUpdate: boolean): LineageLink {
  const evidence = evidenceOf(from, to, likeness)
  const alike = likeness.sameTitle || likeness.title >= 0.7
  const byTitle: LinkKind = !alike ? 'similar-title' : from.key === to.key ? 'same-number-and-title' : likeness.sameTitle ? 'same-title' : 'similar-title'
  return toLink(from, to, asUpdate ? 'annual-update' : byTitle, evidence, confidenceOf(evidence))
}

/** A person's link, with what the two rows have in common. */
export function personLink(from: LineItem, to: LineItem): LineageLink {
  const [one, other] = [profileOf(from), profileOf(to)]
  const likeness = comparer([one], [other], from.fiscalYear === to.fiscalYear)(one, other)
  return toLink(one, other, 'person', evidenceOf(one, other, likeness), 1)
}

/** About how often links with such evidence are right; docs/lineage.md compares it with what people found. */
function confidenceOf({ matched }: LinkEvidence): number {
  const more = matched.some((match) => match === 'description' || match === 'amount' || match === 'near-amount')
  if (matched.includes('title')) return more || matched.includes('number') ? 0.99 : 0.95
  return more ? 0.93 : matched.includes('number') ? 0.9 : 0.85
}
