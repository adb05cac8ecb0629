import type { Lattice } from '#pdf/geometry/lattices.ts'
import type { Rule } from '#pdf/page-content.ts'

/** Rules end together when their ends are this close (points). */
const sameEnd = 3
/** So many rules that end together are the open side of a table. */
const fewest = 3
/** Rules that run on beyond the last crossing rule by less than this (points) are drawn carelessly, not open. */
const shortest = 8

/**
 * Closes a table on the sides where nothing is drawn: a row cut by the foot of a page has no rule below it, the rest of it on the next page none above
 * (SFUSD 2023-24 p40-43), and some tables have no outer rules. Where several rules run on and end together, their ends are the side.
 */
export function closeOpenSides({ horizontal, vertical }: Lattice): Lattice {
  return {
    horizontal: [...horizontal, ...sidesBeyond(vertical, horizontal)],
    vertical: [...vertical, ...sidesBeyond(horizontal, vertical)],
  }
}

function sidesBeyond(rules: readonly Rule[], crossing: readonly Rule[]): Rule[] {
  const first = Math.min(...crossing.map((rule) => rule.at))
  const last = Math.max(...crossing.map((rule) => rule.at))
  const starts = rules.filter((rule) => rule.from < first - shortest || crossing.length === 0)
  const ends = rules.filter((rule) => rule.to > last + shortest || crossing.length === 0)
  return [...sideAt(starts, (rule) => rule.from), ...sideAt(ends, (rule) => rule.to)]
}

/** The side where most of the rules end; none when fewer than a table has end together. */
function sideAt(rules: readonly Rule[], end: (rule: Rule) => number): Rule[] {
  const groups = rules.map((rule) => rules.filter((other) => Math.abs(end(other) - end(rule)) <= sameEnd))
  const group = groups.reduce<readonly Rule[]>((most, candidate) => (candidate.length > most.length ? candidate : most), [])
  if (group.length < fewest) return []
  const places = group.map((rule) => rule.at)
  return [{ at: group.reduce((sum, rule) => sum + end(rule), 0) / group.length, from: Math.min(...places), to: Math.max(...places) }]
}
