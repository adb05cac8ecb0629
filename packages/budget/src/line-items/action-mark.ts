import { actionKey } from '#line-items/action-number.ts'
import { alikeFrom, titleLetters, titleLikeness } from '#line-items/title-likeness.ts'

/** What tells one row's action from another's. */
export interface Named {
  readonly goal: string
  readonly action: string
  readonly title: string
}

/** A row with what it is compared by, worked out once: a table has up to 150 rows and each is compared with each of another. */
export interface Mark<T extends Named = Named> {
  readonly of: T
  readonly goal: string
  /** Goal and number, the same for every way of printing them. */
  readonly key: string
  readonly letters: string
  /** San Francisco's titles carry the number that holds ("1.04 Teaching & Learning"), beside action numbers that one table counts in another order. */
  readonly numberInTitle: string
}

/** A row's mark. */
export function markOf<T extends Named>(of: T): Mark<T> {
  return {
    of,
    goal: actionKey(of.goal, ''),
    key: actionKey(of.goal, of.action),
    letters: titleLetters(of.title),
    numberInTitle: /^\s*(\d+\.\d+)\b/u.exec(of.title)?.[1] ?? '',
  }
}

/** The same letters and digits in both titles. */
export function sameTitle(one: Mark, other: Mark): boolean {
  return one.letters !== '' && one.letters === other.letters
}

/** Titles that are much alike. */
export function likelySameTitle(one: Mark, other: Mark): boolean {
  return sameTitle(one, other) || titleLikeness(one.of.title, other.of.title) >= alikeFrom
}
