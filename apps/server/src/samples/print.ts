import type { Cents } from '@cuentas/shared'

/** 123456 -> "$1,234.56", as the state's tables print money. */
export function printMoney(amount: Cents): string {
  return `$${printNumber(amount)}`
}

/** 123456 -> "1,234.56": the estimated actual column has no dollar sign. */
export function printNumber(amount: Cents): string {
  const digits = String(amount).padStart(3, '0')
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`
}

/** 34025.4 hundred-thousandths with 3 decimals -> "34.025%". */
export function printPercentage(hundredThousandths: number, decimals: 2 | 3): string {
  return `${(Math.round(hundredThousandths / 10 ** (3 - decimals)) / 10 ** decimals).toFixed(decimals)}%`
}
