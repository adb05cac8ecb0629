import type { ActionTable } from '#action-table.ts'
import type { ActionRow } from '#action-row.ts'
import type { BudgetOverview } from '#budget-overview.ts'
import type { Check } from '#check.ts'
import type { SummaryTotal } from '#expenditure-summary.ts'
import type { DocumentFacts, HeaderFigure, HeaderPercentage } from '#document.ts'
import type { LineItem } from '#line-item.ts'
import type { Cents } from '#money.ts'
import type { Problem } from '#problem.ts'
import type { Provenance } from '#provenance.ts'
import type { ToldPassage } from '#told-passage.ts'

/** Totals that a table prints for its own columns; keys are amount names, or a scope ("LEA-wide") for totals by type. */
export interface PrintedTotal {
  readonly table: ActionTable
  readonly column: string
  readonly cents: Cents
  readonly provenance: Provenance
}

/** The header blocks of the five action tables. A figure that is not printed is absent. */
export interface HeaderBlocks {
  readonly figures: Readonly<Partial<Record<HeaderFigure, { readonly cents: Cents; readonly provenance: Provenance }>>>
  readonly percentages: Readonly<Partial<Record<HeaderPercentage, { readonly text: string; readonly provenance: Provenance }>>>
  readonly totals: readonly PrintedTotal[]
  /** Budget Overviews for Parents in front of the plan, or alone: one an agency. Absent when there is none. */
  readonly overviews?: readonly BudgetOverview[] | undefined
  /** Sums of an appended expenditure summary, held against the actions and never amounts of their own. Absent when there is none. */
  readonly summary?: readonly SummaryTotal[] | undefined
  /** Where the running text tells of restorative work outside the actions. Absent when it tells of none. */
  readonly told?: readonly ToldPassage[] | undefined
}

/** A template's answer: what the action tables and goals of one LCAP print. */
export interface LcapTables {
  readonly document: DocumentFacts
  readonly headers: HeaderBlocks
  readonly rows: readonly ActionRow[]
}

/** A whole LCAP, read: tables, line items, the document's own arithmetic, and what went wrong. */
export interface Lcap extends LcapTables {
  readonly lineItems: readonly LineItem[]
  readonly checks: readonly Check[]
  readonly problems: readonly Problem[]
}
