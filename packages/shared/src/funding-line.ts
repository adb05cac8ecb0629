import type { LineFund, Phase } from '#line-item.ts'
import type { Amount } from '#money.ts'
import type { Provenance } from '#provenance.ts'

/** One amount of an action with the source that the form prints beside it (forms to 2019-20). */
export interface FundingLine {
  readonly amount: Amount
  readonly provenance: Provenance
  readonly phase: Phase
  readonly fund: LineFund
  /** The source as printed: "LCFF S & C", "Title I & General Funds"; empty when none is printed. */
  readonly source: string
  /** Budget reference or the words around the amount, as printed. */
  readonly reference: string
}
