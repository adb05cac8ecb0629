import type { ActionRow, Check, LcapTables, PrintedTotal } from '@cuentas/shared'
import { addUp } from '#checks/arithmetic.ts'
import { titleLetters } from '#line-items/title-likeness.ts'

/** The three scopes of a contributing action, as template and documents spell them. */
const scopes = ['leawide', 'limited', 'schoolwide'] as const

/**
 * Totals by type of the contributing table: the rows of a scope add up to the total printed for it, and the three together to the total.
 * A row with two scopes ("LEA-wideX School wideX") counts in both; then the three add up to more than the total, and the check says so.
 */
export function checkScopeTotals(tables: LcapTables): readonly Check[] {
  const totals = tables.headers.totals.filter((total) => total.table === 'contributing')
  const byScope = scopes.flatMap((scope) => totals.filter((total) => titleLetters(total.column).startsWith(scope)).map((total) => ({ scope, total })))
  if (byScope.length === 0) return []
  const rows = tables.rows.filter((row) => row.table === 'contributing')
  const rowChecks = byScope.map(({ scope, total }) => checkScope(rows, scope, total))
  const all = totals.find((total) => total.column === 'plannedLcff')
  const parts = byScope.map(({ total }) => ({ amount: total.cents, provenance: total.provenance }))
  return all ? [...rowChecks, addUp({ code: 'scope-totals-add-up', subject: 'contributing totals by scope' }, all, parts)] : rowChecks
}

function checkScope(rows: readonly ActionRow[], scope: (typeof scopes)[number], total: PrintedTotal): Check {
  const ofScope = rows.filter((row) => titleLetters(row.scope).includes(scope))
  return addUp(
    { code: 'scope-totals-add-up', subject: `contributing totals: ${total.column}` },
    total,
    ofScope.map((row) => row.amounts.plannedLcff),
  )
}
