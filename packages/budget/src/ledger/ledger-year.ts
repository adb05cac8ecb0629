import { fiscalYear, readFiscalYear, type ColumnMapping, type FiscalYear } from '@cuentas/shared'

/** Where a row's fiscal year comes from when its own column does not say it whole. */
export interface YearSource {
  /** The year that the person or the file's name of the table gives; for every row without one of its own. */
  readonly given: FiscalYear | undefined
  /** True in the state's own extracts, whose "2021" is the year that begins in 2021. Elsewhere four digits alone say nothing sure. */
  readonly startYears: boolean
}

/** The fiscal year of a ledger row: from its year column, else from its date (July to June), else what was given. */
export function yearOfRow(cells: readonly string[], { columns }: ColumnMapping, { given, startYears }: YearSource): FiscalYear | undefined {
  const text = columns.fiscalYear === undefined ? '' : (cells[columns.fiscalYear] ?? '').trim()
  const read = text === '' ? undefined : readFiscalYear(text)
  if (read !== undefined) return read
  if (startYears && /^20\d\d$/u.test(text)) return fiscalYear(Number(text))
  if (given !== undefined) return given
  return columns.date === undefined ? undefined : yearOfDate(cells[columns.date] ?? '')
}

/** "2024-03-15", "3/15/2024", "15-Mar-24" are not all sure: only the first two, with a whole year, are read. */
export function yearOfDate(text: string): FiscalYear | undefined {
  const iso = /^(20\d\d)-(\d{2})-\d{2}/u.exec(text.trim())
  const us = /^(\d{1,2})\/\d{1,2}\/(20\d\d)\b/u.exec(text.trim())
  const [year, month] = iso ? [Number(iso[1]), Number(iso[2])] : us ? [Number(us[2]), Number(us[1])] : [0, 0]
  return year === 0 || month < 1 || month > 12 ? undefined : fiscalYear(month >= 7 ? year : year - 1)
}
