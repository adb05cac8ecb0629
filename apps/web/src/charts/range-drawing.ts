import { defaultFocus, fiscalYearLabel, type Basis, type ChartSpec, type FiscalYear, type Focus, type Per, type Phase, type Range } from '@cuentas/shared'
import type { DistrictHistory, DistrictSummary, MegaAction } from '#api.ts'
import { axisSteps } from '#charts/scale.ts'
import { inFocus } from '#format/focus-words.ts'
import { gapKind } from '#format/gap.ts'
import { measuredHundredths, measuredPart } from '#format/measured.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** One bar: hundredths (of a dollar or a percent) up to each bound, or why there is none. */
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

/** A range chart with its words already in the reader's language, so that the browser needs no catalogue to draw it. Amounts in hundredths of a dollar or a percent. */
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

function bar(spec: RangeSpec['bars'][number], per: Per, mega: number, t: Translate, language: Language): RangeBar {
  const shared = { phase: spec.phase, phaseLabel: t(spec.phase === 'planned' ? 'terms:Planned' : 'terms:Estimated-actual') }
  if ('gap' in spec.value) return { ...shared, ...noMoney, isGap: true, label: t(`terms:gap-short-${gapKind(spec.value.gap, spec.phase)}`) }
  if ('cannot' in spec.value) return { ...shared, ...noMoney, isGap: true, label: t(`per:cannot-short-${spec.value.cannot}`) }
  const { atLeast, mostly, atMost } = spec.value
  return { ...shared, isGap: false, atLeast, mostly, atMost, mega: Math.min(mega, atMost - mostly), label: boundsLabel(spec.value, per, t, language) }
}

function boundsLabel(value: Readonly<Record<keyof Range, number>> & { readonly open?: true | undefined }, per: Per, t: Translate, language: Language): string {
  const say = (amount: number) => measuredHundredths(amount, per, language)
  if (value.open) return `${t('terms:at-least')} ${say(value.atLeast)} · ${t('chart:end-not-known')}`
  if (value.atMost === 0) return say(0)
  if (value.atLeast === value.atMost) return say(value.atMost)
  const most = `${t('terms:at-most')} ${say(value.atMost)}`
  if (value.atLeast > 0) return `${t('terms:at-least')} ${say(value.atLeast)} · ${most}`
  return value.mostly > 0 ? `${t('terms:mostly')} ${say(value.mostly)} · ${most}` : most
}

function onlyGaps(spec: RangeSpec, year: FiscalYear): boolean {
  return spec.bars.every((one) => one.fiscalYear !== year || !('atLeast' in one.value))
}

/** What a drawing takes from a history beside its chart. */
export interface RangeHistory {
  readonly megaActions: readonly MegaAction[]
  readonly district: Pick<DistrictSummary, 'planYears'>
  readonly measured: Pick<DistrictHistory['measured'], 'points'>
  readonly focus?: Focus
  /** What happened, in the order of its list on the page: its numbers stand under its year. */
  readonly milestones?: readonly { readonly fiscalYear: FiscalYear }[]
}

function milestonesNote(milestones: readonly { readonly fiscalYear: FiscalYear }[], year: FiscalYear, t: Translate): string {
  const numbers = milestones.flatMap(({ fiscalYear }, index) => (fiscalYear === year ? [index + 1] : []))
  return numbers.length === 0 ? '' : t('timeline:mark', { numbers: numbers.join(', ') })
}

/** Chart spec -> drawing: years in order, planned before estimated actual, a mega-action cut off the top of its bar. */
export function rangeDrawing(
  spec: RangeSpec,
  basis: Basis,
  { megaActions, district, measured, milestones = [], focus = defaultFocus }: RangeHistory,
  t: Translate,
  language: Language,
): RangeDrawing {
  const years = [...new Set(spec.bars.map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => a - b)
  const megaOf = (year: FiscalYear, phase: Phase) => {
    const of = (one: { readonly fiscalYear: FiscalYear; readonly phase: Phase; readonly basis: Basis }) =>
      one.fiscalYear === year && one.phase === phase && one.basis === basis
    return measuredPart(megaActions.find(of)?.cents ?? 0, spec.per, measured.points.find(of)?.measuring)
  }
  const largest = Math.max(0, ...spec.bars.map(({ value }) => ('atMost' in value ? value.atMost : 0)))
  const title = inFocus(focus, 'chart:range-title', 'focus:range-title', t)
  return {
    kind: 'range',
    title: spec.per === 'dollars' ? title : `${title}, ${t(`per:unit-${spec.per}`)}`,
    years: years.map((year) => ({
      label: fiscalYearLabel(year),
      note: [district.planYears.includes(year) || onlyGaps(spec, year) ? '' : t('chart:titles-only'), milestonesNote(milestones, year, t)]
        .filter((words) => words !== '')
        .join('; '),
      bars: spec.bars
        .filter(({ fiscalYear }) => fiscalYear === year)
        .toSorted((a, b) => (a.phase === b.phase ? 0 : a.phase === 'planned' ? -1 : 1))
        .map((one) => bar(one, spec.per, megaOf(year, one.phase), t, language)),
    })),
    steps: axisSteps(largest).map((step) => ({ cents: step, label: measuredHundredths(step, spec.per, language) })),
    legend: {
      atLeast: inFocus(focus, 'chart:legend-at-least', 'focus:legend-at-least', t),
      mostly: inFocus(focus, 'chart:legend-mostly', 'focus:legend-mostly', t),
      atMost: inFocus(focus, 'chart:legend-at-most', 'focus:legend-at-most', t),
      mega: inFocus(focus, 'chart:legend-mega', 'focus:legend-mega', t),
    },
  }
}
