import { Migration } from '@mikro-orm/migrations'

/** Days of board meetings that the staff enters, each with who says so. A day that proves wrong is withdrawn, and stays. */
export class MeetingDates extends Migration {
  override name = '2026-11-25-meeting-dates'

  override up(): void {
    this.addSql(
      `create table meeting_date (id text primary key, district_key text not null, kind text not null, plan_year integer not null, day text not null, source_words text not null,
        source_address text not null, added_at bigint not null, withdrawn_at bigint)`,
    )
    this.addSql(`create index meeting_date_by_district on meeting_date (district_key, day)`)
  }

  override down(): void {
    this.addSql(`drop table meeting_date`)
  }
}
