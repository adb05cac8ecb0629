import { Migration } from '@mikro-orm/migrations'
import { appendOnly } from '#db/migrations/append-only.ts'

const rowsThatStay = ['waiting_change', 'waiting_answer', 'reply', 'report', 'report_answer']

/** The queue of the workspace, changes that wait for a second person, what districts reply and what readers report. */
export class Queue extends Migration {
  override name = '2026-11-25-queue'

  override up(): void {
    this.addSql(
      `create table queue_item (line_item text primary key, district_key text not null references district (key) on delete cascade, fiscal_year integer not null, goal text not null,
        action text not null, title text not null, language text not null, category text, rj_level text not null, amount bigint, contributing bigint not null, confidence integer not null,
        at_risk bigint not null, flags text not null, state text not null)`,
    )
    this.addSql(`create index queue_item_by_risk on queue_item (district_key, at_risk desc, line_item)`)
    this.addSql(`create index queue_item_by_state on queue_item (district_key, state, at_risk desc, line_item)`)
    this.addSql(
      `create table saved_view (id text primary key, district_key text not null, person text not null, name text not null, query text not null, at text not null)`,
    )
    this.addSql(`create index saved_view_by_person on saved_view (district_key, person)`)
    this.addSql(
      `create table waiting_change (id text primary key, district_key text not null, number integer not null, name text not null, author text not null, role text not null,
        at text not null, change text not null, moves bigint not null, line_items integer not null, unique (district_key, number))`,
    )
    this.addSql(
      `create table waiting_answer (waiting text primary key references waiting_change (id), district_key text not null, answer text not null, author text not null, role text not null,
        at text not null, reason text not null, batch text)`,
    )
    this.addSql(
      `create table district_setting (district_key text not null, name text not null, value text not null, author text not null, at text not null, primary key (district_key, name))`,
    )
    this.addSql(
      `create table reply (id text primary key, district_key text not null, number integer not null, subject text not null, target text, english text not null, spanish text not null,
        author text not null, role text not null, at text not null, unique (district_key, number))`,
    )
    this.addSql(`create index reply_by_subject on reply (subject)`)
    this.addSql(
      `create table report (receipt text primary key, district_key text not null, subject text not null, kind text not null, words text not null, language text not null, at text not null)`,
    )
    this.addSql(`create index report_by_district on report (district_key, at)`)
    this.addSql(
      `create table report_answer (id text primary key, report text not null references report (receipt), district_key text not null, outcome text not null, english text not null,
        spanish text not null, batch text, author text not null, role text not null, at text not null)`,
    )
    this.addSql(`create index report_answer_by_report on report_answer (report)`)
    this.addSql(`create index report_answer_by_district on report_answer (district_key, at)`)
    const sqlite = this.driver.getPlatform().constructor.name.toLowerCase().includes('sqlite')
    for (const table of rowsThatStay) for (const sql of appendOnly(table, sqlite)) this.addSql(sql)
    // Computed anew at the next start, with the rows of the queue.
    this.addSql(`update district set computed_by = ''`)
  }

  override down(): void {
    for (const table of ['report_answer', 'report', 'reply', 'district_setting', 'waiting_answer', 'waiting_change', 'saved_view', 'queue_item'])
      this.addSql(`drop table ${table}`)
  }
}
