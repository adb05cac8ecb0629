import Papa from 'papaparse'
import { longestCell } from '#grid/grid.ts'
import type { Delimiter } from '#csv/delimiter.ts'

/** A row of a text table: its number among the rows (a quoted cell may go over several lines), from 1, and its cells. */
export interface CsvRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** Why a text table cannot be read on, and the row. */
export interface CsvBroken {
  readonly broken: 'quotes' | 'cell-too-long'
  readonly row: number
}

/** A reading of a text table, stretch by stretch: it holds no more than one stretch and the row that the stretch cuts. */
export interface CsvStream {
  /** Reads on; `last` with the last stretch. Rows come in order. */
  readonly read: (text: string, last: boolean, take: (row: CsvRow) => void) => CsvBroken | undefined
}

/** Starts reading a text table with Papaparse's own parser. Rows without any text are counted and left out. */
export function csvStream(delimiter: Delimiter): CsvStream {
  let rest = ''
  let number = 0
  return {
    read: (text, last, take) => {
      const whole = rest + text
      const parser = new Papa.Parser({ delimiter })
      const result: unknown = parser.parse(whole, 0, !last)
      if (!isResult(result)) throw new Error('Papaparse gave something else than rows')
      for (const cells of result.data) {
        number++
        if (cells.some((cell) => cell.length > longestCell)) return { broken: 'cell-too-long', row: number }
        if (cells.some((cell) => cell !== '')) take({ number, cells })
      }
      const quotes = result.errors.find(({ type }) => type === 'Quotes')
      if (quotes && (last || quotes.code !== 'MissingQuotes')) return { broken: 'quotes', row: number - result.data.length + (quotes.row ?? 0) + 1 }
      rest = last ? '' : whole.slice(result.meta.cursor)
      // A quote that never closes would gather the whole file.
      return rest.length > longestCell * 20 ? { broken: 'quotes', row: number + 1 } : undefined
    },
  }
}

/** The parser's answer has no type of its own: this is what Papaparse's streams take from it. */
function isResult(value: unknown): value is Papa.ParseResult<string[]> {
  return typeof value === 'object' && value !== null && 'data' in value && Array.isArray(value.data) && 'errors' in value && 'meta' in value
}
