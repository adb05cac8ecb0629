import { actionKey } from '#line-items/action-number.ts'
import { alikeFrom, titleLetters, titleLikeness } from '#line-items/title-likeness.ts'

/** What tells one row's action from another's. */
export interface Named {
  readonly goal: string
  readonly action: string
  readonly title: string
}

/** Partners in another table (or undefined), one for each row of the first. Each row of the other table is taken once. */
export type Partners<T> = readonly (T | undefined)[]

/**
 * Finds each action of one table in another table of the same document and year. In order: the same number and title; the same title in the
 * same goal; the same number inside the title; the same number and a title much alike; a title that occurs once in each; the same number with another
 * title, unless most numbers of the two tables name different
 * titles (Newport-Mesa prints 13 in one and 1.27 in the other: there a number alone says nothing).
 */
export function samePartners<T extends Named>(rows: readonly Named[], others: readonly T[]): Partners<T> {
  const free = new Set(others)
  const partners = new Map<Named, T>()
  const take = (row: Named, other: T | undefined) => {
    if (!other) return
    free.delete(other)
    partners.set(row, other)
  }
  const left = () => rows.filter((row) => !partners.has(row))
  const find = (test: (row: Named, other: T) => boolean) =>
    left().forEach((row) =>
      take(
        row,
        [...free].find((other) => test(row, other)),
      ),
    )
  const findOnly = (test: (row: Named, other: T) => boolean) =>
    left().forEach((row) => {
      const hits = [...free].filter((other) => test(row, other))
      if (hits.length === 1 && left().filter((rival) => hits.some((hit) => test(rival, hit))).length === 1) take(row, hits[0])
    })

  find((row, other) => sameNumber(row, other) && sameTitle(row, other))
  findOnly((row, other) => sameGoal(row, other) && sameTitle(row, other))
  findOnly((row, other) => sameGoal(row, other) && sameNumberInTitle(row, other))
  find((row, other) => sameNumber(row, other) && likelySameTitle(row, other))
  findOnly((row, other) => sameTitle(row, other))
  if (numbersAgree(rows, others)) find(sameNumber)
  return rows.map((row) => partners.get(row))
}

/** True unless most rows that share a number have titles that are nothing alike. */
function numbersAgree(rows: readonly Named[], others: readonly Named[]): boolean {
  const pairs = rows.flatMap((row) =>
    others
      .filter((other) => sameNumber(row, other))
      .slice(0, 1)
      .map((other) => likelySameTitle(row, other)),
  )
  return pairs.filter(Boolean).length * 2 >= pairs.length
}

/** The same goal and number, however they are printed. */
export function sameNumber(one: Named, other: Named): boolean {
  return actionKey(one.goal, one.action) === actionKey(other.goal, other.action)
}

function sameGoal(one: Named, other: Named): boolean {
  return actionKey(one.goal, '') === actionKey(other.goal, '')
}

function sameTitle(one: Named, other: Named): boolean {
  const letters = titleLetters(one.title)
  return letters !== '' && letters === titleLetters(other.title)
}

/** San Francisco's titles carry the number that holds ("1.04 Teaching & Learning"), beside action numbers that one table counts in another order. */
function sameNumberInTitle(one: Named, other: Named): boolean {
  const number = /^\s*(\d+\.\d+)\b/u.exec(one.title)?.[1]
  return number !== undefined && number === /^\s*(\d+\.\d+)\b/u.exec(other.title)?.[1]
}

function likelySameTitle(one: Named, other: Named): boolean {
  return titleLikeness(one.title, other.title) >= alikeFrom
}
