import type { Check, CheckCode } from '@cuentas/shared'

/** Checks of a document's lines against its own printed totals: what must hold before it is published, or be signed for. */
const ofTotals: readonly CheckCode[] = [
  'rows-add-up',
  'totals-add-up',
  'scope-totals-add-up',
  'planned-contributing-matches-table',
  'goal-total-matches-planned',
  'planned-contributing-total',
  'estimated-contributing-total',
]

/** Checks of totals that fail. */
export function failingTotals(checks: readonly Check[]): readonly Check[] {
  return checks.filter(({ code, result }) => result === 'fails' && ofTotals.includes(code))
}
