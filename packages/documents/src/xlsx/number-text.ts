import type { NumberKind } from '#xlsx/workbook.ts'

const dayZero = { from1900: -25569, from1904: -24107 } as const

/**
 * A stored number as text: "1234567", "1234.56", "4.194%", "2025-06-30". A spreadsheet keeps binary fractions (1234.56 as 1234.5599999999999): they
 * are rounded to hundredths here, the one place where a float becomes digits. A number that is none stays as it stands.
 */
export function numberText(stored: string, kind: NumberKind, from1904: boolean): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  if (kind === 'percent') return `${trimmed((value * 100).toFixed(4))}%`
  if (kind === 'date') return dateText(value, from1904)
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? value.toFixed(0) : stored
  // A share of the state's files (a UPP of 0.9342) is no amount: below 1 it keeps its digits.
  if (Math.abs(value) < 1) return trimmed(value.toFixed(6))
  return Math.abs(value) < 1e13 ? value.toFixed(2) : stored
}

function trimmed(text: string): string {
  return text.replace(/\.?0+$/u, '')
}

/** A day number as "2025-06-30", by the calendar's own arithmetic (H. Hinnant's civil_from_days). */
function dateText(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? dayZero.from1904 : dayZero.from1900)
  if (days < -25569 || days > 2932896) return String(serial)
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}
