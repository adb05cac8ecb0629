import { endOf, fiscalYearLabel, whyNotKnown } from '@cuentas/shared'
import { focusCells } from '#services/tables/focus-cells.ts'
import { focusOf } from '#services/tables/page-address.ts'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf } from '#services/tables/table-rows.ts'

/** The list of districts, with the newest planned range of restorative justice. */
export const districtsTable = pageTable({
  name: 'districts',
  page: 'home',
  rows: async ({ services }, { query }) => {
    const districts = await services.districts.list((query['q'] ?? '').trim().slice(0, 200), focusOf(query))
    return rowsOf(
      'districts',
      districts.map(({ key, name, cds, county, city, planYears, latest }) => {
        const figures = latest && !('gap' in latest.value) ? latest.value : undefined
        const gap = figures ? whyNotKnown({ restorativeJustice: figures.restorativeJustice, titlesOnly: figures.titlesOnly }) : 'not-reported'
        const range = gap ? undefined : figures?.restorativeJustice
        return {
          district_key: key,
          district: name,
          cds,
          county,
          city,
          plan_years: planYears.map(fiscalYearLabel).join(' '),
          fiscal_year: latest ? fiscalYearLabel(latest.fiscalYear) : null,
          rj_at_least: range?.atLeast.cents ?? null,
          rj_mostly: range ? endOf(range.mostly) : null,
          rj_at_most: range ? endOf(range.atMost) : null,
          rj_without_figure: figures?.restorativeJustice.atMost.withoutFigure ?? null,
          ...(figures ? focusCells(focusOf(query), figures) : { focus: focusOf(query) }),
          gap: gap ?? null,
        }
      }),
    )
  },
})
