import {
  fiscalYearLabel,
  inHundredths,
  isCents,
  isShare,
  measuredBy,
  type Amount,
  type Category,
  type FiscalYear,
  type Measuring,
  type Per,
} from '@cuentas/shared'
import { axisSteps } from '#charts/scale.ts'
import { measuredHundredths } from '#format/measured.ts'
import type { Missing } from '#format/missing.ts'
import type { Language } from '#language.ts'
import type { Translate } from '#locales/words.ts'

/** One figure of an action in one year; null cents where there is none, with the words that say why. */
export interface PhaseBar {
  readonly cents: number | null
  readonly label: string
}

/** Which of the site's colours an action is drawn in. */
export type Accent = 'restorative-justice' | 'police-and-security' | 'other'

/** The colour of a program. */
export function accentOf(category: Category | null): Accent {
  return category === 'RJ' ? 'restorative-justice' : category === 'SEC' ? 'police-and-security' : 'other'
}

/** Planned beside estimated actual, year by year, words already in the reader's language. */
export interface PhasesDrawing {
  readonly kind: 'phases'
  readonly accent: Accent
  readonly title: string
  readonly planned: string
  readonly estimated: string
  readonly years: readonly { readonly label: string; readonly planned: PhaseBar; readonly estimated: PhaseBar; readonly difference: string }[]
  readonly steps: readonly { readonly cents: number; readonly label: string }[]
}

/** What one year of an action prints. */
export interface PhasesOfYear {
  readonly fiscalYear: FiscalYear
  /** False where no plan of the year has the action. */
  readonly found: boolean
  readonly planned: Amount | null
  readonly estimated: Amount | null
  /** What the two amounts are measured by; plain dollars when it is not given. */
  readonly measured?: Readonly<Record<'planned' | 'estimated', MeasuredBy>>
  /** Whose gap it is where a figure is missing. */
  readonly missing: Readonly<Record<'planned' | 'estimated', Missing>>
}

/** A measure and the denominator that an amount has for it. */
interface MeasuredBy {
  readonly per: Per
  readonly measuring: Measuring
}
const plain: MeasuredBy = { per: 'dollars', measuring: { by: null } }

/** An amount in the hundredths of its measure; undefined where there is none or it cannot be measured. */
function hundredths(amount: Amount | null, { per, measuring }: MeasuredBy = plain): number | undefined {
  return amount !== null && isCents(amount) && 'by' in measuring ? inHundredths(measuredBy(amount, per, measuring.by), per) : undefined
}

function phaseBar(year: PhasesOfYear, phase: 'planned' | 'estimated', t: Translate, language: Language): PhaseBar {
  const amount = year[phase]
  const by = year.measured?.[phase] ?? plain
  if (!year.found) return { cents: null, label: t('chart:not-found') }
  if (amount === null) return { cents: null, label: t(`terms:gap-short-${year.missing[phase]}`) }
  if (!isCents(amount)) return { cents: null, label: t(`terms:unreadable-${amount.because}`) }
  if ('cannot' in by.measuring) return { cents: null, label: t(`per:cannot-short-${by.measuring.cannot}`) }
  const value = hundredths(amount, by) ?? 0
  return { cents: value, label: measuredHundredths(value, by.per, language) }
}

/** How the estimated actual stands to the planned figure, in words; empty when one of the two is missing. */
export function differenceWords(
  { planned, estimated, measured }: Pick<PhasesOfYear, 'planned' | 'estimated' | 'measured'>,
  t: Translate,
  language: Language,
): string {
  const per = measured?.planned.per ?? 'dollars'
  const [before, after] = [hundredths(planned, measured?.planned), hundredths(estimated, measured?.estimated)]
  // Two shares of two different wholes have no difference in words that a reader would take rightly.
  if (before === undefined || after === undefined || isShare(per)) return ''
  const difference = after - before
  if (difference === 0) return t('chart:difference-none')
  return t(difference < 0 ? 'chart:difference-less' : 'chart:difference-more', { amount: measuredHundredths(Math.abs(difference), per, language) })
}

/** An action's years -> drawing. */
export function phasesDrawing(years: readonly PhasesOfYear[], accent: Accent, t: Translate, language: Language): PhasesDrawing {
  const per = years.find(({ measured }) => measured !== undefined)?.measured?.planned.per ?? 'dollars'
  const amounts = years
    .flatMap(({ planned, estimated, measured }) => [hundredths(planned, measured?.planned), hundredths(estimated, measured?.estimated)])
    .filter((amount) => amount !== undefined)
  return {
    kind: 'phases',
    accent,
    title: per === 'dollars' ? t('chart:phases-title') : `${t('chart:phases-title')}, ${t(`per:unit-${per}`)}`,
    planned: t('terms:Planned'),
    estimated: t('terms:Estimated-actual'),
    years: years.map((year) => ({
      label: fiscalYearLabel(year.fiscalYear),
      planned: phaseBar(year, 'planned', t, language),
      estimated: phaseBar(year, 'estimated', t, language),
      difference: differenceWords(year, t, language),
    })),
    steps: axisSteps(Math.max(0, ...amounts)).map((step) => ({ cents: step, label: measuredHundredths(step, per, language) })),
  }
}
