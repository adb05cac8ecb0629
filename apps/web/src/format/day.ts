import { dayFormat } from '#format/number-format.ts'
import type { Language } from '#language.ts'

/** A day as prose writes it, from an ISO time, in California: "November 25, 2026", "25 de noviembre de 2026". */
export function day(iso: string, language: Language): string {
  return dayFormat(language, { dateStyle: 'long', timeZone: 'America/Los_Angeles' }).format(new Date(iso))
}

/** A date as precisely as it is known: a day, a month, a year or a fiscal year ("2013-14", kept as it is). */
export function whenWords(date: string, language: Language): string {
  const format = (options: Intl.DateTimeFormatOptions, iso: string) => dayFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${iso}T12:00:00Z`))
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return format({ dateStyle: 'long' }, date)
  const [year, part] = date.split('-')
  const isMonth = part !== undefined && Number(part) <= 12 && Number(part) !== (Number(year) + 1) % 100
  return isMonth ? format({ year: 'numeric', month: 'long' }, `${date}-01`) : date
}
