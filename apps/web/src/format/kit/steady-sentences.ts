import { fiscalYearLabel } from '@cuentas/shared'
import type { KitView } from '#api.ts'
import { permille } from '#format/kit/numbers.ts'
import { figuresIn, type Said } from '#format/kit/said.ts'
import { count } from '#format/list.ts'
import { money } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** "Steady and sizable", the two words of the campaign's recommendation, as plain measures, each with its figures. */
export function steadySentences({ steadiness, planYear, trend }: KitView['brief'], t: Translate, language: Language): readonly Said[] {
  if (!steadiness) return []
  const year = fiscalYearLabel(planYear)
  const { sizable, yearsInARow, largestFall } = steadiness
  const planned = trend.find(({ fiscalYear }) => fiscalYear === planYear)?.planned
  return [
    sizable
      ? { text: t('kit:sizable', { share: permille(sizable.permille, language), year }), figures: figuresIn(sizable.planned, sizable.grants) }
      : { text: t('kit:sizable-unknown', { year }), figures: [] },
    yearsInARow > 0
      ? { text: t('kit:steady-years', { count: yearsInARow, formatted: count(yearsInARow, language) }), figures: figuresIn(planned) }
      : { text: t('kit:steady-none', { year }), figures: [] },
    largestFall
      ? {
          text: t('kit:largest-fall', {
            from: money(largestFall.from.cents, language),
            to: money(largestFall.to.cents, language),
            fromYear: fiscalYearLabel(largestFall.from.fiscalYear),
            toYear: fiscalYearLabel(largestFall.to.fiscalYear),
          }),
          figures: figuresIn(largestFall.from, largestFall.to),
        }
      : { text: t('kit:no-fall'), figures: [] },
  ]
}
