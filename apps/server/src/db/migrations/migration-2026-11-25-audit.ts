import { Migration } from '@mikro-orm/migrations'
import { appendOnly } from '#db/migrations/append-only.ts'

/** The audit: every change of a person, chained by hashes, and the heads that were published. */
export class Audit extends Migration {
  override name = '2026-11-25-audit'

  override up(): void {
    this.addSql(
      `create table audit_entry (number integer primary key, at text not null, author text not null, role text not null, district text, kind text not null, subject text not null,
        was text not null, became text not null, reason text not null, batch text, previous text not null unique, hash text not null unique)`,
    )
    this.addSql(`create index audit_entry_by_district on audit_entry (district, number)`)
    this.addSql(`create table audit_head (day text primary key, number integer not null, hash text not null)`)
    this.addSql(`create table audit_lock (id integer primary key, taken integer not null)`)
    this.addSql(`insert into audit_lock (id, taken) values (1, 0)`)
    const sqlite = this.driver.getPlatform().constructor.name.toLowerCase().includes('sqlite')
    for (const table of ['audit_entry', 'audit_head']) for (const sql of appendOnly(table, sqlite)) this.addSql(sql)
  }

  override down(): void {
    for (const table of ['audit_lock', 'audit_head', 'audit_entry']) this.addSql(`drop table ${table}`)
  }
}
