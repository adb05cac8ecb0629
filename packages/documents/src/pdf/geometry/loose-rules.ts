import type { Rule } from '#pdf/page-content.ts'

/** Rules begin or end together when they do so within this (points). */
const sameEnd = 3
/** So many rules side by side are a table. */
const fewest = 3

/** Rules that nothing crosses, grouped where they begin and end together: a page that holds the middle of one long row, or a table of lines only. */
export function looseLattices(
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): { readonly horizontal: readonly Rule[]; readonly vertical: readonly Rule[] }[] {
  return [
    ...bundles(vertical).map((group) => ({ horizontal: [], vertical: group })),
    ...bundles(horizontal).map((group) => ({ horizontal: group, vertical: [] })),
  ]
}

function bundles(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = []
  for (const rule of rules) {
    const group = groups.find(([first]) => first && Math.abs(first.from - rule.from) <= sameEnd && Math.abs(first.to - rule.to) <= sameEnd)
    if (group) group.push(rule)
    else groups.push([rule])
  }
  return groups.filter((group) => group.length >= fewest)
}
