import type { FigureSplit, LineItem, Tag } from '@cuentas/shared'
import type { FigureRepair } from '#corrections/corrected-figures.ts'
import type { Decisions } from '#corrections/decisions.ts'

/** A line item with what people decided laid over it. */
export interface CorrectedLineItem {
  /** As extracted: the very same value, always. */
  readonly lineItem: LineItem
  /** The tag that rules gave it. */
  readonly ruledTag: Tag | undefined
  /** The tag in force. */
  readonly tag: Tag | undefined
  readonly splits: readonly FigureSplit[]
  readonly repairs: readonly FigureRepair[]
  readonly decisions: Decisions
}
