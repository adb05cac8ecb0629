import { fiscalYearLabel } from '@cuentas/shared'
import type { KitView } from '#api.ts'
import { focusPhrase } from '#format/focus-words.ts'
import { boundWords, permille } from '#format/kit/numbers.ts'
import { figuresIn, wordCount, type Said } from '#format/kit/said.ts'
import { money } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** Words a minute that a person speaks at an easy pace, in either language. */
export const wordsAMinute = 130

/** Minutes a board may give. */
export const speakingTimes = [1, 2, 3] as const
export type SpeakingTime = (typeof speakingTimes)[number]

/**
 * What to say in so many minutes: who I am, the promise, what became of it, questions, thanks. The order is that of speaking; what does not fit is left out
 * from the end of the list of what matters, and never cut in the middle of a sentence.
 */
export function scriptOf(kit: KitView, questions: readonly Said[], minutes: SpeakingTime, t: Translate, language: Language): readonly Said[] {
  const opening: readonly Said[] = [{ text: t('kit:say-hello', { program: focusPhrase(kit.focus, t), district: kit.district.name }), figures: [] }]
  const closing: Said = { text: t('kit:say-close'), figures: [] }
  const ask: Said = { text: t('kit:say-ask'), figures: [] }
  const facts = factsOf(kit, t, language)
  const room = () => wordsAMinute * minutes - [...opening, closing].reduce((sum, { text }) => sum + wordCount(text), 0)
  let left = room()
  const take = (said: Said, more = 0) => {
    const words = wordCount(said.text) + more
    if (words > left) return false
    left -= words
    return true
  }
  const [promise = [], ...rest] = facts
  const told = promise.filter((said) => take(said))
  const asked: Said[] = []
  for (const question of questions) if (take(question, asked.length === 0 ? wordCount(ask.text) : 0)) asked.push(question)
  const further = rest.flat().filter((said) => take(said))
  return [...opening, ...told, ...further, ...(asked.length > 0 ? [ask, ...asked] : []), closing]
}

/** The promise first; then what is said when there is time. */
function factsOf({ brief }: KitView, t: Translate, language: Language): readonly (readonly Said[])[] {
  const { promise, steadiness, trend, planYear } = brief
  if (!promise) return []
  const { planned, estimatedActual, permilleSpent, misprint } = promise
  const bound = boundWords(promise.bound, t)
  const next = trend.find(({ fiscalYear }) => fiscalYear === planYear && fiscalYear !== promise.fiscalYear)?.planned
  const told: Said[] = []
  if (planned)
    told.push({
      text: t('kit:say-promise', { year: fiscalYearLabel(promise.fiscalYear), planned: money(planned.cents, language), bound }),
      figures: figuresIn(planned),
    })
  if (estimatedActual) {
    const estimated = money(estimatedActual.cents, language)
    const text =
      permilleSpent === null ? t('kit:say-estimated-alone', { estimated }) : t('kit:say-estimated', { estimated, percent: permille(permilleSpent, language) })
    told.push({ text, figures: figuresIn(estimatedActual) })
    if (misprint?.misprint !== undefined) told.push({ text: t('kit:say-misprint', { text: misprint.misprint }), figures: [{ places: [misprint] }] })
  } else told.push({ text: t('kit:say-not-reported'), figures: [] })
  const further: Said[] = []
  if (next)
    further.push({ text: t('kit:say-next', { year: fiscalYearLabel(planYear), planned: money(next.cents, language), bound }), figures: figuresIn(next) })
  if (steadiness?.sizable && (next || promise.fiscalYear === planYear))
    further.push({
      text: t('kit:say-share', { share: permille(steadiness.sizable.permille, language) }),
      figures: figuresIn(steadiness.sizable.planned, steadiness.sizable.grants),
    })
  if (steadiness?.largestFall) {
    const { from, to } = steadiness.largestFall
    const facts = {
      from: money(from.cents, language),
      to: money(to.cents, language),
      fromYear: fiscalYearLabel(from.fiscalYear),
      toYear: fiscalYearLabel(to.fiscalYear),
    }
    further.push({ text: t('kit:say-fall', facts), figures: figuresIn(from, to) })
  }
  return [told, further]
}
