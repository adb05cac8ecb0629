import { Migration } from '@mikro-orm/migrations'

/**
 * What a district's page and the pages of its years show besides the history, the links between its plans' actions, and what each decision changed:
 * computed with the history, so that no page adds up line items or compares plans.
 */
export class DistrictPages extends Migration {
  override name = '2026-11-25-district-pages'

  override up(): void {
    this.addSql(
      `create table district_page (district_key text primary key references district (key) on delete cascade, years text not null, points text not null, named text not null, confirmed text not null)`,
    )
    this.addSql(`create table lineage (district_key text primary key references district (key) on delete cascade, plans text not null, links text not null)`)
    this.addSql(
      `create table changed_figure (district_key text not null references district (key) on delete cascade, at text not null, position integer not null, fiscal_year integer not null,
        phase text not null, basis text not null, bound text not null, was bigint not null, now bigint not null, reasons text not null, primary key (district_key, at, position))`,
    )
    // What a search adds up, beside each other: the rows themselves hold whole actions. And the order in which what is found is shown.
    this.addSql(
      `create index action_year_found on action_year (number, district_key, fiscal_year, planned, estimated_actual, category, rj_level, contributing)`,
    )
    this.addSql(`create index action_year_newest on action_year (fiscal_year desc, coalesce(planned, estimated_actual, -1) desc, number)`)
    // Computed anew at the next start, with the new rows.
    this.addSql(`update district set computed_by = ''`)
  }

  override down(): void {
    for (const index of ['action_year_newest', 'action_year_found']) this.addSql(`drop index ${index}`)
    for (const table of ['changed_figure', 'lineage', 'district_page']) this.addSql(`drop table ${table}`)
  }
}
