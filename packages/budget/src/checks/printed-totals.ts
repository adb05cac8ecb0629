import type { AmountCell, Check, LcapTables, PrintedTotal } from '@cuentas/shared'
import { addUp } from '#checks/arithmetic.ts'

const cuts = [
  { name: 'by fund', columns: ['lcff', 'otherState', 'local', 'federal'] },
  { name: 'by personnel', columns: ['personnel', 'nonPersonnel'] },
] as const

/** The totals row of the planned table adds up: by fund, and by personnel and non-personnel. A fund without a printed total adds nothing. */
export function checkPrintedTotals({ headers }: LcapTables): readonly Check[] {
  const totals = headers.totals.filter((total) => total.table === 'planned')
  const all = totals.find((total) => total.column === 'total')
  return cuts.flatMap(({ name, columns }) => {
    const parts = columns.map((column) => asCell(totals.find((total) => total.column === column)))
    if (!all || parts.every((part) => part === undefined)) return []
    return [addUp({ code: 'totals-add-up', subject: `planned totals ${name}` }, all, parts)]
  })
}

function asCell(total: PrintedTotal | undefined): AmountCell | undefined {
  return total && { amount: total.cents, provenance: total.provenance }
}
