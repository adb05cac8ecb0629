import { numberFormat } from '#format/number-format.ts'
import { cents, type ReportedFigure } from '@cuentas/shared'
import { roundedMoney } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** What was reported, with how sure its own words are: "about $30.8 million", "more than $300,000", "no amount given". */
export function reportedValue({ value, unit, qualifier }: Pick<ReportedFigure, 'value' | 'unit' | 'qualifier'>, t: Translate, language: Language): string {
  if (value === null || qualifier === 'none') return t('reported:no-amount')
  const amount =
    unit === 'percent'
      ? numberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100)
      : roundedMoney(cents(Math.round(value * 100)), language)
  return t(`reported:${qualifier}`, { amount })
}
