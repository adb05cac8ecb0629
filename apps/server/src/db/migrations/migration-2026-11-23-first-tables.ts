import { Migration } from '@mikro-orm/migrations'

/** The first tables. Every statement is the same text for SQLite and PostgreSQL. */
export class FirstTables extends Migration {
  override name = '2026-11-23-first-tables'

  override up(): void {
    this.addSql(
      `create table district (key text primary key, name text not null, cds text, kind text not null, county text, city text, points text not null, computed_by text not null)`,
    )
    this.addSql(
      `create table document (sha256 text primary key, district_key text not null references district (key), origin text not null, file_name text not null, published_at text,
        read_by text not null, added_at bigint not null, lea_name text not null, cds text, pages integer not null, kind text not null, plan_year integer, template text, language text not null, adoption text not null,
        headers text not null, page_sizes text not null, checks_hold integer not null, checks_fail integer not null, checks_cannot_be_made integer not null, line_items integer not null)`,
    )
    this.addSql(`create index document_by_district on document (district_key)`)
    this.addSql(
      `create table line_item (id text primary key, document text not null references document (sha256) on delete cascade, position integer not null,
        district_key text not null references district (key), cds text, fiscal_year integer not null, goal text not null, action text not null, title text not null, description text not null,
        contributing text, scope text not null, student_groups text not null, location text not null, time_span text not null, notes text not null, title_at text not null)`,
    )
    this.addSql(`create index line_item_by_document on line_item (document, position)`)
    this.addSql(`create index line_item_by_district_and_year on line_item (district_key, fiscal_year)`)
    this.addSql(
      `create table figure (line_item text not null references line_item (id) on delete cascade, position integer not null, phase text not null, fund text not null, cents bigint,
        unreadable text, page integer not null, provenances text not null, primary key (line_item, position))`,
    )
    this.addSql(
      `create table tag (line_item text primary key references line_item (id) on delete cascade, category text, rj_level text not null, origin text not null, tag text not null)`,
    )
    this.addSql(
      `create table document_check (document text not null references document (sha256) on delete cascade, position integer not null, against text references document (sha256) on delete cascade, code text not null, result text not null,
        subject text not null, page integer, detail text not null, primary key (document, position))`,
    )
    this.addSql(`create index document_check_against on document_check (against)`)
    this.addSql(
      `create table problem (document text not null references document (sha256) on delete cascade, position integer not null, code text not null, at text not null, facts text not null,
        primary key (document, position))`,
    )
  }

  override down(): void {
    for (const table of ['problem', 'document_check', 'tag', 'figure', 'line_item', 'document', 'district']) this.addSql(`drop table ${table}`)
  }
}
