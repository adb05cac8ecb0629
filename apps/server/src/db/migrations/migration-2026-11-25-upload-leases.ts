import { Migration } from '@mikro-orm/migrations'

/** Who reads an upload now, and until when nobody else may take it over. */
export class UploadLeases extends Migration {
  override name = '2026-11-25-upload-leases'

  override up(): void {
    this.addSql('alter table upload add column reader text')
    this.addSql('alter table upload add column lease_until bigint')
  }

  override down(): void {
    for (const column of ['lease_until', 'reader']) this.addSql(`alter table upload drop column ${column}`)
  }
}
