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

/** Rows of a table that stand outside the action rows: what may be a header block. `to` is not included. */
export interface BlockRows {
  readonly table: Table
  readonly from: number
  readonly to: number
}

/**
 * Reads figures with their labels from blocks in page order: words stack up column by column until a row of figures comes. It holds whether a file draws
 * a block as two rows, with an empty row between, with every paragraph in a rectangle of its own, or with the labels at the foot of one page and the
 * figures at the head of the next (SFUSD 2021-22 p114).
 */
export function labelledValues(blocks: readonly BlockRows[]): readonly LabelledValue[] {
  const found: LabelledValue[] = []
  let before: { readonly block: BlockRows; readonly words: readonly Cell[] } | undefined
  for (const block of blocks) {
    const goesOn = before && block.table.page === before.block.table.page + 1 && block.table.columns === before.block.table.columns
    const { values, words } = valuesIn(block, goesOn && before ? before.words : [])
    found.push(...values)
    before = { block, words }
  }
  return found
}

/** Figures of one block, and the words at its end that no row of figures followed. */
function valuesIn({ table, from, to }: BlockRows, carried: readonly Cell[]): { readonly values: readonly LabelledValue[]; readonly words: readonly Cell[] } {
  const values: LabelledValue[] = []
  let words = [...carried]
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
    values.push(...figures.map((cell) => labelled(cell, cells, words, table)))
  }
  return { values, words: afterFigures ? [] : words }
}

function labelled(cell: Cell, row: readonly Cell[], words: readonly Cell[], { reading, page }: Table): LabelledValue {
  const beside = row.filter((one) => one.column < cell.column && !isFigure(one.text)).at(-1)
  const over = words.filter((one) => stands(one, cell, reading)).map(({ text }) => text)
  return { reading, page, box: cell.box, text: cell.text.trim(), over: labelLetters(over.join(' ')), beside: labelLetters(beside?.text ?? '') }
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
