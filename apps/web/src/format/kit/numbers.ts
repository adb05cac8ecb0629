import { cents, fiscalYearLabel, type BriefFigure, type PromiseBound } from '@cuentas/shared'
import type { KitView } from '#api.ts'
import { figuresIn, type Said } from '#format/kit/said.ts'
import { count } from '#format/list.ts'
import { money } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** A number of the kit: the number itself, and what it counts. */
export interface KitNumber extends Said {
  readonly value: string
}

/** 167 -> "16.7%": the number with a decimal point in both languages (es-US), and the sign close to it. */
export function permille(value: number, language: Language): string {
  const locale = language === 'es' ? 'es-US' : 'en-US'
  return new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value / 1000)
}

/** ", at most: in larger actions that name it"; nothing for what is the program in whole. */
export function boundWords(bound: PromiseBound, t: Translate): string {
  return bound === 'at-least' ? '' : t(`kit:bound-${bound}`)
}

/** Five numbers at most, each with its figures: promised, estimated, the rest, the share of it, and how steady or how large it is now. Never a number that is not reported. */
export function kitNumbers({ brief }: Pick<KitView, 'brief'>, t: Translate, language: Language): readonly KitNumber[] {
  const { promise, steadiness, trend, planYear } = brief
  if (!promise) return []
  const year = fiscalYearLabel(promise.fiscalYear)
  const bound = boundWords(promise.bound, t)
  const amount = (figure: BriefFigure, text: string): KitNumber => ({ value: money(figure.cents, language), text, figures: figuresIn(figure) })
  const { planned, estimatedActual, unspent, permilleSpent } = promise
  const both = figuresIn(planned, estimatedActual)
  const next = trend.find(({ fiscalYear }) => fiscalYear === planYear && fiscalYear !== promise.fiscalYear)?.planned
  const found = [
    planned && amount(planned, t('kit:number-planned', { year, bound })),
    estimatedActual && amount(estimatedActual, t('kit:number-estimated', { year, bound })),
    unspent !== null && {
      value: money(cents(Math.abs(unspent)), language),
      text: t(unspent < 0 ? 'kit:number-overspent' : 'kit:number-unspent', { year }),
      figures: both,
    },
    permilleSpent !== null && { value: permille(permilleSpent, language), text: t('kit:number-percent', { year }), figures: both },
    next && amount(next, t('kit:number-next', { year: fiscalYearLabel(planYear), bound })),
    steadiness?.sizable && {
      value: permille(steadiness.sizable.permille, language),
      text: t('kit:number-share', { year: fiscalYearLabel(steadiness.sizable.fiscalYear), grants: money(steadiness.sizable.grants.cents, language) }),
      figures: figuresIn(steadiness.sizable.planned, steadiness.sizable.grants),
    },
    steadiness &&
      steadiness.yearsInARow > 0 && {
        value: count(steadiness.yearsInARow, language),
        text: t('kit:number-years', { count: steadiness.yearsInARow, year: fiscalYearLabel(planYear) }),
        figures: figuresIn(trend.find(({ fiscalYear }) => fiscalYear === planYear)?.planned),
      },
  ]
  return found.filter((one) => one !== null && one !== undefined && one !== false).slice(0, 5)
}
