import { Migration } from '@mikro-orm/migrations'

/** A board packet holds several plans in one file: each is a document that says which file it stood in, and on which pages. */
export class Packets extends Migration {
  override name = '2026-11-25-packets'

  override up(): void {
    this.addSql(`alter table document add column packet text`)
  }

  override down(): void {
    this.addSql(`alter table document drop column packet`)
  }
}
