import { defineEntity, p } from '@mikro-orm/core'

/** A day of a board meeting that the staff entered. */
export const meetingDateEntity = defineEntity({
  name: 'MeetingDateRow',
  tableName: 'meeting_date',
  properties: {
    /** District, kind, year of the plan and day: the same day is not entered twice. */
    id: p.text().primary(),
    districtKey: p.text(),
    kind: p.text(),
    planYear: p.integer(),
    /** As 2027-06-10. */
    day: p.text(),
    sourceWords: p.text(),
    /** Empty where the source has no address. */
    sourceAddress: p.text(),
    /** Milliseconds since 1970. */
    addedAt: p.bigint('number'),
    /** When it was withdrawn; null while it stands. */
    withdrawnAt: p.bigint('number').nullable(),
  },
})
