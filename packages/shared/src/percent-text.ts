import type { Unreadable } from '#money.ts'
import { readAmount } from '#amount-text.ts'

/** A percentage as printed, exactly: hundred-thousandths of one (34.025 % = 34025), and how many decimals stand on the page. */
export interface Percent {
  readonly hundredThousandths: number
  /** 0 for "34%", 3 for "34.025%": what the page lets us compare to. At most 3; further digits are dropped. */
  readonly decimals: number
}

/**
 * Text of a percentage cell -> exact hundred-thousandths, by its digits and never through a float. The percent sign may be missing
 * ("0.0", "1.26"): these cells are always in percent. A cell without a number ("Not Required", blank) is `Unreadable`.
 */
export function readPercent(text: string): Percent | Unreadable {
  const joined = text.replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-').replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
  if (/^-%?$/.test(joined)) return { hundredThousandths: 0, decimals: 0 }
  const shape = /^(\(?)(-?)([\d,]*)(?:\.(\d*))?%?(\)?)$/.exec(joined)
  const [, open = '', minus = '', digits = '', fraction = '', close = ''] = shape ?? []
  const whole = `${digits.replaceAll(',', '')}${fraction.padEnd(3, '0').slice(0, 3)}`
  if (!shape || !/\d/.test(digits + fraction) || whole.length > 12 || open.length !== close.length) return unreadablePercent(text)
  const negative = open !== '' || minus !== ''
  const value = Number(whole)
  return { hundredThousandths: negative && value !== 0 ? -value : value, decimals: Math.min(fraction.length, 3) }
}

/** True when the cell holds a percentage. */
export function isPercent(value: Percent | Unreadable): value is Percent {
  return 'hundredThousandths' in value
}

/** The reasons why a cell holds no number are the same table as for money. */
function unreadablePercent(text: string): Unreadable {
  const amount = readAmount(text.replaceAll('%', ''))
  return typeof amount === 'number' ? { text, because: 'malformed' } : { text, because: amount.because }
}
