import { fiscalYearLabel, rangeInFocus, type Focus } from '@cuentas/shared'
import { focusName } from '#format/focus-words.ts'
import type { FiguredPoint } from '#format/history-sentence.ts'
import { list } from '#format/list.ts'
import { rangePhrase } from '#format/range.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** What each of some districts sets aside for the focus in its newest plan, in one sentence; a district without a plan is left out. */
export function compareSentence(
  sides: readonly { readonly district: { readonly name: string }; readonly point: FiguredPoint | undefined }[],
  focus: Focus,
  t: Translate,
  language: Language,
): string {
  const said = sides.flatMap(({ district: { name }, point }) =>
    point ? [{ name, range: rangePhrase(rangeInFocus(point.value), t, language), year: fiscalYearLabel(point.fiscalYear) }] : [],
  )
  const [first] = said
  if (!first) return t('compare:none-chosen')
  const all = list(
    said.map((one) => t('compare:one-says', one)),
    language,
  )
  return t('compare:sentence', { count: said.length, ...first, list: all, focus: focusName(focus, t) })
}
