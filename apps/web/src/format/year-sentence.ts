import { fiscalYearLabel, rangeInFocus, type Focus, type Range } from '@cuentas/shared'
import type { YearOfActions } from '#api.ts'
import { focusKind, focusPhrase } from '#format/focus-words.ts'
import { figuredPoint } from '#format/history-sentence.ts'
import { count } from '#format/list.ts'
import type { Sentences } from '#format/sentences.ts'
import { roundedMoney } from '#format/money.ts'
import { rangeKind } from '#format/range.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** The sentence a year's page opens with: the plan's whole, its estimated actual, and what it sets aside for the focus. */
export function yearSentence(
  { district, fiscalYear, points, focus }: Pick<YearOfActions, 'district' | 'fiscalYear' | 'points' | 'focus'>,
  t: Translate,
  language: Language,
): Sentences {
  const planned = figuredPoint(points, fiscalYear, 'planned', 'all-funds')
  const estimated = figuredPoint(points, fiscalYear, 'estimated-actual', 'all-funds')
  const facts = (sum: { readonly cents: Parameters<typeof roundedMoney>[0]; readonly actions: number }) => ({
    district: district.name,
    year: fiscalYearLabel(fiscalYear),
    total: roundedMoney(sum.cents, language),
    count: sum.actions,
    formatted: count(sum.actions, language),
  })
  const value = (planned ?? estimated)?.value
  const range = value && rangeInFocus(value)
  const titlesOnly = !district.planYears.includes(fiscalYear)
  const sentences = [
    planned ? t('sentence:year-plan', facts(planned.value.plan)) : undefined,
    estimated ? t('sentence:year-estimated', facts(estimated.value.plan)) : undefined,
    range && rangeSentence(range, titlesOnly, focus, t, language),
    range && titlesOnly ? t(focusKind(focus) === 'restorative' ? 'sentence:year-titles-only' : 'focus:year-titles-only') : undefined,
  ].filter((sentence) => sentence !== undefined)
  const [answer, ...more] = sentences
  return { answer: answer ?? t('sentence:no-plan', { district: district.name }), more: more.join(' ') }
}

/** What the plan sets aside for the focus. Who knows the year's actions by title alone cannot say that none is about it. */
function rangeSentence(range: Range, titlesOnly: boolean, focus: Focus, t: Translate, language: Language): string {
  const of = rangeKind(range)
  const says = titlesOnly && of === 'not-named' ? 'not-named-in-title' : of
  const kind = focusKind(focus)
  return t(kind === 'restorative' ? `sentence:year-restorative-${says}` : `focus:${kind}-year-${says}`, {
    focus: focusPhrase(focus, t),
    atLeast: roundedMoney(range.atLeast.cents, language),
    atMost: roundedMoney(range.atMost.cents, language),
  })
}
