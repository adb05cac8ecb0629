import type { Certification, FiscalYear, StateMeasure } from '@cuentas/shared'
import type { RowPlace } from '#state-files/row-place.ts'

/** One row of an open file: whose it is, and each figure as printed with the name of its column. Nothing is added up or left out. */
export interface StateRow extends RowPlace {
  readonly number: number
  readonly fiscalYear: FiscalYear
  readonly certification: Certification | null
  readonly basis: string
  readonly figures: Readonly<Partial<Record<StateMeasure, { readonly column: string; readonly printed: string }>>>
}
