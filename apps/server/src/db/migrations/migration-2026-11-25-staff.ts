import { Migration } from '@mikro-orm/migrations'

/** Roles, one-time links and failed guesses. Accounts and sessions are tables of the sign-in library, which brings them up to date itself. */
export class Staff extends Migration {
  override name = '2026-11-25-staff'

  override up(): void {
    this.addSql(
      `create table staff_grant (id text primary key, person text not null, role text not null, district text, granted_by text not null, at text not null, revoked_at text)`,
    )
    this.addSql(`create index staff_grant_by_person on staff_grant (person)`)
    this.addSql(`create index staff_grant_by_district on staff_grant (district)`)
    this.addSql(
      `create table staff_link (id text primary key, kind text not null, secret_hash text not null unique, email text not null, name text not null, role text, district text,
        made_by text not null, at text not null, expires_at bigint not null, used_at text, revoked_at text)`,
    )
    this.addSql(`create table guess (key text primary key, failures integer not null, last_at bigint not null)`)
  }

  override down(): void {
    for (const table of ['guess', 'staff_link', 'staff_grant']) this.addSql(`drop table ${table}`)
  }
}
