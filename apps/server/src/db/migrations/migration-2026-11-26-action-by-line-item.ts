import { Migration } from '@mikro-orm/migrations'

/** A decision writes the actions anew that it is about: they are found by their line item. */
export class ActionByLineItem extends Migration {
  override name = '2026-11-26-action-by-line-item'

  override up(): void {
    this.addSql('create index action_year_by_line_item on action_year (line_item)')
  }

  override down(): void {
    this.addSql('drop index action_year_by_line_item')
  }
}
