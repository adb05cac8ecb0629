import { fiscalYearLabel, inHundredths, measuredBy, type Per, type ReportedFigure } from '@cuentas/shared'
import type { DistrictMoney, MoneyYear } from '#api.ts'
import { axisSteps } from '#charts/scale.ts'
import { measuredHundredths } from '#format/measured.ts'
import { reportedValue } from '#format/reported.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** Bars of a year, in this order. */
export const moneyBars = ['received', 'planned', 'estimated'] as const
export type MoneyBarName = (typeof moneyBars)[number]

/** One bar: hundredths of a dollar or a percent; null where there is none, with the words that say why. A target is no money that was paid. */
export interface MoneyBar {
  readonly name: MoneyBarName
  readonly hundredths: number | null
  readonly isTarget: boolean
  readonly label: string
}

/** Money by year, words already in the reader's language. A break is an entry without bars: what stands left and right of it must not be joined. */
export interface MoneyDrawing {
  readonly kind: 'money'
  readonly title: string
  readonly years: readonly { readonly label: string; readonly note: string; readonly isBreak: boolean; readonly bars: readonly MoneyBar[] }[]
  readonly steps: readonly { readonly cents: number; readonly label: string }[]
  readonly legend: Readonly<Record<MoneyBarName | 'target', string>>
}

function bar(name: MoneyBarName, cents: number | null, isTarget: boolean, year: MoneyYear, per: Per, t: Translate, language: Language): MoneyBar {
  const empty = (label: string): MoneyBar => ({ name, hundredths: null, isTarget, label })
  if (cents === null) return empty(t('marks:missing'))
  if ('cannot' in year.measuring) return empty(t(`per:cannot-short-${year.measuring.cannot}`))
  const value = inHundredths(measuredBy(cents, per, year.measuring.by), per)
  const words = measuredHundredths(value, per, language)
  return { name, hundredths: value, isTarget, label: isTarget ? t('money:target-bar', { amount: words }) : words }
}

/** What was reported of a year instead of certified: in words alone, never as a bar beside the state's figures. */
function reportedNote(reported: readonly ReportedFigure[], year: MoneyYear, t: Translate, language: Language): string {
  if (year.received !== null) return ''
  const granted = reported.find(
    ({ fiscalYear, subject, stage }) => fiscalYear === year.fiscalYear && subject === 'supplemental-concentration' && stage === 'granted',
  )
  return granted ? t('money:reported-bar', { amount: reportedValue(granted, t, language), kind: t(`reported:kind-${granted.kind}`) }) : ''
}

/** A district's money -> drawing: received, planned and estimated actual, a group a year, with its breaks. */
export function moneyDrawing({ years, per, reported }: Pick<DistrictMoney, 'years' | 'per' | 'reported'>, t: Translate, language: Language): MoneyDrawing {
  const groups = years.flatMap((year) => {
    const { received, printed } = year
    const bars = [
      bar('received', received?.cents ?? null, received?.basis === 'target', year, per, t, language),
      bar('planned', printed.plannedContributing?.cents ?? null, false, year, per, t, language),
      bar('estimated', printed.estimatedContributing?.cents ?? null, false, year, per, t, language),
    ]
    const breaks = year.breaks.map((one) => ({ label: '⋮', note: t(`money:break-short-${one}`), isBreak: true, bars: [] }))
    return [...breaks, { label: fiscalYearLabel(year.fiscalYear), note: reportedNote(reported, year, t, language), isBreak: false, bars }]
  })
  const largest = Math.max(0, ...groups.flatMap(({ bars }) => bars.map(({ hundredths }) => hundredths ?? 0)))
  return {
    kind: 'money',
    title: per === 'dollars' ? t('money:chart-title') : `${t('money:chart-title')}, ${t(`per:unit-${per}`)}`,
    years: groups,
    steps: axisSteps(largest).map((step) => ({ cents: step, label: measuredHundredths(step, per, language) })),
    legend: {
      received: t('money:legend-received'),
      target: t('money:legend-target'),
      planned: t('money:legend-planned'),
      estimated: t('money:legend-estimated'),
    },
  }
}
