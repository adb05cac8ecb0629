import type { LinkKind } from '@cuentas/shared'
import { evidenceOf, type Compare } from '#lineage/compare.ts'
import type { Matches } from '#lineage/match.ts'
import type { Profile } from '#lineage/profile.ts'
import { saidMoves } from '#lineage/said-moves.ts'
import { toLink, type Found } from '#lineage/to-link.ts'

/**
 * Actions of last year that go on in another one, in one with others, or in several: where the plan says so ("Previous action 3.62 is now action
 * 3.19", "DISCONTINUED ... Please see Action 2.17"), or where two titles stand inside one and their dollars add up to its dollars.
 */
export function partLinks(ones: readonly Profile[], others: readonly Profile[], { matched, compare }: Matches): readonly Found[] {
  const said = saidLinks(ones, others, matched, compare)
  const name = ({ link }: Found) => `${link.from} ${link.to}`
  const all = [...said, ...sumLinks(ones, others, matched, compare)]
  // A title and a description may both say it: the first is kept.
  return all.filter((found, at) => all.findIndex((other) => name(other) === name(found)) === at)
}

function saidLinks(ones: readonly Profile[], others: readonly Profile[], matched: Matches['matched'], compare: Compare): readonly Found[] {
  const byKey = (list: readonly Profile[], number: string) => only(list.filter(({ key }) => key === number.toLowerCase().replace(/\.0+(?=\d)/gu, '.')))
  const lastYearsOf = (to: Profile) => matched.find((match) => match.to === to)?.from
  const moves = others.flatMap((to) => [
    ...[to.of.title, to.of.description].flatMap(saidMoves).map(({ from, to: next, words }) => ({
      from: from === '' ? lastYearsOf(to) : byKey(ones, from),
      to: next === '' ? to : byKey(others, next),
      words,
    })),
    // A row that is kept to say that it is discontinued is last year's action; the one it names takes over.
    ...to.of.notes
      .filter(({ kind, seeAction }) => kind === 'discontinued' && seeAction !== '')
      .map(({ seeAction, words }) => ({ from: lastYearsOf(to), to: byKey(others, seeAction), words })),
  ])
  // What a goal's analysis tells is believed where the old row goes on nowhere else.
  const told = ones
    .filter((from) => !matched.some((match) => match.from === from))
    .flatMap((from) => from.of.notes.filter(({ kind }) => kind === 'goes-on').map(({ seeAction, words }) => ({ from, to: byKey(others, seeAction), words })))
  return [...moves, ...told].flatMap(({ from, to, words }) => {
    if (!from || !to || matched.some((match) => match.from === from && match.to === to)) return []
    const kind = howJoined(from, to, matched)
    return [{ link: toLink(from, to, kind, evidenceOf(from, to, compare(from, to), words), 0.9) }]
  })
}

/** Two rows whose titles stand inside the title of a third, in the other list, and whose dollars are its dollars. None of them is linked elsewhere. */
function sumLinks(ones: readonly Profile[], others: readonly Profile[], matched: Matches['matched'], compare: Compare): readonly Found[] {
  const partner = new Map(matched.flatMap(({ from, to }) => [[from, to] as const, [to, from] as const]))
  const parts = (whole: Profile, list: readonly Profile[]) => {
    const free = list.filter((part) => (partner.get(part) ?? whole) === whole && (part.planned ?? 0) > 0 && isInside(part, whole, compare))
    const pair = free.length === 2 ? free : []
    const sum = pair.reduce((total, { planned }) => total + (planned ?? 0), 0)
    return (partner.get(whole) === undefined || pair.some((part) => partner.get(part) === whole)) && isNear(sum, whole.planned) ? pair : []
  }
  const linkOf = (from: Profile, to: Profile, how: LinkKind): readonly Found[] =>
    partner.get(from) === to ? [] : [{ link: toLink(from, to, how, evidenceOf(from, to, compare(from, to)), 0.8) }]
  return [
    ...others.flatMap((whole) => parts(whole, ones).flatMap((part) => linkOf(part, whole, 'merged'))),
    ...ones.flatMap((whole) => parts(whole, others).flatMap((part) => linkOf(whole, part, 'split'))),
  ]
}

function isInside(part: Profile, whole: Profile, compare: Compare): boolean {
  return part.title.size > 1 && whole.title.size > part.title.size && compare(part, whole).within > 0.99
}

function isNear(sum: number, amount: number | null): boolean {
  return amount !== null && amount > 0 && Math.abs(sum - amount) <= 0.05 * amount
}

function howJoined(from: Profile, to: Profile, matched: Matches['matched']): LinkKind {
  if (matched.some((match) => match.to === to)) return 'merged'
  return matched.some((match) => match.from === from) ? 'split' : 'said'
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined
}
