import { Migration } from '@mikro-orm/migrations'

/**
 * A decision writes the actions anew that it is about: they are found by their line item. What the list of districts shows in each focus was not written
 * when a tag was only confirmed: every history is computed anew at the next start.
 */
export class ActionByLineItem extends Migration {
  override name = '2026-11-26-action-by-line-item'

  override up(): void {
    this.addSql('create index action_year_by_line_item on action_year (line_item)')
    this.addSql(`update district set computed_by = ''`)
  }

  override down(): void {
    this.addSql('drop index action_year_by_line_item')
  }
}
