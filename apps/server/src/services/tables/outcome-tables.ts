import { fiscalYearLabel } from '@cuentas/shared'
import type { OutcomeLine } from '#services/views/district-money.ts'
import { pageTable } from '#services/tables/page-table.ts'
import { rowsOf, type CodedRow } from '#services/tables/table-rows.ts'

/** A rate to six decimals: a file is divided again by who reads it. */
const sixDecimals = (rate: number) => Math.round(rate * 1_000_000) / 1_000_000

function rowsOfLine({ who, line, outcome }: { readonly who: CodedRow; readonly line: OutcomeLine; readonly outcome: string }): readonly CodedRow[] {
  return line.years.map((year) => ({
    ...who,
    fiscal_year: fiscalYearLabel(year.fiscalYear),
    outcome,
    who: line.of,
    subject: line.subject,
    subject_name: line.name,
    school_level: line.level,
    rate: year.rate === null ? null : sixDecimals(year.rate),
    mark: year.mark,
    students_suspended: year.suspended,
    cumulative_enrollment: year.enrolled,
    schools_counted: year.schools,
    schools_suppressed: year.suppressed,
    schools_missing: year.missing,
    source_figure: year.figures.join(' ') || null,
  }))
}

/** Students suspended, a row a line of the page and year: what is hidden, missing or not comparable has its mark, a sum says how many cells it lacks. */
export const suspensionsTable = pageTable({
  name: 'suspensions',
  page: 'district',
  rows: async ({ services }, { key }) => {
    const [{ district }, { outcomes }] = await Promise.all([
      services.districts.history(key, 'dollars', undefined, 'in-ranges'),
      services.money.district(key, 'dollars'),
    ])
    const who = { district_key: district.key, district: district.name }
    return rowsOf('suspensions', [
      ...outcomes.all.flatMap((line) => rowsOfLine({ who, line, outcome: 'students-suspended' })),
      ...outcomes.defianceOnly.flatMap((line) => rowsOfLine({ who, line, outcome: 'students-suspended-defiance' })),
    ])
  },
})

/** What the press, advocates and others reported of a district. */
export const reportedTable = pageTable({
  name: 'reported',
  page: 'district',
  rows: async ({ services }, { key }) => {
    const [{ district }, { reported }] = await Promise.all([
      services.districts.history(key, 'dollars', undefined, 'in-ranges'),
      services.money.district(key, 'dollars'),
    ])
    return rowsOf(
      'reported',
      reported.map((figure) => ({
        district_key: district.key,
        district: district.name,
        fiscal_year: fiscalYearLabel(figure.fiscalYear),
        about: figure.subject,
        stage: figure.stage,
        said_by_kind: figure.kind,
        value: figure.value,
        unit: figure.unit || null,
        mark: figure.value === null ? 'missing' : null,
        qualifier: figure.qualifier,
        printed: figure.printed,
        said_by: figure.saidBy,
        published_in: figure.publishedIn,
        published: figure.published,
        address: figure.address,
        source_figure: `reported.${figure.id}`,
      })),
    )
  },
})

/** Districts like the district, nearest first, itself in the first row. */
export const comparableTable = pageTable({
  name: 'comparable',
  page: 'district',
  rows: async ({ services }, { key }) => {
    const [{ district }, { comparable }] = await Promise.all([
      services.districts.history(key, 'dollars', undefined, 'in-ranges'),
      services.money.district(key, 'dollars'),
    ])
    return rowsOf(
      'comparable',
      (comparable ? [comparable.own, ...comparable.nearest] : []).map(({ cds, name, kind, enrollment, upp }) => ({
        district_key: district.key,
        district: district.name,
        fiscal_year: comparable ? fiscalYearLabel(comparable.fiscalYear) : null,
        district_kind: kind,
        students: enrollment,
        upp,
        subject: cds,
        subject_name: name,
      })),
    )
  },
})
