import type { LcapTables, Outcome, ReadDocument } from '@cuentas/shared'
import { plainActions } from '#papers/plain-actions.ts'

/** The plan of 2021-22 came with the updates of 2019-20 and of the plan of 2020-21 in front: their actions join the plan's rows. */
export function withEarlierUpdates(read: Outcome<LcapTables>, { pages, tables }: ReadDocument): Outcome<LcapTables> {
  if (read.value.document.planYear !== 2021) return read
  const earlier = plainActions(tables, pages, null)
  const rows = earlier.rows.filter(({ table }) => table !== 'lcp-actions' && table !== 'mid-year')
  if (rows.length === 0) return read
  return { value: { ...read.value, rows: [...read.value.rows, ...rows] }, problems: [...read.problems, ...earlier.problems] }
}
