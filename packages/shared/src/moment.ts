import { z } from 'zod'
import { daysInMonth } from '#day.ts'

/**
 * The moment that `?asof=` names: a day ("2026-02-10", meaning its end in universal time) or a moment to the second ("2026-02-10T18:00:00Z").
 * The value is the last millisecond that counts, since 1970. Undefined when it is no such date.
 */
export function readMoment(text: string): number | undefined {
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})Z)?$/.exec(text) ?? []
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  const [hours = 23, minutes = 59, seconds = 59] = time === '' ? [] : time.split(':').map(Number)
  if (year < 2000 || year > 2199 || hours > 23 || minutes > 59 || seconds > 59) return undefined
  return ((daysSince1970(year, month, date) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000 + 999
}

/** `?asof=` in an API's input. */
export const momentSchema = z.string().refine((text) => readMoment(text) !== undefined, 'a day such as 2026-02-10, or a moment such as 2026-02-10T18:00:00Z')

/** Days of the Gregorian calendar from 1970-01-01 (Howard Hinnant, "days_from_civil"). */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}
