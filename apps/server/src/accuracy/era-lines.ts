import { confirmedShare, type ConfidenceShare } from '@cuentas/shared'
import type { Measured } from '#accuracy/measure.ts'
import { truthTables } from '#accuracy/truth.ts'

/** What the table of eras tells, before it. */
export const eraText =
  'Rows exact of rows in the truth, where there is one; printed totals that the rows add up to; and the share of the actions’ dollars that is fully confirmed: a sum of the document holds with the figure, and a second reading, another table or a sum of another kind agrees. Forms that print no sums confirm nothing in this sense, however well they are read.'

/** Heads of the table of eras. */
export const eraHeads = ['era', 'documents', 'rows exact', 'totals met', 'checks held / failed', 'dollars confirmed'] as const

/** One line an era, in the order of their names. */
export function eraLines(measured: readonly Measured[]): readonly (readonly string[])[] {
  const read = measured.filter(({ refusal }) => !refusal)
  return [...new Set(read.map(({ era }) => era))].sort().map((era) => {
    const own = read.filter((one) => one.era === era)
    const sum = (of: (one: Measured) => number) => own.reduce((all, one) => all + of(one), 0)
    const rows = (of: 'exact' | 'wanted') => sum(({ score }) => truthTables.reduce((all, name) => all + (score?.tables.get(name)?.[of] ?? 0), 0))
    const wanted = rows('wanted')
    return [
      era === '' ? 'not recognised' : era,
      String(own.length),
      wanted === 0 ? 'no truth' : `${rows('exact')} of ${wanted}`,
      `${sum(({ checks }) => checks.totalsHold)} of ${sum(({ checks }) => checks.totalsHold + checks.totalsFail)}`,
      `${sum(({ checks }) => checks.holds)} / ${sum(({ checks }) => checks.fails)}`,
      confirmedText(own.map(({ confidence }) => confidence)),
    ]
  })
}

/** The share of dollars that is fully confirmed, rounded down: "97.51 %". */
export function confirmedText(shares: readonly ConfidenceShare[]): string {
  const add = (of: keyof ConfidenceShare) => shares.reduce((all, share) => all + share[of], 0)
  const share = confirmedShare({ confirmed: add('confirmed'), partly: add('partly'), unconfirmed: add('unconfirmed'), ocr: add('ocr') })
  return share === null ? 'no dollars' : `${(share / 100).toFixed(2)} %`
}
