import { endOf, type Range } from '@cuentas/shared'
import { roundedMoney } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** What a range of restorative justice amounts to, for the words that tell it. */
export type RangeKind = 'not-named' | 'no-dollars' | 'exact' | 'at-most-only' | 'range' | 'open' | 'not-read'

/**
 * Not named at all, named without dollars, one figure, only an upper bound, or both bounds; `open`: a lower bound whose upper one nobody knows, because a
 * figure could not be read; `not-read`: nor is there a lower one.
 */
export function rangeKind(range: Range): RangeKind {
  if (endOf(range.atMost) === null) return range.atLeast.cents > 0 ? 'open' : 'not-read'
  if (range.atMost.actions === 0) return 'not-named'
  if (range.atMost.cents === 0) return 'no-dollars'
  if (range.atLeast.cents === range.atMost.cents) return 'exact'
  return range.atLeast.cents === 0 ? 'at-most-only' : 'range'
}

/** "at least $16,000 and at most $2.4 million": rounded for prose, to the cent for tables (`say` is `money`). */
export function rangePhrase(range: Range, t: Translate, language: Language, say: typeof roundedMoney = roundedMoney): string {
  const kind = rangeKind(range)
  return t(`sentence:phrase-${kind}`, { atLeast: say(range.atLeast.cents, language), atMost: say(range.atMost.cents, language) })
}
