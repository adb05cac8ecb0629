import { numberFormats } from '#format/number-format.ts'
import type { Language } from '#language.ts'

const oneDecimal = numberFormats({ style: 'percent', maximumFractionDigits: 1 })
const twoDecimals = numberFormats({ style: 'percent', maximumFractionDigits: 2 })

/** A share as a percentage: one decimal from 1 % on, two below it ("0.04%"), and "<0.01%" for what would print as zero and is not. */
export function share(part: number, whole: number, language: Language): string {
  const ratio = part / whole
  if (ratio !== 0 && Math.abs(ratio) < 0.0001) return `<${twoDecimals[language].format(0.0001)}`
  return (Math.abs(ratio) < 0.01 ? twoDecimals : oneDecimal)[language].format(ratio)
}
