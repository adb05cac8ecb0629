import { isCents, type Amount, type DigitRepair, type FigureSplit, type Fund, type LineItem, type Misfit, type FigurePhase } from '@cuentas/shared'
import type { Decision, Decisions } from '#corrections/decisions.ts'
import { hasCell, repairKey } from '#corrections/digit-repairs.ts'

/** An accepted repair of a cell, shown beside what the page prints. The figure itself stays as printed, here and in every sum. */
export interface FigureRepair {
  readonly phase: FigurePhase
  readonly fund: Fund
  readonly printed: string
  readonly cents: number
  readonly correction: string
}

/** What people decided about an action's figures, and what of it does not fit the figures that the document prints. */
export interface CorrectedFigures {
  readonly splits: readonly FigureSplit[]
  readonly repairs: readonly FigureRepair[]
  readonly misfits: readonly Misfit[]
}

/** Splits and repairs that fit the printed figures of a line item. `proposed` are the repairs that the document's own arithmetic asks for today. */
export function correctedFigures(item: LineItem, decisions: Decisions, proposed: readonly DigitRepair[]): CorrectedFigures {
  const splits: FigureSplit[] = []
  const repairs: FigureRepair[] = []
  const misfits: Misfit[] = []
  for (const decision of decisions.values()) {
    const { change } = decision.correction
    if (change.action === 'split') {
      const printed = printedAmounts(item, change.split.phase, change.split.fund)
      if (printed.includes(change.split.whole)) splits.push(change.split)
      else if (decision.inheritedFrom === null || printed.length > 0)
        misfits.push(misfit('split-does-not-fit', item, decision, String(change.split.whole), printed.map(amountText).join(' / ')))
    }
    if (change.action === 'repair' && change.accepted) {
      const { phase, fund, printed, cents } = change
      const holds = proposed.some((proposal) => repairKey(proposal) === repairKey(change) && proposal.cents === cents && hasCell(item, change))
      if (holds) repairs.push({ phase, fund, printed, cents, correction: decision.correction.id })
      else misfits.push(misfit('repair-no-longer-holds', item, decision, printed, String(cents)))
    }
  }
  return { splits, repairs, misfits }
}

/** Amounts of one money and phase that the document prints for an action: tables may differ. */
function printedAmounts(item: LineItem, phase: FigurePhase, fund: Fund): readonly Amount[] {
  return item.figures.filter((figure) => figure.phase === phase && figure.fund === fund).map(({ amount }) => amount)
}

/** An amount as text: cents, or the cell's own words. */
export function amountText(amount: Amount): string {
  return isCents(amount) ? String(amount) : amount.text.trim()
}

function misfit(code: Misfit['code'], item: LineItem, { correction }: Decision, expected: string, found: string): Misfit {
  return { code, correction: correction.id, lineItem: item.id, applied: false, expected, found }
}
