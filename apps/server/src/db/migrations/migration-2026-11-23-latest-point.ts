import { Migration } from '@mikro-orm/migrations'

/** The list of districts shows one point of each history: it has a column of its own, so that the list need not read the histories. */
export class LatestPoint extends Migration {
  override name = '2026-11-23-latest-point'

  override up(): void {
    this.addSql(`alter table district add column latest text`)
    // Computed anew at the next start, with the column filled.
    this.addSql(`update district set computed_by = ''`)
  }

  override down(): void {
    this.addSql(`alter table district drop column latest`)
  }
}
