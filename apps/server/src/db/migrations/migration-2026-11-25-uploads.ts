import { Migration } from '@mikro-orm/migrations'
import { appendOnly } from '#db/migrations/append-only.ts'

/** Documents that people bring in, from the upload to the decision; and the signed reasons of documents whose totals do not add up. */
export class Uploads extends Migration {
  override name = '2026-11-25-uploads'

  override up(): void {
    this.addSql(
      `create table upload (id text primary key, district text not null, file_name text not null, sha256 text not null, bytes bigint not null, state text not null,
        progress text not null, attempts integer not null, refusal text, reading text, by_person text not null, role text not null, at bigint not null, changed_at bigint not null)`,
    )
    this.addSql(`create index upload_by_district on upload (district, at)`)
    this.addSql(`create index upload_by_state on upload (state, at)`)
    this.addSql(
      `create table document_signature (id text primary key, document text not null, district text not null, role text not null, at text not null, reason text not null, failing integer not null)`,
    )
    this.addSql(`create index document_signature_by_document on document_signature (document)`)
    const sqlite = this.driver.getPlatform().constructor.name.toLowerCase().includes('sqlite')
    for (const sql of appendOnly('document_signature', sqlite)) this.addSql(sql)
  }

  override down(): void {
    for (const table of ['document_signature', 'upload']) this.addSql(`drop table ${table}`)
  }
}
