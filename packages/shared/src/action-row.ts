import type { ActionTable, AmountName } from '#action-table.ts'
import type { FundingLine } from '#funding-line.ts'
import type { FiscalYear } from '#fiscal-year.ts'
import type { Amount } from '#money.ts'
import type { Provenance } from '#provenance.ts'

/** An amount as a table cell says it, and where. */
export interface AmountCell {
  readonly amount: Amount
  readonly provenance: Provenance
  /** Where the amounts stand that were added up, when the document prints no such figure. */
  readonly addedUp?: readonly Provenance[]
}

/** A row of one of the action tables, joined over page breaks, with everything it prints. */
export interface ActionRow {
  readonly table: ActionTable
  readonly fiscalYear: FiscalYear
  /** As printed, text: "1", "1A", "3". Empty when the table prints none. */
  readonly goal: string
  /** As printed without spaces, text: "1.10" is not "1.1". */
  readonly action: string
  readonly title: string
  /** Full description; only goal-actions rows have one. */
  readonly description: string
  readonly contributing: boolean | null
  /** The part of the plan that the row stands in, where actions have no goals (2020-21): "Distance Learning Program". */
  readonly section?: string
  readonly scope: string
  readonly studentGroups: string
  readonly location: string
  readonly timeSpan: string
  readonly amounts: Readonly<Partial<Record<AmountName, AmountCell>>>
  /** Single amounts with their sources, in print order: the forms to 2019-20 print no columns by fund. */
  readonly lines?: readonly FundingLine[]
  /** The words of its budget cells beside the amounts: they say where dollars are counted ("costs reflected in Goal 1 Action 2"). */
  readonly fundingWords?: string
  /** Planned (or estimated actual) percentage of improved services as printed, such as "0.25%". */
  readonly percentages: Readonly<Partial<Record<'planned' | 'estimatedActual', string>>>
  /** Where the row starts: page and box of the row there; the title's words and reading are in `provenance`. */
  readonly provenance: Provenance
}
