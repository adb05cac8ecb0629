import { fiscalYearLabel } from '@cuentas/shared'
import type { MoneyYear } from '#services/views/district-money.ts'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf, type CodedRow } from '#services/tables/table-rows.ts'

const formulas = ['supplemental-formula', 'concentration-formula'] as const

/** The two formulas of the law beside what the state certified, every year: held, different, exempt, or not to be made. */
export const grantChecksTable = pageTable({
  name: 'grant-checks',
  page: 'district',
  rows: async ({ services }, { key }) => {
    const [{ district }, { years }] = await Promise.all([
      services.districts.history(key, 'dollars', undefined, 'in-ranges'),
      services.money.district(key, 'dollars'),
    ])
    // Where no year can be checked the page shows no table either.
    if (years.every(({ grantChecks }) => grantChecks === 'figures-missing')) return rowsOf('grant-checks', [])
    const head = { district_key: district.key, district: district.name }
    return rowsOf(
      'grant-checks',
      years.flatMap((year) => rowsOfYear(year).map((row) => ({ ...head, fiscal_year: fiscalYearLabel(year.fiscalYear), ...row }))),
    )
  },
})

function rowsOfYear({ grantChecks }: MoneyYear): readonly CodedRow[] {
  if (grantChecks === 'county-office') return formulas.map((formula) => ({ formula, result: 'exempt', mark: 'not-applicable' }))
  if (grantChecks === 'figures-missing') return formulas.map((formula) => ({ formula, result: 'cannot', mark: 'missing' }))
  return grantChecks.map(({ code, result, printed, computed, figures }) => ({
    formula: code,
    result: result === 'holds' ? 'holds' : 'differs',
    certified: Math.round(printed * 100),
    // To the dollar, as the page says it: the formula knows no cents.
    computed: Math.round(computed) * 100,
    source_figure: figures.join(' '),
  }))
}
