import { fiscalYearLabel, isCents, type AmountCell, type Check, type LcapTables, type PrintedTotal } from '@cuentas/shared'
import { addend, cannot, withinAllowance } from '#checks/arithmetic.ts'

/** A printed total with what its rows are: accounts of revenue begin with 8. */
interface Section extends PrintedTotal {
  readonly ofRevenue: boolean
}

/**
 * Totals of a budget by account: the accounts printed over a total add up to it; a total without accounts of its own ("TTL REVENUES") is the sum of the
 * totals over it, back to the last one of its kind. Such a budget rounds every figure to the dollar: half a dollar a figure is explained by that.
 */
export function checkProjectionTotals({ headers, rows }: LcapTables): readonly Check[] {
  const years = [...new Set(rows.map(({ fiscalYear }) => fiscalYearLabel(fiscalYear)))]
  return years.flatMap((year) => {
    let sections: readonly Section[] = []
    return headers.totals
      .filter(({ column }) => column.endsWith(year))
      .flatMap((total) => {
        const own = rows.filter(
          ({ section, fiscalYear, provenance }) =>
            `${section ?? ''} ${year}` === total.column && fiscalYearLabel(fiscalYear) === year && provenance.page === total.provenance.page,
        )
        const over = sections
        if (own.length === 0) {
          sections = []
          return over.length === 0 ? [] : [checkTotal(total, over.map(asCell))]
        }
        const ofRevenue = own.some(({ action }) => action.startsWith('8'))
        sections = [...over.filter((section) => section.ofRevenue === ofRevenue), { ...total, ofRevenue }]
        return [
          checkTotal(
            total,
            own.map(({ amounts }) => amounts.total),
          ),
        ]
      })
  })
}

function checkTotal(total: PrintedTotal, parts: readonly (AmountCell | undefined)[]): Check {
  const subject = { code: 'rows-add-up', subject: `${total.table} totals: ${total.column}` } as const
  const addends = parts.map(addend)
  const places = parts.flatMap((part) => (part && isCents(part.amount) ? [part.provenance] : []))
  if (addends.includes(undefined)) return cannot(subject, 'cell-unreadable', 'cents', [total.provenance, ...places])
  const sum = addends.reduce<number>((all, part) => all + (part ?? 0), 0)
  return withinAllowance(subject, total, sum, 50 * (parts.length + 1), places)
}

function asCell({ cents, provenance }: PrintedTotal): AmountCell {
  return { amount: cents, provenance }
}
