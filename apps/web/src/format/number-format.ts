import { locales, type Language } from '#language.ts'

const formats = new Map<string, Intl.NumberFormat>()
const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** Intl's format of a language and these options. Making one takes longer than all the numbers of a table, so each is made once. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const name = `${language} ${JSON.stringify(options)}`
  const known = formats.get(name) ?? new Intl.NumberFormat(locales[language], options)
  formats.set(name, known)
  return known
}

/** The same for both languages, for what tables print a hundred times: their formats are not even looked for. */
export function numberFormats(options: Intl.NumberFormatOptions = {}): Readonly<Record<Language, Intl.NumberFormat>> {
  return { en: numberFormat('en', options), es: numberFormat('es', options) }
}

/** Intl's format of days, made once as well. */
export function dayFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`
  const known = dayFormats.get(name) ?? new Intl.DateTimeFormat(locales[language], options)
  dayFormats.set(name, known)
  return known
}

const lists: Readonly<Record<Language, Intl.ListFormat>> = {
  en: new Intl.ListFormat(locales.en, { type: 'conjunction' }),
  es: new Intl.ListFormat(locales.es, { type: 'conjunction' }),
}

/** "A, B, and C"; "A, B y C" ("padres e hijos": Intl knows when "y" becomes "e"). */
export function listFormat(language: Language): Intl.ListFormat {
  return lists[language]
}
