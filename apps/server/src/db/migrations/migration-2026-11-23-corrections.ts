import { Migration } from '@mikro-orm/migrations'

const tables = ['correction_batch', 'correction', 'batch_undo'] as const

/**
 * What people decide. Append-only: triggers refuse to change or delete a row, whoever asks. Only the triggers are written differently for the two
 * databases, because each has a language of its own for them.
 */
export class Corrections extends Migration {
  override name = '2026-11-23-corrections'

  override up(): void {
    this.addSql(
      `create table correction_batch (id text primary key, district_key text not null, number integer not null, name text not null, author text not null, role text not null,
        at text not null, rule text, unique (district_key, number))`,
    )
    this.addSql(
      `create table correction (id text primary key, batch text not null references correction_batch (id), district_key text not null, batch_number integer not null, position integer not null,
        line_item text not null, action text not null, target text not null, change text not null, expect text not null, reason text not null, author text not null, at text not null)`,
    )
    this.addSql(`create index correction_by_district on correction (district_key, batch_number, position)`)
    this.addSql(`create index correction_by_line_item on correction (line_item)`)
    this.addSql(
      `create table batch_undo (batch text primary key references correction_batch (id), district_key text not null, author text not null, role text not null, at text not null,
        reason text not null)`,
    )
    if (this.isSqlite()) this.guardSqlite()
    else this.guardPostgres()
  }

  override down(): void {
    for (const table of [...tables].reverse()) this.addSql(`drop table ${table}`)
    if (!this.isSqlite()) this.addSql('drop function refuse_change')
  }

  private isSqlite(): boolean {
    return this.driver.getPlatform().constructor.name.toLowerCase().includes('sqlite')
  }

  private guardSqlite(): void {
    for (const table of tables) {
      for (const change of ['update', 'delete'])
        this.addSql(`create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, '${table} is append-only'); end`)
    }
  }

  private guardPostgres(): void {
    this.addSql(`create function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$`)
    for (const table of tables) {
      this.addSql(`create trigger ${table}_no_change before update or delete on ${table} for each row execute function refuse_change()`)
      this.addSql(`create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`)
    }
  }
}
