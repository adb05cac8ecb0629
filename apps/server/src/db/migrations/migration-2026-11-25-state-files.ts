import { Migration } from '@mikro-orm/migrations'

/** Open files of the state, row by row, with the file, the year and the version of each. */
export class StateFiles extends Migration {
  override name = '2026-11-25-state-files'

  override up(): void {
    this.addSql(
      `create table state_file (sha256 text primary key, kind text not null, name text not null, family text not null, version integer not null, superseded_by text,
        rows integer not null, added_at bigint not null)`,
    )
    this.addSql(`create index state_file_by_family on state_file (family, kind)`)
    this.addSql(
      `create table state_row (file text not null references state_file (sha256) on delete cascade, number integer not null, subject text not null, name text not null, level text not null,
        fiscal_year integer not null, student_group text not null, is_whole integer not null, certification text, basis text not null, figures text not null, primary key (file, number))`,
    )
    this.addSql(`create index state_row_by_subject on state_row (subject, fiscal_year)`)
  }

  override down(): void {
    for (const table of ['state_row', 'state_file']) this.addSql(`drop table ${table}`)
  }
}
