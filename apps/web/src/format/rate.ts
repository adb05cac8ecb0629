import { numberFormats } from '#format/number-format.ts'
import type { Language } from '#language.ts'

const oneDecimal = numberFormats({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A rate from 0 to 1 with one decimal, half up, as the state prints it: "15.1%"; null stays null, never 0. */
export function rateText(rate: number | null, language: Language): string | null {
  if (rate === null) return null
  const tenths = Math.round(rate * 1000 + 1e-9) / 1000
  return oneDecimal[language].format(tenths)
}
