import { cents, fiscalYearLabel, type Basis, type ChartSpec, type FiscalYear, type Phase, type Range } from '@cuentas/shared'
import type { DistrictSummary, MegaAction } from '#api.ts'
import { axisSteps } from '#charts/scale.ts'
import { gapKind } from '#format/gap.ts'
import { roundedMoney } from '#format/money.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** One bar: cents up to each bound, or why there is none. */
export interface RangeBar {
  readonly phase: Phase
  readonly phaseLabel: string
  /** The bar's words: its range, or its gap. */
  readonly label: string
  readonly isGap: boolean
  readonly atLeast: number
  readonly mostly: number
  readonly atMost: number
  /** Part of "at most" that one mega-action makes up; 0 for none. It is drawn apart. */
  readonly mega: number
}

/** A range chart with its words already in the reader's language, so that the browser needs no catalogue to draw it. Amounts in cents. */
export interface RangeDrawing {
  readonly kind: 'range'
  readonly title: string
  /** `note` stands under the year: what its bars cannot know; empty for most. */
  readonly years: readonly { readonly label: string; readonly note: string; readonly bars: readonly RangeBar[] }[]
  readonly steps: readonly { readonly cents: number; readonly label: string }[]
  readonly legend: Readonly<Record<'atLeast' | 'mostly' | 'atMost' | 'mega', string>>
}

type RangeSpec = Extract<ChartSpec, { kind: 'range-by-year' }>

const noMoney = { atLeast: 0, mostly: 0, atMost: 0, mega: 0 }

function bar(spec: RangeSpec['bars'][number], mega: number, t: Translate, language: Language): RangeBar {
  const shared = { phase: spec.phase, phaseLabel: t(spec.phase === 'planned' ? 'terms:Planned' : 'terms:Estimated-actual') }
  if ('gap' in spec.value) return { ...shared, ...noMoney, isGap: true, label: t(`terms:gap-short-${gapKind(spec.value.gap, spec.phase)}`) }
  const { atLeast, mostly, atMost } = spec.value
  return { ...shared, isGap: false, atLeast, mostly, atMost, mega: Math.min(mega, atMost - mostly), label: boundsLabel(spec.value, t, language) }
}

function boundsLabel(value: Readonly<Record<keyof Range, number>>, t: Translate, language: Language): string {
  const say = (amount: number) => roundedMoney(cents(amount), language)
  if (value.atMost === 0) return say(0)
  if (value.atLeast === value.atMost) return say(value.atMost)
  const most = `${t('terms:at-most')} ${say(value.atMost)}`
  if (value.atLeast > 0) return `${t('terms:at-least')} ${say(value.atLeast)} · ${most}`
  return value.mostly > 0 ? `${t('terms:mostly')} ${say(value.mostly)} · ${most}` : most
}

function onlyGaps(spec: RangeSpec, year: FiscalYear): boolean {
  return spec.bars.every((one) => one.fiscalYear !== year || 'gap' in one.value)
}

/** Chart spec -> drawing: years in order, planned before estimated actual, a mega-action cut off the top of its bar. */
export function rangeDrawing(
  spec: RangeSpec,
  basis: Basis,
  { megaActions, district }: { readonly megaActions: readonly MegaAction[]; readonly district: Pick<DistrictSummary, 'planYears'> },
  t: Translate,
  language: Language,
): RangeDrawing {
  const years = [...new Set(spec.bars.map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => a - b)
  const megaOf = (year: FiscalYear, phase: Phase) =>
    megaActions.find((mega) => mega.fiscalYear === year && mega.phase === phase && mega.basis === basis)?.cents ?? 0
  const largest = Math.max(0, ...spec.bars.map(({ value }) => ('gap' in value ? 0 : value.atMost)))
  return {
    kind: 'range',
    title: t('chart:range-title'),
    years: years.map((year) => ({
      label: fiscalYearLabel(year),
      note: district.planYears.includes(year) || onlyGaps(spec, year) ? '' : t('chart:titles-only'),
      bars: spec.bars
        .filter(({ fiscalYear }) => fiscalYear === year)
        .toSorted((a, b) => (a.phase === b.phase ? 0 : a.phase === 'planned' ? -1 : 1))
        .map((one) => bar(one, megaOf(year, one.phase), t, language)),
    })),
    steps: axisSteps(largest).map((step) => ({ cents: step, label: roundedMoney(cents(Math.round(step)), language) })),
    legend: { atLeast: t('chart:legend-at-least'), mostly: t('chart:legend-mostly'), atMost: t('chart:legend-at-most'), mega: t('chart:legend-mega') },
  }
}
