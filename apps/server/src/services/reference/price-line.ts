import type { PriceYear } from '@cuentas/budget'

/** A figure of the reference tables that stands for no district: a price index. */
export interface PriceLine extends PriceYear {
  readonly source: string
  /** Its row, the first one where a year was averaged from an ingested file, and the column. */
  readonly row: number
  readonly column: string
  readonly printed: string
}
