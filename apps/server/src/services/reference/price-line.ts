import type { PriceYear } from '@cuentas/budget'

/** A figure of the reference tables that stands for no district: a price index. */
export interface PriceLine extends PriceYear {
  readonly source: string
  readonly row: number
  readonly printed: string
}
