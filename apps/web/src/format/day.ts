import { locales, type Language } from '#language.ts'

/** A day as prose writes it, from an ISO time, in California: "November 25, 2026", "25 de noviembre de 2026". */
export function day(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'America/Los_Angeles' }).format(new Date(iso))
}
