import { cdsSchema, meetingDateSchema, type MeetingDate } from '@cuentas/shared'
import { csvRows } from '#services/reference/csv-rows.ts'

/** Meetings that the district or a public source gave a day for, by CDS code. Throws when a row is not as the README says: the file is ours. */
export function readMeetingDates(csv: string): ReadonlyMap<string, readonly MeetingDate[]> {
  const dates = csvRows(csv).map(({ cells }) => ({
    cds: cdsSchema.parse(cells['cds']),
    date: meetingDateSchema.parse({
      kind: cells['kind'],
      planYear: cells['plan_year'],
      day: cells['day'],
      source: { words: cells['source'], address: cells['address'] },
    }),
  }))
  const byDistrict = Map.groupBy(dates, ({ cds }) => cds)
  return new Map([...byDistrict].map(([cds, ofDistrict]) => [cds, ofDistrict.map(({ date }) => date)]))
}
