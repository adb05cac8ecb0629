import type { FiscalYear } from '#fiscal-year.ts'
import type { Cents } from '#money.ts'
import type { Provenance } from '#provenance.ts'

/**
 * A total of the "LCAP Expenditure Summary" that one maker of forms (Document Tracking Services) appends to plans of 2017-20: a sum over amounts that the
 * plan's own actions print already. It is held against them and is never an amount of its own. A condition that is absent takes everything.
 */
export interface SummaryTotal {
  /** The number of the goal whose amounts it adds up. */
  readonly goal?: string
  /** Object codes of the amounts, as printed before the colon: "1000-1999". */
  readonly object?: string
  /** The source of the amounts as printed; empty for those without one. */
  readonly source?: string
  /** True: only actions that contribute to increased or improved services; false: only the others. */
  readonly contributing?: boolean
  readonly phase: 'planned' | 'estimated-actual'
  /** True when it adds up the annual update, false when it adds up planned actions. */
  readonly ofUpdate: boolean
  /** Years whose amounts it adds up: one, or the three of "2017-18 through 2019-20 Total". */
  readonly years: readonly FiscalYear[]
  readonly cents: Cents
  readonly provenance: Provenance
}
