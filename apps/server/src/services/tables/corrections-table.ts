import { fiscalYearLabel } from '@cuentas/shared'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf } from '#services/tables/table-rows.ts'

/** Changes that a file of the log holds at most. */
const mostChanges = 20_000

/** The open log: a row a change, the newest first. */
export const correctionsTable = pageTable({
  name: 'corrections',
  page: 'corrections',
  rows: async ({ services }, { query }) => {
    const district = query['district'] === '' ? undefined : query['district']
    const { entries } = await services.corrections.all(district, { limit: mostChanges, skip: 0 })
    return rowsOf(
      'corrections',
      entries.map((entry) => {
        const { about } = entry
        const item = about?.kind === 'line-item' ? about : null
        return {
          district_key: entry.district.key,
          district: entry.district.name,
          at: entry.at,
          role: entry.role,
          change: entry.kind,
          fiscal_year: item ? fiscalYearLabel(item.fiscalYear) : null,
          goal: item?.goal ?? null,
          action: item?.action ?? null,
          title: item?.title ?? null,
          old_value: entry.was,
          new_value: entry.now,
          reason: entry.reason,
          status: entry.status,
          batch: entry.batch,
          batch_name: entry.batchName,
          correction: entry.id,
          line_item: item?.lineItem ?? null,
          document: about?.document ?? null,
        }
      }),
    )
  },
})
