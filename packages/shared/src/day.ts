import { z } from 'zod'

/** A day as 2026-02-28. Days are counted, never taken from a clock: the same day everywhere. */
export const daySchema = z.iso.date().transform((text) => text as Day)
export type Day = string & { readonly __brand: 'Day' }

/** The day of these numbers; throws when there is none (our mistake: the 30th of February). */
export function day(year: number, month: number, date: number): Day {
  return daySchema.parse(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
}

/** The numbers of a day. */
export function partsOfDay(text: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return { year, month, date }
}

/** True for a year with a 29th of February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** 0 Sunday to 6 Saturday (Tomohiko Sakamoto). */
export function weekdayOf(text: Day): number {
  const { year, month, date } = partsOfDay(text)
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + date) % 7
}

/** The day before. */
export function dayBefore(text: Day): Day {
  const { year, month, date } = partsOfDay(text)
  if (date > 1) return day(year, month, date - 1)
  return month > 1 ? day(year, month - 1, daysInMonth(year, month - 1)) : day(year - 1, 12, 31)
}

/** The day after. */
export function dayAfter(text: Day): Day {
  const { year, month, date } = partsOfDay(text)
  if (date < daysInMonth(year, month)) return day(year, month, date + 1)
  return month < 12 ? day(year, month + 1, 1) : day(year + 1, 1, 1)
}

/** The day itself, or the Friday before where it is a Saturday or Sunday. */
export function lastWeekdayUpTo(text: Day): Day {
  return [0, 6].includes(weekdayOf(text)) ? lastWeekdayUpTo(dayBefore(text)) : text
}
