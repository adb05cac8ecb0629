import { cellId, type CellTarget, type Cents, type Correction, type DigitRepair, type Misfit, type PlanInHand } from '@cuentas/shared'
import { valueOf } from '#corrections/aspect.ts'
import { hasCell, repairKey } from '#corrections/digit-repairs.ts'

/** A printed total that the document's own sums do not bear out, or about which people decided. What the page prints stays what is shown and summed. */
export interface CorrectedTotal {
  readonly cell: CellTarget
  /** The repair that the document's own sums ask for today; null when they no longer ask. */
  readonly proposed: DigitRepair | null
  /** The decision in force. */
  readonly decision: Correction | null
  /** Cents that stand beside the printed total: an accepted repair that the sums still ask for. */
  readonly repaired: Cents | null
}

/** Printed totals by their cell's name, and decisions about them that no longer fit. */
export interface CorrectedTotals {
  readonly totals: ReadonlyMap<string, CorrectedTotal>
  readonly misfits: readonly Misfit[]
}

/** Lays decisions about printed totals over the repairs that are proposed today. The last decision about a cell holds; it goes to no other document. */
export function correctTotals(
  plans: readonly PlanInHand[],
  repairs: ReadonlyMap<string, readonly DigitRepair[]> | undefined,
  corrections: readonly Correction[],
): CorrectedTotals {
  const totals = new Map<string, CorrectedTotal>()
  for (const { document, lineItems } of plans)
    for (const proposed of repairs?.get(document.sha256) ?? []) {
      if (lineItems.some((item) => hasCell(item, proposed))) continue
      const { table, page, printed } = proposed
      const cell: CellTarget = { document: document.sha256, table, page, printed }
      totals.set(cellId(cell), { cell, proposed, decision: null, repaired: null })
    }
  const chains = new Map<string, Correction[]>()
  for (const correction of corrections) {
    if ('lineItem' in correction.target) continue
    const id = cellId(correction.target)
    chains.set(id, [...(chains.get(id) ?? []), correction])
  }
  const misfits: Misfit[] = []
  for (const [id, chain] of chains) {
    const decision = chain.at(-1)
    if (!decision || 'lineItem' in decision.target) continue
    const { change, expect, target: cell } = decision
    if (change.action !== 'repair-total') continue
    const proposed = totals.get(id)?.proposed ?? null
    const holds = change.accepted && proposed !== null && proposed.cents === change.cents && repairKey(proposed) === repairKey(change)
    totals.set(id, { cell, proposed, decision, repaired: holds ? change.cents : null })
    const about = { correction: decision.id, lineItem: null }
    if (change.accepted && !holds)
      misfits.push({ ...about, code: 'repair-no-longer-holds', applied: false, expected: change.printed, found: String(change.cents) })
    const before = chain.at(-2)
    const beneath = before ? valueOf(before.change) : 'as-printed'
    if (beneath !== expect.was && beneath !== valueOf(change))
      misfits.push({ ...about, code: 'made-against-another-value', applied: true, expected: expect.was, found: beneath })
  }
  return { totals, misfits }
}
