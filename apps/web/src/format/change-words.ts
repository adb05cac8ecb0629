import { cents, type Cents } from '@cuentas/shared'
import type { ActionOfYear, ComparedActionView } from '#api.ts'
import { money } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** "$50,000 more", "$50,000 less", "the same": what the newer amount is beside the older one. */
export function differenceOf(difference: Cents, t: Translate, language: Language): string {
  if (difference === 0) return t('compare:difference-none')
  return t(difference > 0 ? 'compare:difference-more' : 'compare:difference-less', { amount: money(cents(Math.abs(difference)), language) })
}

const unique = (words: readonly string[]) => [...new Set(words)].join(' + ')

/** What differs in an action, one phrase a change. */
export function changeWords({ changes, before, after }: Pick<ComparedActionView, 'changes' | 'before' | 'after'>, t: Translate): readonly string[] {
  const both = (say: (item: ActionOfYear) => string) => ({ before: unique(before.map(say)), after: unique(after.map(say)) })
  return changes.map((change) => {
    switch (change) {
      case 'program':
        return t(
          'compare:change-program',
          both(({ category }) => t(`categories:${category ?? 'not-stated'}`)),
        )
      case 'level':
        return t(
          'compare:change-level',
          both(({ rjLevel }) => t(`terms:level-${rjLevel}`)),
        )
      case 'contributing':
        return t(
          'compare:change-contributing',
          both(({ contributing }) => t(`terms:contributing-${contributing === null ? 'unknown' : contributing ? 'yes' : 'no'}`)),
        )
      case 'dollars':
      case 'title':
        return t(`compare:change-${change}`)
    }
  })
}
