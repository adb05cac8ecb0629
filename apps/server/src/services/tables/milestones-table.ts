import { fiscalYearLabel } from '@cuentas/shared'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf } from '#services/tables/table-rows.ts'

/** What happened in a district, in the order of the page, with who says so. */
export const milestonesTable = pageTable({
  name: 'milestones',
  page: 'district',
  rows: async ({ services }, { key }) => {
    const [{ district }, { milestones }] = await Promise.all([
      services.districts.history(key, 'dollars', undefined, 'in-ranges'),
      services.money.district(key, 'dollars'),
    ])
    return rowsOf(
      'milestones',
      milestones.map(({ fiscalYear, date, en, es, kind, saidBy, address }) => ({
        district_key: district.key,
        district: district.name,
        fiscal_year: fiscalYearLabel(fiscalYear),
        date,
        happened_en: en,
        happened_es: es,
        said_by_kind: kind,
        said_by: saidBy,
        address,
      })),
    )
  },
})
