import type { LinkEvidence, LinkMatch } from '@cuentas/shared'
import type { Profile } from '#lineage/profile.ts'

/** How alike two rows are. It says the same whichever of the two is asked first, and never looks at a number. */
export interface Likeness {
  readonly sameTitle: boolean
  /** 0..1: words of both titles, the rare ones counting more, or their letters (a slip of the pen). */
  readonly title: number
  /** 0..1: how much of the shorter title is in the longer one; 0 when only one word is shared. */
  readonly within: number
  /** Words that both titles have. */
  readonly shared: number
  /** 0..1, or null where one has no description. */
  readonly text: number | null
  readonly amount: 'equal' | 'near' | 'other'
  readonly scope: boolean
  readonly groups: boolean
  /** The sum by which candidates are put in order. */
  readonly score: number
}

export type Compare = (one: Profile, other: Profile) => Likeness

/** Under this an equal amount is chance: $1,000. */
const tellingCents = 100_000

/** Compares rows of two lists. What many rows of the lists say ("support", "students", a round amount) tells little. */
export function comparer(ones: readonly Profile[], others: readonly Profile[], sameYear: boolean): Compare {
  const all = [...ones, ...others]
  const inTitles = weights(all.map(({ title }) => title))
  const inTexts = weights(all.map(({ text }) => text))
  const times = new Map<number, number>()
  for (const list of [ones, others]) {
    const counted = new Map<number, number>()
    for (const { planned } of list) if (planned !== null) counted.set(planned, (counted.get(planned) ?? 0) + 1)
    for (const [amount, count] of counted) times.set(amount, Math.max(times.get(amount) ?? 0, count))
  }
  return (one, other) => {
    const [words, shared] = overlap(one.title, other.title, inTitles)
    // A slip of the pen leaves most letters; a "Tier 2" beside a "Tier 1" is no slip.
    const [letters] = sameDigits(one, other) ? overlap(one.pieces, other.pieces, () => 1) : [{ dice: 0 }]
    const sameTitle = one.letters !== '' && one.letters === other.letters
    const title = sameTitle ? 1 : Math.max(words.dice, letters.dice > 0.8 ? letters.dice : 0)
    const text = one.text.size > 4 && other.text.size > 4 ? overlap(one.text, other.text, inTexts)[0].dice : null
    const amount = amountLikeness(one, other, sameYear, times)
    const scope = one.scope !== '' && one.scope === other.scope
    const groups = one.groups !== '' && one.groups === other.groups
    const score = title + 0.5 * (text ?? 0) + (amount === 'equal' ? 0.3 : amount === 'near' ? 0.1 : 0) + (scope ? 0.03 : 0) + (groups ? 0.03 : 0)
    return { sameTitle, title, within: shared > 1 ? words.within : 0, shared, text, amount, scope, groups, score }
  }
}

function amountLikeness(one: Profile, other: Profile, sameYear: boolean, times: ReadonlyMap<number, number>): Likeness['amount'] {
  if (one.planned === null || other.planned === null) return 'other'
  if (one.planned === other.planned && one.planned >= tellingCents && times.get(one.planned) === 1) return 'equal'
  const close = (a: number | null, b: number | null) => a !== null && b !== null && Math.min(a, b) >= tellingCents && Math.abs(a - b) <= 0.1 * Math.max(a, b)
  const estimates = !sameYear && (close(one.estimated, other.planned) || close(other.estimated, one.planned))
  return estimates || close(one.planned, other.planned) ? 'near' : 'other'
}

/** What two rows have in common, for a person. */
export function evidenceOf(from: Profile, to: Profile, likeness: Likeness, words = ''): LinkEvidence {
  const matches: readonly (readonly [LinkMatch, boolean])[] = [
    ['words', words !== ''],
    ['title', likeness.sameTitle],
    ['similar-title', !likeness.sameTitle && Math.max(likeness.title, likeness.within) >= 0.5],
    ['description', (likeness.text ?? 0) >= 0.5],
    ['amount', likeness.amount === 'equal'],
    ['near-amount', likeness.amount === 'near'],
    ['scope', likeness.scope],
    ['student-groups', likeness.groups],
    ['number', from.key === to.key],
  ]
  return {
    fromNumber: from.of.action,
    toNumber: to.of.action,
    fromTitle: from.of.title,
    toTitle: to.of.title,
    titleLikeness: Math.round(100 * likeness.title),
    textLikeness: likeness.text === null ? null : Math.round(100 * likeness.text),
    fromYear: from.of.fiscalYear,
    toYear: to.of.fiscalYear,
    fromPage: from.of.titleAt.page,
    toPage: to.of.titleAt.page,
    fromCents: from.planned,
    toCents: to.planned,
    matched: matches.flatMap(([match, holds]) => (holds ? [match] : [])),
    words,
  }
}

function sameDigits(one: Profile, other: Profile): boolean {
  const digits = ({ title }: Profile) =>
    [...title]
      .filter((word) => /\d/u.test(word))
      .toSorted()
      .join()
  return digits(one) === digits(other)
}

type Weight = (word: string) => number

/** The rarer a word in the lists, the more it says. */
function weights(sets: readonly ReadonlySet<string>[]): Weight {
  const counts = new Map<string, number>()
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1)
  const known = new Map([...counts].map(([word, count]) => [word, Math.log(1 + sets.length / count)]))
  return (word) => known.get(word) ?? 0
}

function overlap(
  ones: ReadonlySet<string>,
  others: ReadonlySet<string>,
  weight: Weight,
): readonly [{ readonly dice: number; readonly within: number }, number] {
  let [shared, common, one, other] = [0, 0, 0, 0]
  for (const word of ones) {
    one += weight(word)
    if (!others.has(word)) continue
    shared += weight(word)
    common++
  }
  for (const word of others) other += weight(word)
  if (shared === 0) return [{ dice: 0, within: 0 }, 0]
  return [{ dice: (2 * shared) / (one + other), within: Math.min(1, shared / Math.min(one, other)) }, common]
}
