import { Migration } from '@mikro-orm/migrations'
import { countPublicChanges } from '#db/migrations/count-public-changes.ts'

const shown = [
  'district',
  'document',
  'line_item',
  'figure',
  'tag',
  'document_check',
  'problem',
  'document_signature',
  'column_mapping',
  'action_year',
  'district_page',
  'changed_figure',
  'lineage',
  'meeting_date',
  'correction_batch',
  'correction',
  'batch_undo',
  'audit_head',
  'state_file',
  'state_row',
  'reply',
  'report',
  'report_answer',
]

/** Counts what is written to tables that public pages show, so that a page is kept for as long as nothing it could show has changed. */
export class PublicChanges extends Migration {
  override name = '2026-11-25-public-changes'

  override up(): void {
    const sqlite = this.driver.getPlatform().constructor.name.toLowerCase().includes('sqlite')
    if (sqlite) {
      this.addSql(`create table public_change (number integer not null)`)
      this.addSql(`insert into public_change (number) values (0)`)
    } else {
      this.addSql(`create table public_change (number xid8 primary key)`)
      this.addSql(
        `create function count_public_change() returns trigger language plpgsql as $$
          begin insert into public_change (number) values (pg_current_xact_id()) on conflict do nothing; return null; end $$`,
      )
    }
    for (const table of shown) for (const sql of countPublicChanges(table, sqlite)) this.addSql(sql)
  }

  override down(): void {
    const sqlite = this.driver.getPlatform().constructor.name.toLowerCase().includes('sqlite')
    for (const table of shown)
      if (sqlite) for (const change of ['insert', 'update', 'delete']) this.addSql(`drop trigger ${table}_counted_${change}`)
      else this.addSql(`drop trigger ${table}_counted on ${table}`)
    if (!sqlite) this.addSql(`drop function count_public_change()`)
    this.addSql(`drop table public_change`)
  }
}
