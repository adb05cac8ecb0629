import { locales, type Language } from '#language.ts'

/** "A, B, and C"; "A, B y C" ("padres e hijos": Intl knows when "y" becomes "e"). */
export function list(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items)
}

/** A whole number: "1,234". */
export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value)
}
