import { fiscalYearLabel } from '@cuentas/shared'
import type { YearOfActions } from '#api.ts'
import { figuredPoint } from '#format/history-sentence.ts'
import { count } from '#format/list.ts'
import type { Sentences } from '#format/sentences.ts'
import { roundedMoney } from '#format/money.ts'
import { rangeKind } from '#format/range.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** The sentence a year's page opens with: the plan's whole, its estimated actual, and what it sets aside for restorative justice. */
export function yearSentence(
  { district, fiscalYear, points }: Pick<YearOfActions, 'district' | 'fiscalYear' | 'points'>,
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
  const range = (planned ?? estimated)?.value.restorativeJustice
  const titlesOnly = !district.planYears.includes(fiscalYear)
  const sentences = [
    planned ? t('sentence:year-plan', facts(planned.value.plan)) : undefined,
    estimated ? t('sentence:year-estimated', facts(estimated.value.plan)) : undefined,
    range &&
      t(titlesOnly && rangeKind(range) === 'not-named' ? 'sentence:year-restorative-not-named-in-title' : `sentence:year-restorative-${rangeKind(range)}`, {
        atLeast: roundedMoney(range.atLeast.cents, language),
        atMost: roundedMoney(range.atMost.cents, language),
      }),
    range && titlesOnly ? t('sentence:year-titles-only') : undefined,
  ].filter((sentence) => sentence !== undefined)
  const [answer, ...more] = sentences
  return { answer: answer ?? t('sentence:no-plan', { district: district.name }), more: more.join(' ') }
}
