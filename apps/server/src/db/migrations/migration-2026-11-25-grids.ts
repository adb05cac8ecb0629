import { Migration } from '@mikro-orm/migrations'

/** Documents that are no PDF: their format, and of a ledger what its figures are; and what the columns of an agency's tables were confirmed to mean. */
export class Grids extends Migration {
  override name = '2026-11-25-grids'

  override up(): void {
    this.addSql(`alter table document add column format text`)
    this.addSql(`alter table document add column books text`)
    this.addSql(
      `create table column_mapping (agency text not null, fingerprint text not null, mapping text not null, confirmed_at bigint not null, primary key (agency, fingerprint))`,
    )
  }

  override down(): void {
    this.addSql(`drop table column_mapping`)
    this.addSql(`alter table document drop column books`)
    this.addSql(`alter table document drop column format`)
  }
}
