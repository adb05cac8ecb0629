import { Migration } from '@mikro-orm/migrations'

/** The list of districts shows the newest range of any focus: each has its own, so that the list need not read the line items. */
export class LatestFocuses extends Migration {
  override name = '2026-11-25-latest-focuses'

  override up(): void {
    this.addSql(`alter table district add column latest_focuses text`)
    // Computed anew at the next start, with the column filled.
    this.addSql(`update district set computed_by = ''`)
  }

  override down(): void {
    this.addSql(`alter table district drop column latest_focuses`)
  }
}
