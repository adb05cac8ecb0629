import type { AmountCell } from '#action-row.ts'
import type { FiscalYear } from '#fiscal-year.ts'
import type { Cds } from '#lea.ts'
import type { OverviewFigure } from '#overview-figures.ts'

/** One Budget Overview for Parents: whose, for which year, and every figure of its sentences with its place. A lone "$" stays unreadable. */
export interface BudgetOverview {
  readonly lea: { readonly name: string; readonly cds: Cds | null }
  readonly fiscalYear: FiscalYear | null
  /** County offices have sentences of their own. */
  readonly wording: 'district' | 'county-office'
  readonly figures: Readonly<Partial<Record<OverviewFigure, AmountCell>>>
}
