import { comparer, type Compare, type Likeness } from '#lineage/compare.ts'
import type { Profile } from '#lineage/profile.ts'

/** Two rows that are taken for one action. */
export interface Match {
  readonly from: Profile
  readonly to: Profile
  readonly likeness: Likeness
}

/** A row that is not linked, with the rows it might be, the likeliest first. */
export interface Undecided {
  readonly from: Profile
  readonly candidates: readonly Match[]
}

export interface Matches {
  readonly matched: readonly Match[]
  readonly undecided: readonly Undecided[]
  readonly compare: Compare
}

/** A title shorter than this many letters says too little to link two actions whose numbers differ ("Books"). */
const tellingTitle = 8
/** The best candidate must be ahead of the next by this much, on both sides; else a person decides. */
const margin = 0.1
/** From here on an unlinked row is shown to staff as a candidate. */
const worthAsking = 0.4

/**
 * Pairs the rows of two lists. The same title where it stands once on each side; where it stands more often, by description and amount, and only
 * between rows that nothing else tells apart by the number. Then titles that drifted, with what the description and the amount say. Each pair
 * must be the best of both its rows by a clear margin. A number alone never pairs, and a pure renumber changes nothing but that one tie.
 */
export function matchRows(ones: readonly Profile[], others: readonly Profile[], sameYear: boolean): Matches {
  const compare = comparer(ones, others, sameYear)
  const all = ones
    .flatMap((from) => others.map((to): Match => ({ from, to, likeness: compare(from, to) })))
    .filter(({ likeness }) => likeness.score >= worthAsking || likeness.within >= 0.8)
  const [fromTaken, toTaken] = [new Set<Profile>(), new Set<Profile>()]
  const matched: Match[] = []
  const left = () => all.filter(({ from, to }) => !fromTaken.has(from) && !toTaken.has(to))
  const take = (matches: readonly Match[]) =>
    matches.forEach((match) => {
      fromTaken.add(match.from)
      toTaken.add(match.to)
      matched.push(match)
    })

  const entitled = all.filter(({ likeness }) => likeness.sameTitle)
  take(onlyOnes(entitled).filter(says))
  take(clearBest(entitled.filter((match) => left().includes(match))).filter(({ likeness }) => (likeness.text ?? 0) >= 0.5 || likeness.amount !== 'other'))
  take(onlyOnes(left().filter(({ likeness, from, to }) => likeness.sameTitle && from.printed !== from.letters && from.printed === to.printed)))
  take(onlyOnes(left().filter(({ likeness, from, to }) => likeness.sameTitle && from.key === to.key)))
  take(onlyOnes(left().filter(({ likeness }) => likeness.sameTitle)).filter((match) => says(match) && countsAgree(match, ones, others)))
  // Titles that stand on one side only: a title that still stands on both sides was left open above, and drifts to nothing else.
  take(clearBest(left()).filter(({ likeness }) => likeness.sameTitle || drifted(likeness)))

  const undecided = ones
    .filter((from) => !fromTaken.has(from))
    .map((from) => ({
      from,
      candidates: left()
        .filter((match) => match.from === from)
        .toSorted((a, b) => b.likeness.score - a.likeness.score || order(a, b))
        .slice(0, 5),
    }))
    .filter(({ candidates }) => candidates.length > 0)
  return { matched, undecided, compare }
}

/** True when a title and the rest are enough for one action under a title that drifted. Descriptions and dollars that are nothing alike speak against it. */
function drifted({ title, within, shared, text, amount }: Likeness): boolean {
  const more = (text ?? 0) >= 0.45 || amount !== 'other'
  if (text !== null && text < 0.15 && amount === 'other') return false
  if (title >= 0.7 || (title >= 0.5 && within > 0.99 && shared > 2 && (text ?? 1) >= 0.3)) return true
  if (title >= 0.5 || (title >= 0.3 && within >= 0.8)) return more
  return title >= 0.25 && (text ?? 0) >= 0.8
}

/** The same title says enough when it is long, or the number agrees too. */
function says({ from, to, likeness }: Match): boolean {
  return from.letters.length >= tellingTitle || from.key === to.key || likeness.amount !== 'other'
}

/** Once the others of the same title are linked, the last ones are one only when the title stands equally often on both sides. */
function countsAgree({ from }: Match, ones: readonly Profile[], others: readonly Profile[]): boolean {
  const count = (list: readonly Profile[]) => list.filter(({ letters }) => letters === from.letters).length
  return count(ones) === count(others)
}

function onlyOnes(matches: readonly Match[]): readonly Match[] {
  return matches.filter((match) => matches.filter(({ from }) => from === match.from).length === 1 && matches.filter(({ to }) => to === match.to).length === 1)
}

/** Pairs that are the best of both their rows by the margin. */
function clearBest(matches: readonly Match[]): readonly Match[] {
  const isBest = (match: Match, side: 'from' | 'to') =>
    matches.every((rival) => rival === match || rival[side] !== match[side] || rival.likeness.score <= match.likeness.score - margin)
  return matches.filter((match) => isBest(match, 'from') && isBest(match, 'to'))
}

/** An order that does not depend on how the rows were handed over. */
function order(one: Match, other: Match): number {
  return one.to.of.id < other.to.of.id ? -1 : 1
}
