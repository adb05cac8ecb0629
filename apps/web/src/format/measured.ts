import { numberFormat } from '#format/number-format.ts'
import { cents, inHundredths, isShare, measuredBy, type Denominator, type Measuring, type Per } from '@cuentas/shared'
import { count } from '#format/list.ts'
import { money, roundedMoney } from '#format/money.ts'
import { share } from '#format/share.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** Cents measured by a denominator, as tables print them: "$1,234", "$12.34" a pupil, "3.4%". */
export function measuredMoney(amount: number, per: Per, by: Denominator | null, language: Language): string {
  if (isShare(per)) return share(amount, by?.value ?? 1, language)
  const value = measuredBy(amount, per, by)
  // Half a cent a pupil is not nothing.
  return value === 0 && amount !== 0 ? `<${money(cents(1), language)}` : money(cents(value), language)
}

/** A value that is already in hundredths, rounded for axes and bars: "$2.4 million", "$12", "3.4%". */
export function measuredHundredths(value: number, per: Per, language: Language): string {
  if (isShare(per)) return share(value, 10_000, language)
  return Math.abs(value) < 10_000 && value % 100 !== 0 ? money(cents(Math.round(value)), language) : roundedMoney(cents(Math.round(value)), language)
}

/** An amount of a mega-action in the hundredths of its chart; 0 where the chart has no bar for it. */
export function measuredPart(amount: number, per: Per, measuring: Measuring | undefined): number {
  return measuring === undefined || 'cannot' in measuring ? 0 : inHundredths(measuredBy(amount, per, measuring.by), per)
}

/** What a denominator is, with its size and vintage: "S&C grants that the plan projects, 2025-26: $16.2 million". */
export function denominatorWords(by: Denominator, year: string, t: Translate, language: Language): string {
  const size =
    by.kind === 'price-index'
      ? numberFormat(language, { maximumFractionDigits: 4 }).format(by.value)
      : by.kind === 'enrollment' || by.kind === 'unduplicated-pupils'
        ? count(by.value, language)
        : money(cents(by.value), language)
  const vintage = by.kind === 'received-sc' ? t(`per:certification-${certificationKey(by.vintage)}`) : by.vintage
  return t(`per:by-${by.kind}`, { year, size, vintage })
}

/** The catalogue's key of a certification; an unknown one is said to be not known. */
export function certificationKey(vintage: string): 'p-1' | 'p-2' | 'annual' | 'annual-r1' | 'annual-r2' | 'annual-r3' | 'unknown' {
  const known = ['p-1', 'p-2', 'annual', 'annual-r1', 'annual-r2', 'annual-r3'] as const
  return known.find((one) => one === vintage) ?? 'unknown'
}
