import type { Box, Cell, Reading, Table } from '@cuentas/shared'
import { lettersOnly, squashed } from '#templates/plain-text.ts'

/** A figure of a header block: the words over it in its column, the words left of it in its row, and what it prints. */
export interface LabelledValue {
  readonly reading: Reading
  readonly page: number
  readonly box: Box
  readonly text: string
  /** Letters of the words over it. */
  readonly over: string
  /** Letters of the words left of it. */
  readonly beside: string
}

/**
 * Reads figures with their labels from some rows of a table: words stack up column by column until a row of figures comes. It holds whether
 * a file draws a block as two rows, with an empty row between, or with every paragraph in a rectangle of its own.
 */
export function labelledValues(table: Table, from = 0, to = table.rows.length): readonly LabelledValue[] {
  const found: LabelledValue[] = []
  let words: Cell[] = []
  let afterFigures = false
  for (const row of table.rows.slice(from, to)) {
    const cells = row.cells.filter(({ text }) => text.trim())
    const figures = cells.filter(({ text }) => isFigure(text))
    if (figures.length === 0) {
      words = afterFigures && cells.length > 0 ? cells : [...words, ...cells]
      afterFigures = afterFigures && cells.length === 0
      continue
    }
    afterFigures = true
    for (const cell of figures) {
      const beside = cells.filter((one) => one.column < cell.column && !isFigure(one.text)).at(-1)
      const over = words.filter((one) => stands(one, cell, table.reading))
      found.push({
        reading: table.reading,
        page: table.page,
        box: cell.box,
        text: cell.text.trim(),
        over: labelLetters(over.map(({ text }) => text).join(' ')),
        beside: labelLetters(beside?.text ?? ''),
      })
    }
  }
  return found
}

/** "$64,581,382", "7.356%", "(1,234.56)", "0", "$0.00 - No Carryover"; not "2. Projected LCFF" and not "(3 + Carryover %)". */
function isFigure(text: string): boolean {
  const joined = squashed(text).replace(/[\u2010-\u2015\u2212]/gu, '-')
  return /^[($-]*[\d,.]*\d[\d,.]*%?\)?$/u.test(joined) || /^(?:[(-]*\$-?[\d,.]+\)?|-?[\d,.]+%)-?\p{L}/u.test(joined) || /^\$?-\$?$/u.test(joined)
}

/** Without what the form prints for whoever fills it in: "[INPUT]", "[AUTO-CALCULATED]" (Oak Grove p68). */
function labelLetters(text: string): string {
  return lettersOnly(text.replace(/\[[^\]]*\]/gu, ''))
}

function stands(over: Cell, under: Cell, reading: Reading): boolean {
  if (reading === 'tags') return over.column <= under.column && under.column < over.column + Math.max(1, over.span)
  const shared = Math.min(over.box.x1, under.box.x1) - Math.max(over.box.x0, under.box.x0)
  return shared > 0.5 * Math.min(over.box.x1 - over.box.x0, under.box.x1 - under.box.x0)
}
