import type { Rule } from '#pdf/page-content.ts'
import { sameRule } from '#pdf/geometry/edges.ts'
import { looseLattices } from '#pdf/geometry/loose-rules.ts'

/** Rules that hang together: the skeleton of one table. */
export interface Lattice {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}

/** Groups rules that touch or cross, and rules that nothing crosses by their ends. */
export function lattices(horizontal: readonly Rule[], vertical: readonly Rule[]): Lattice[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index)
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      if (touches(h, v)) parent[root(parent, i)] = root(parent, horizontal.length + j)
    })
  })
  const groups = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>()
  const groupOf = (index: number) => {
    const key = root(parent, index)
    const group = groups.get(key) ?? { horizontal: [], vertical: [] }
    groups.set(key, group)
    return group
  }
  horizontal.forEach((rule, index) => groupOf(index).horizontal.push(rule))
  vertical.forEach((rule, index) => groupOf(horizontal.length + index).vertical.push(rule))
  const all = [...groups.values()]
  const alone = (group: Lattice) => group.horizontal.length + group.vertical.length === 1
  const loose = all.filter(alone)
  return [
    ...all.filter((group) => !alone(group)),
    ...looseLattices(
      loose.flatMap((group) => group.horizontal),
      loose.flatMap((group) => group.vertical),
    ),
  ]
}

function touches(h: Rule, v: Rule): boolean {
  return v.at >= h.from - sameRule && v.at <= h.to + sameRule && h.at >= v.from - sameRule && h.at <= v.to + sameRule
}

/** Root of a union-find forest, with the paths halved on the way. */
export function root(parent: number[], index: number): number {
  let at = index
  for (;;) {
    const up = parent[at] ?? at
    if (up === at) return at
    const next = parent[up] ?? up
    parent[at] = next
    at = next
  }
}
