import { readFiscalYear, type Box, type FiscalYear, type Table } from '@cuentas/shared'

/** A column of a year in a table of Section 3. */
export interface YearColumn {
  readonly year: FiscalYear
  readonly column: number
}

/** The head of such a table: where its columns are, and the row below which its actions begin. */
export interface YearHead {
  readonly goal: number
  readonly actions: number
  readonly level: number
  readonly years: readonly YearColumn[]
  /** Place of the last row of the head among the table's rows; -1 where the table goes on from the page before and has none. */
  readonly lastRow: number
}

/** One action's cells, put together over page breaks: each cell with every box it has. */
export interface YearRow {
  readonly goal: string
  readonly actions: readonly PlacedCell[]
  readonly level: string
  readonly budgets: readonly { readonly year: FiscalYear; readonly cells: readonly PlacedCell[] }[]
}

/** A piece of a cell: its text, page and box. */
export interface PlacedCell {
  readonly text: string
  readonly page: number
  readonly box: Box
}

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()
const yearWords = /^(?:LCAP Year\s*)?Year\s*([123])\s*:?\s*((?:20)?\d\d\s*[-\u2010-\u2015/]\s*(?:20)?\d\d)$/iu

/** The head of a table of Section 3: "Actions and Services", "Level of Service", and three years in a row of their own under the question what is done in each. */
export function headOf({ rows }: Table): YearHead | undefined {
  const find = (words: RegExp) => rows.slice(0, 4).flatMap(({ cells }) => cells.filter(({ text }) => words.test(plain(text))))[0]?.column
  const [goal, actions, level] = [find(/^goal\b/iu), find(/^actions? and services?\b/iu), find(/^level of service\b/iu)]
  for (const [lastRow, { cells }] of rows.slice(0, 5).entries()) {
    const years = cells.flatMap(({ text, column }): readonly YearColumn[] => {
      const year = readFiscalYear((yearWords.exec(plain(text))?.[2] ?? '').replace(/\s/gu, ''))
      return year === undefined ? [] : [{ year, column }]
    })
    if (years.length === 3 && actions !== undefined && level !== undefined) return { goal: goal ?? 0, actions, level, years, lastRow }
  }
  return undefined
}

/** The actions of a table, or of what goes on of one. A row without words of its own in Actions and Services goes on from the row before it. */
export function rowsUnder(head: YearHead, { rows, page }: Table, before: readonly YearRow[]): readonly YearRow[] {
  const out = [...before]
  for (const { cells } of rows.slice(head.lastRow + 1)) {
    const of = (column: number) => cells.filter((cell) => cell.column === column && plain(cell.text) !== '').map((cell) => placed(cell, page))
    const [actions, last] = [of(head.actions), out.at(-1)]
    const budgets = head.years.map(({ year, column }) => ({ year, cells: of(column) }))
    if (cells.every(({ text }) => plain(text) === '')) continue
    if (actions.length === 0 && last) {
      out[out.length - 1] = { ...last, budgets: last.budgets.map((budget, at) => ({ ...budget, cells: [...budget.cells, ...(budgets[at]?.cells ?? [])] })) }
      continue
    }
    const text = (pieces: readonly PlacedCell[]) => plain(pieces.map((piece) => piece.text).join(' '))
    out.push({ goal: text(of(head.goal)) || (last?.goal ?? ''), actions, level: text(of(head.level)), budgets })
  }
  return out
}

function placed({ text, box }: Pick<PlacedCell, 'text' | 'box'>, page: number): PlacedCell {
  return { text, page, box }
}
