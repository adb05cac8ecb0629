import { cents, fiscalYearLabel, isCents, type Amount, type Category, type FiscalYear } from '@cuentas/shared'
import { axisSteps } from '#charts/scale.ts'
import type { Missing } from '#format/missing.ts'
import { roundedMoney } from '#format/money.ts'
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
  /** Whose gap it is where a figure is missing. */
  readonly missing: Readonly<Record<'planned' | 'estimated', Missing>>
}

function phaseBar(amount: Amount | null, found: boolean, missing: Missing, t: Translate, language: Language): PhaseBar {
  if (!found) return { cents: null, label: t('chart:not-found') }
  if (amount === null) return { cents: null, label: t(`terms:gap-short-${missing}`) }
  return isCents(amount) ? { cents: amount, label: roundedMoney(amount, language) } : { cents: null, label: t(`terms:unreadable-${amount.because}`) }
}

/** How the estimated actual stands to the planned figure, in words; empty when one of the two is missing. */
export function differenceWords({ planned, estimated }: Pick<PhasesOfYear, 'planned' | 'estimated'>, t: Translate, language: Language): string {
  if (planned === null || estimated === null || !isCents(planned) || !isCents(estimated)) return ''
  const difference = estimated - planned
  if (difference === 0) return t('chart:difference-none')
  return t(difference < 0 ? 'chart:difference-less' : 'chart:difference-more', { amount: roundedMoney(cents(Math.abs(difference)), language) })
}

/** An action's years -> drawing. */
export function phasesDrawing(years: readonly PhasesOfYear[], accent: Accent, t: Translate, language: Language): PhasesDrawing {
  const amounts = years.flatMap(({ planned, estimated }) => [planned, estimated]).filter((amount) => amount !== null && isCents(amount))
  return {
    kind: 'phases',
    accent,
    title: t('chart:phases-title'),
    planned: t('terms:Planned'),
    estimated: t('terms:Estimated-actual'),
    years: years.map((year) => ({
      label: fiscalYearLabel(year.fiscalYear),
      planned: phaseBar(year.planned, year.found, year.missing.planned, t, language),
      estimated: phaseBar(year.estimated, year.found, year.missing.estimated, t, language),
      difference: differenceWords(year, t, language),
    })),
    steps: axisSteps(Math.max(0, ...amounts.map(Number))).map((step) => ({ cents: step, label: roundedMoney(cents(Math.round(step)), language) })),
  }
}
