import { numberFormats } from '#format/number-format.ts'
import type { Cents } from '@cuentas/shared'
import type { Language } from '#language.ts'

const wholeDollars = numberFormats({ style: 'currency', currency: 'USD', minimumFractionDigits: 0, maximumFractionDigits: 0 })
const dollarsAndCents = numberFormats({ style: 'currency', currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits: 2 })
const tenthsOfDollars = numberFormats({ style: 'currency', currency: 'USD', minimumFractionDigits: 0, maximumFractionDigits: 1 })

/** Cents as tables print them: "$1,234,567", and "$1,234.50" when there are cents to show. */
export function money(amount: Cents, language: Language): string {
  return (amount % 100 === 0 ? wholeDollars : dollarsAndCents)[language].format(amount / 100)
}

/** A millions word after a number; Spanish tells one from many. */
const million: Readonly<Record<Language, (text: string, one: boolean) => string>> = {
  en: (text) => `${text} million`,
  es: (text, one) => `${text} ${one ? 'millón' : 'millones'}`,
}
const thousandMillion: Readonly<Record<Language, string>> = { en: 'billion', es: 'mil millones' }

/**
 * Cents as prose says them: "$16,000", "$2.4 million", "$2.4 millones", "$1.5 mil millones". Below a million to the nearest hundred dollars
 * (below ten thousand, to the dollar), above it to one decimal. Intl's compact currency is no help: in es-US it prints "$1500 M".
 */
export function roundedMoney(amount: Cents, language: Language): string {
  const size = Math.abs(amount)
  if (size < 1_000_000) return wholeDollars[language].format(Math.round(amount / 100))
  if (size < 99_995_000) return wholeDollars[language].format(Math.round(amount / 10_000) * 100)
  const decimals = tenthsOfDollars[language]
  const millions = amount / 100_000_000
  if (Math.abs(millions) < 999.95) {
    return million[language](decimals.format(millions), Math.abs(millions) < 1.05)
  }
  return `${decimals.format(millions / 1000)} ${thousandMillion[language]}`
}
