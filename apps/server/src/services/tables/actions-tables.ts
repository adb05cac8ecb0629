import { actionRow } from '#services/tables/action-row.ts'
import { measuredActionCells } from '#services/tables/measured-cells.ts'
import { focusOf, perOf, programOf } from '#services/tables/page-address.ts'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf } from '#services/tables/table-rows.ts'

/** The actions of a year, narrowed as the page narrows them. */
export const actionsTable = pageTable({
  name: 'actions',
  page: 'year',
  rows: async ({ services, programs }, { key, year, query }) => {
    const search = (query['q'] ?? '').trim().slice(0, 200)
    const { district, actions, measured } = await services.districts.year(
      key,
      year,
      {
        category: programOf(query),
        search: search === '' ? undefined : search,
        inFocus: query['named'] === 'yes',
      },
      focusOf(query),
      perOf(query),
    )
    return rowsOf(
      'actions',
      actions.map((action) => ({ ...actionRow(district, action, programs), ...measuredActionCells(measured, year, action) })),
    )
  },
})

/** One action through the years: a row a year that has it, and a row for each further action that it was split into or merged from. */
export const actionYearsTable = pageTable({
  name: 'action-years',
  page: 'action',
  rows: async ({ services, programs }, { key, year, goal, action, query }) => {
    const asked = { key, year, goal, action, focus: focusOf(query), per: perOf(query) }
    const { district, years, measured } = await services.actions.throughYears(asked)
    return rowsOf(
      'action-years',
      years.flatMap(({ fiscalYear, item, because, others }) =>
        (item === null ? [] : [item, ...others]).map((one) => ({
          ...actionRow(district, one, programs),
          how_linked: because ?? '',
          ...measuredActionCells(measured, fiscalYear, one),
        })),
      ),
    )
  },
})
