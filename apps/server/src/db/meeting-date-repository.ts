import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { fiscalYearLabel, meetingDateSchema, type MeetingDate } from '@cuentas/shared'
import { meetingDateEntity } from '#db/meeting-date-entity.ts'

/** A day of a meeting as it is kept. */
export interface KeptMeetingDate {
  readonly id: string
  readonly date: MeetingDate
}

/** Days of a district's meetings that stand, oldest first. */
export async function meetingDatesOf(em: SqlEntityManager, district: string): Promise<readonly KeptMeetingDate[]> {
  const rows = await em.find(meetingDateEntity, { districtKey: district, withdrawnAt: null }, { orderBy: { day: 'asc', id: 'asc' }, disableIdentityMap: true })
  return rows.map(({ id, kind, planYear, day, sourceWords, sourceAddress }) => ({
    id,
    date: meetingDateSchema.parse({ kind, planYear, day, source: { words: sourceWords, address: sourceAddress } }),
  }))
}

/** Keeps a day of a meeting; one that was withdrawn stands again. */
export async function keepMeetingDate(em: SqlEntityManager, district: string, { kind, planYear, day, source }: MeetingDate, now: number): Promise<string> {
  const id = [district, kind, fiscalYearLabel(planYear), day].join('/')
  const row = { id, districtKey: district, kind, planYear, day, sourceWords: source.words, sourceAddress: source.address, addedAt: now, withdrawnAt: null }
  await em.upsert(meetingDateEntity, row)
  return id
}

/** Withdraws a day; false when no such day stands. */
export async function withdrawMeetingDate(em: SqlEntityManager, id: string, now: number): Promise<boolean> {
  return (await em.nativeUpdate(meetingDateEntity, { id, withdrawnAt: null }, { withdrawnAt: now })) > 0
}
