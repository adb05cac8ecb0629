import { fiscalYear, fiscalYearLabel, type FiscalYear } from '@cuentas/shared'
import { sampleActions, type SampleAction } from '#samples/sample-actions.ts'
import { sampleFigures, type SampleFigures } from '#samples/sample-figures.ts'
import type { Language, SampleSource } from '#samples/sample-source.ts'

/** All that one plan prints: the coming year's actions, the current year's with their estimated actuals, and the header figures. */
export interface PlanFacts {
  readonly source: SampleSource
  readonly language: Language
  readonly planYear: FiscalYear
  readonly lastYear: FiscalYear
  /** "2025-26" and "2024-25". */
  readonly year: string
  readonly last: string
  readonly name: string
  readonly actions: readonly SampleAction[]
  readonly lastActions: readonly SampleAction[]
  readonly figures: SampleFigures
}

/** Gathers what the plan of a year prints in a language. */
export function planFacts(source: SampleSource, planYear: FiscalYear, language: Language): PlanFacts {
  const lastYear = fiscalYear(planYear - 1)
  return {
    source,
    language,
    planYear,
    lastYear,
    year: fiscalYearLabel(planYear),
    last: fiscalYearLabel(lastYear),
    name: source.lea.name[language],
    actions: sampleActions(source, planYear, language),
    lastActions: sampleActions(source, lastYear, language),
    figures: sampleFigures(source, planYear),
  }
}

/** The 2022-23 and 2023-24 templates print a planned table of nine columns and type percentages with two decimals. */
export function isShortForm(planYear: FiscalYear): boolean {
  return planYear < 2024
}
