import { fiscalYearLabel, meetings, readFiscalYear } from '@cuentas/shared'
import { focusOf } from '#services/tables/page-address.ts'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf } from '#services/tables/table-rows.ts'

/** The promise of a kit and what became of it: a row a year, oldest first. What is not reported makes no difference and no share. */
export const promisesTable = pageTable({
  name: 'promises',
  page: 'kit',
  rows: async ({ services }, { key, query }) => {
    const { district, focus, brief } = await services.kits.kit({
      key,
      focus: focusOf(query),
      meeting: meetings.find((meeting) => meeting === query['meeting']),
      year: readFiscalYear(query['year'] ?? ''),
    })
    return rowsOf(
      'promises',
      brief.trend.map(({ fiscalYear, bound, planned, estimatedActual, unspent, permilleSpent }) => ({
        district_key: district.key,
        district: district.name,
        fiscal_year: fiscalYearLabel(fiscalYear),
        focus,
        bound,
        planned: planned?.cents ?? null,
        planned_missing: planned ? null : 'not-reported',
        estimated_actual: estimatedActual?.cents ?? null,
        estimated_actual_missing: estimatedActual ? null : 'not-reported',
        unspent,
        share_spent: permilleSpent === null ? null : permilleSpent / 1000,
      })),
    )
  },
})
