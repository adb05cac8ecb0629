import { locales, type Language } from '#language.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** Intl's format of a language and these options. Making one takes longer than all the numbers of a table, so each is made once. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const name = `${language} ${JSON.stringify(options)}`
  const known = formats.get(name) ?? new Intl.NumberFormat(locales[language], options)
  formats.set(name, known)
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
