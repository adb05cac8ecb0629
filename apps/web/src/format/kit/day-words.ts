import { locales, type Language } from '#language.ts'

const formats = {
  en: new Intl.DateTimeFormat(locales.en, { dateStyle: 'long', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat(locales.es, { dateStyle: 'long', timeZone: 'UTC' }),
} as const

/** 2027-02-28 -> "February 28, 2027", "28 de febrero de 2027". */
export function dayWords(day: string, language: Language): string {
  return formats[language].format(new Date(`${day}T00:00:00Z`))
}
