import { fiscalYearLabel, type FiscalYear } from '@cuentas/shared'
import type { OutcomeLine, SuspensionRate } from '#api.ts'
import { axisSteps } from '#charts/scale.ts'
import { rateText } from '#format/rate.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** Lines that can be drawn, each with a look of its own that does not need colour. */
export const rateLines = ['state', 'district', 'elementary', 'middle', 'high'] as const
export type RateLineName = (typeof rateLines)[number]

/** One rate: hundredths of a percent, null where there is none, with its words. `joined`: a line may lead to it and from it. */
export interface RatePoint {
  readonly name: RateLineName
  readonly hundredths: number | null
  readonly joined: boolean
  readonly label: string
}

/** Rates by year, words already in the reader's language. `note` stands under a year that must not be compared. */
export interface RatesDrawing {
  readonly kind: 'rates'
  readonly title: string
  readonly years: readonly { readonly label: string; readonly note: string; readonly points: readonly RatePoint[] }[]
  readonly steps: readonly { readonly cents: number; readonly label: string }[]
  readonly legend: readonly { readonly name: RateLineName; readonly label: string }[]
}

function nameOf({ of, level }: OutcomeLine): RateLineName | undefined {
  if (of === 'state' || of === 'district') return of
  return of === 'level' ? rateLines.find((name) => name === level) : undefined
}

function pointOf(name: RateLineName, rate: SuspensionRate | undefined, t: Translate, language: Language): RatePoint {
  const words = rateText(rate?.rate ?? null, language)
  if (!rate || rate.rate === null || words === null) return { name, hundredths: null, joined: false, label: t(`marks:${rate?.mark ?? 'missing'}`) }
  const apart = rate.mark === 'not-comparable'
  return { name, hundredths: Math.round(rate.rate * 10_000), joined: !apart, label: apart ? `${words}, ${t('marks:not-comparable')}` : words }
}

/** Outcome lines -> drawing: the state, the district and its levels. A year that is missing or must not be compared breaks every line that it touches. */
export function ratesDrawing(lines: readonly OutcomeLine[], years: readonly FiscalYear[], t: Translate, language: Language): RatesDrawing {
  const named = lines.flatMap((line) => {
    const name = nameOf(line)
    return name && line.years.some(({ rate }) => rate !== null) ? [{ name, line }] : []
  })
  const groups = years.map((year) => ({
    label: fiscalYearLabel(year),
    points: named.map(({ name, line }) =>
      pointOf(
        name,
        line.years.find(({ fiscalYear }) => fiscalYear === year),
        t,
        language,
      ),
    ),
  }))
  const largest = Math.max(0, ...groups.flatMap(({ points }) => points.map(({ hundredths }) => hundredths ?? 0)))
  return {
    kind: 'rates',
    title: t('outcomes:chart-title'),
    years: groups.map(({ label, points }) => ({ label, points, note: noteOf(points, t) })),
    steps: axisSteps(largest).map((step) => ({ cents: step, label: rateText(step / 10_000, language) ?? '' })),
    legend: named.map(({ name }) => ({ name, label: t(name === 'state' || name === 'district' ? `outcomes:${name}` : `outcomes:level-${name}`) })),
  }
}

function noteOf(points: readonly RatePoint[], t: Translate): string {
  const known = points.filter(({ hundredths }) => hundredths !== null)
  if (known.length === 0) return t('marks:missing')
  return known.every(({ joined }) => !joined) ? t('marks:not-comparable') : ''
}
