import { listFormat, numberFormats } from '#format/number-format.ts'
import type { Language } from '#language.ts'

/** "A, B, and C"; "A, B y C" ("padres e hijos": Intl knows when "y" becomes "e"). */
export function list(items: readonly string[], language: Language): string {
  return listFormat(language).format(items)
}

const whole = numberFormats()

/** A whole number: "1,234". */
export function count(value: number, language: Language): string {
  return whole[language].format(value)
}
