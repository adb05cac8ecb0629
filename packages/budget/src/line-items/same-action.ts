import { likelySameTitle, markOf, sameTitle, type Mark, type Named } from '#line-items/action-mark.ts'
import { actionKey } from '#line-items/action-number.ts'

/** Partners in another table (or undefined), one for each row of the first. Each row of the other table is taken once. */
export type Partners<T> = readonly (T | undefined)[]

/**
 * Finds each action of one table in another table of the same document and year. In order: the same number and title; the same title in the
 * same goal; the same number inside the title; the same number and a title much alike; a title that occurs once in each; the same number with
 * another title, unless most numbers of the two tables name different titles (Newport-Mesa prints 13 in one and 1.27 in the other: there a number
 * alone says nothing).
 */
export function samePartners<T extends Named>(rows: readonly Named[], others: readonly T[]): Partners<T> {
  const marks = rows.map(markOf)
  const otherMarks = others.map(markOf)
  const free = new Set(otherMarks)
  const partners = new Map<Mark, Mark<T>>()
  const left = () => marks.filter((mark) => !partners.has(mark))
  const take = (mark: Mark, other: Mark<T> | undefined) => {
    if (!other) return
    free.delete(other)
    partners.set(mark, other)
  }
  const find = (test: Test) =>
    left().forEach((mark) =>
      take(
        mark,
        [...free].find((other) => test(mark, other)),
      ),
    )
  const findOnly = (test: Test) =>
    left().forEach((mark) => {
      const hits = [...free].filter((other) => test(mark, other))
      const [hit] = hits
      if (hit && hits.length === 1 && left().filter((rival) => test(rival, hit)).length === 1) take(mark, hit)
    })

  find((mark, other) => mark.key === other.key && sameTitle(mark, other))
  findOnly((mark, other) => mark.goal === other.goal && sameTitle(mark, other))
  findOnly((mark, other) => mark.goal === other.goal && mark.numberInTitle !== '' && mark.numberInTitle === other.numberInTitle)
  find((mark, other) => mark.key === other.key && likelySameTitle(mark, other))
  findOnly(sameTitle)
  if (numbersAgree(marks, otherMarks)) find((mark, other) => mark.key === other.key)
  return marks.map((mark) => partners.get(mark)?.of)
}

/** The same goal and number, however they are printed. */
export function sameNumber(one: Named, other: Named): boolean {
  return actionKey(one.goal, one.action) === actionKey(other.goal, other.action)
}

type Test = (mark: Mark, other: Mark) => boolean

/** True unless most rows that share a number have titles that are nothing alike. */
function numbersAgree(marks: readonly Mark[], others: readonly Mark[]): boolean {
  const pairs = marks.flatMap((mark) =>
    others
      .filter((other) => other.key === mark.key)
      .slice(0, 1)
      .map((other) => likelySameTitle(mark, other)),
  )
  return pairs.filter(Boolean).length * 2 >= pairs.length
}
