import { readFiscalYear } from '@cuentas/shared'
import { actionsAPage } from '#services/search/search.ts'
import { actionRow } from '#services/tables/action-row.ts'
import { programOf } from '#services/tables/page-address.ts'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf } from '#services/tables/table-rows.ts'

/** Actions that were found, the page of them that the address names. */
export const searchTable = pageTable({
  name: 'search',
  page: 'search',
  rows: async ({ services, programs }, { query }) => {
    const page = /^[1-9]\d{0,2}$/.test(query['page'] ?? '') ? Math.min(400, Number(query['page'])) : 1
    const { found } = await services.search.actions(
      {
        words: (query['q'] ?? '').slice(0, 200),
        district: query['district'] === '' ? undefined : query['district'],
        year: readFiscalYear(query['year'] ?? ''),
        category: programOf(query),
        rjLevel: (['any', 'mention', 'primary', 'dedicated'] as const).find((level) => level === query['level']),
        contributing: (['yes', 'no'] as const).find((answer) => answer === query['contributing']),
      },
      { limit: actionsAPage, skip: (page - 1) * actionsAPage },
    )
    return rowsOf(
      'search',
      found.map(({ district, action }) => actionRow(district, action, programs)),
    )
  },
})
