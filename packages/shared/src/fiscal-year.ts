import { z } from 'zod'

/** A fiscal year, July 1 to June 30, by the calendar year it starts in: 2025 is 2025-26. */
export type FiscalYear = number & { readonly __brand: 'FiscalYear' }

/** Brands a starting year; throws outside 2000..2100. */
export function fiscalYear(start: number): FiscalYear {
  if (!Number.isInteger(start) || start < 2000 || start > 2100) throw new Error(`${start} is not the starting year of a fiscal year`)
  return start as FiscalYear
}

/** 2025 -> "2025-26". */
export function fiscalYearLabel(year: FiscalYear): string {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}

/**
 * Reads "2018-19", "2018–19", "2018-2019", "18-19", "FY19" or "201819".
 * Undefined when the second year is not the first plus one ("2021-24" is a plan cycle, not a fiscal year).
 */
export function readFiscalYear(text: string): FiscalYear | undefined {
  const plain = text.trim().replace(/[\u2010-\u2015\u2212]/g, '-')
  const ending = /^FY\s*(?:20)?(\d{2})$/i.exec(plain)
  if (ending) return fiscalYear(2000 + Number(ending[1]) - 1)
  const pair = /^(?:FY\s*)?(?:20)?(\d{2})\s*[-/]\s*(?:20)?(\d{2})$/i.exec(plain) ?? /^20(\d{2})(\d{2})$/.exec(plain)
  if (!pair) return undefined
  const first = Number(pair[1])
  return Number(pair[2]) === (first + 1) % 100 ? fiscalYear(2000 + first) : undefined
}

/** The year as JSON and as an address carries it: "2025-26". A starting year that is already known (2025) passes as it is. */
export const fiscalYearSchema = z.union([z.string(), z.number().int().min(2000).max(2100)]).transform((year, context): FiscalYear => {
  if (typeof year === 'number') return fiscalYear(year)
  const read = readFiscalYear(year)
  if (read !== undefined) return read
  context.addIssue({ code: 'custom', message: `"${year}" is not a fiscal year such as 2025-26` })
  return z.NEVER
})
