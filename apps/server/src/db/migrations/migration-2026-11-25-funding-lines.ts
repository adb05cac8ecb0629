import { Migration } from '@mikro-orm/migrations'

/** Figures of the forms to 2019-20 are single funding lines with a source of their own, or sums of them: a column keeps what they say. */
export class FundingLines extends Migration {
  override name = '2026-11-25-funding-lines'

  override up(): void {
    this.addSql(`alter table figure add column details text`)
  }

  override down(): void {
    this.addSql(`alter table figure drop column details`)
  }
}
