import type { Rule } from '#pdf/page-content.ts'

/** Rules closer than this (points) are one: double rulings, borders drawn cell by cell. */
export const sameRule = 2.5

/** Rules on one line joined where they touch or overlap. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((one, other) => one.at - other.at)
  const merged: Rule[] = []
  for (let start = 0; start < sorted.length;) {
    let end = start
    const first = sorted[start]?.at ?? 0
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= sameRule) end++
    merged.push(...joinAlong(sorted.slice(start, end)))
    start = end
  }
  return merged
}

function joinAlong(group: readonly Rule[]): Rule[] {
  const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length
  const joined: { at: number; from: number; to: number }[] = []
  for (const { from, to } of [...group].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1)
    if (last && from <= last.to + sameRule) last.to = Math.max(last.to, to)
    else joined.push({ at, from, to })
  }
  return joined
}
