import type { MeetingDate } from '@cuentas/shared'
import type { Database } from '#db/database.ts'
import { findDistrict } from '#db/district-repository.ts'
import { keepMeetingDate, meetingDatesOf, withdrawMeetingDate, type KeptMeetingDate } from '#db/meeting-date-repository.ts'
import { DomainError } from '#services/domain-error.ts'

/** Entering days of board meetings. Only callers within this program have it. */
export interface MeetingDesk {
  /** Days that the staff entered and that stand. Throws `district-not-found`. */
  readonly list: (district: string) => Promise<readonly KeptMeetingDate[]>
  /** Keeps a day with who says so; answers its id. Throws `district-not-found`. */
  readonly add: (district: string, date: MeetingDate) => Promise<string>
  /** Throws `meeting-not-found`. */
  readonly withdraw: (id: string) => Promise<void>
}

/** The desk over a database and a clock. */
export function meetingDesk({ database, now }: { readonly database: Database; readonly now: () => number }): MeetingDesk {
  const existing = async (district: string) => {
    const em = database.session()
    if (!(await findDistrict(em, district))) throw new DomainError('district-not-found')
    return em
  }
  return {
    list: async (district) => meetingDatesOf(await existing(district), district),
    add: async (district, date) => {
      await existing(district)
      return database.session().transactional((em) => keepMeetingDate(em, district, date, now()))
    },
    withdraw: async (id) => {
      const done = await database.session().transactional((em) => withdrawMeetingDate(em, id, now()))
      if (!done) throw new DomainError('meeting-not-found')
    },
  }
}
