import { comparedColumns } from '#data-columns-compared.ts'
import { figureColumns } from '#data-columns-figures.ts'
import { historyColumns } from '#data-columns-histories.ts'
import { moneyColumns } from '#data-columns-money.ts'

/**
 * Every column of every table that is given away, by its code. A code means the same in all tables and is never changed or used again: files
 * that people keep, and programs that read them, depend on it. Labels may be mended.
 */
export const dataColumns = { ...historyColumns, ...figureColumns, ...moneyColumns, ...comparedColumns } as const

/** The code of a column. */
export type ColumnCode = keyof typeof dataColumns
