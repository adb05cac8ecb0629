import { isCents, isPrintedWhole, type Amount, type LcapTables, type Problem, type Provenance } from '@cuentas/shared'

/**
 * One problem for each cell whose amount is not printed whole ("15,213,1977.77" in Anaheim's annual update) or cannot be read as an amount ("1 FTE $90,000").
 * What can be read stays what is shown.
 */
export function amountProblems({ rows, headers }: LcapTables): readonly Problem[] {
  const ofRows = rows.flatMap((row) =>
    Object.values(row.amounts)
      .filter(({ amount, provenance }) => isMalformed(amount, provenance.text))
      .map(({ provenance }) => problem(provenance, row.action)),
  )
  const printed = [...Object.values(headers.figures), ...headers.totals].map(({ provenance }) => provenance)
  const ofHeaders = printed.filter(({ text }) => !isPrintedWhole(text)).map((provenance) => problem(provenance))
  return [...ofRows, ...ofHeaders]
}

function isMalformed(amount: Amount, text: string): boolean {
  return isCents(amount) ? !isPrintedWhole(text) : amount.because === 'malformed'
}

function problem({ page, box, table, text }: Provenance, row?: string): Problem {
  return { code: 'amount-malformed', at: { page, box, table, ...(row === undefined ? {} : { row }) }, facts: { text: text.replace(/\s+/g, ' ').trim() } }
}
