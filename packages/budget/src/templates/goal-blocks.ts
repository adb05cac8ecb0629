import type { Table } from '@cuentas/shared'
import { goalNumber } from '#templates/action-cells.ts'
import { lettersOnly } from '#templates/plain-text.ts'

/** Where a goal opens: its table "Goal # | Description | Type of Goal" and the number under it. */
export interface GoalBlock {
  readonly goal: string
  readonly page: number
  readonly y: number
}

const goalWords: ReadonlySet<string> = new Set(['goal', 'goals', 'goalnumber', 'meta', 'metas'])
const descriptionWords: ReadonlySet<string> = new Set(['description', 'descripcion', 'goaldescription'])

/** Goals in the order of the pages, from the tables of both readings. */
export function goalBlocks(tables: readonly Table[]): readonly GoalBlock[] {
  const found = tables.flatMap((table) =>
    table.rows.flatMap((row, index) => {
      const texts = row.cells.filter(({ text }) => text.trim())
      const head = texts.find(({ text }) => goalWords.has(lettersOnly(text)))
      if (!head || !texts.some(({ text }) => descriptionWords.has(lettersOnly(text)))) return []
      const below = table.rows.slice(index + 1, index + 5).flatMap(({ cells }) => cells.filter(({ column, text }) => column === head.column && text.trim()))
      const goal = goalNumber(below[0]?.text ?? '')
      return /^[\dA-Z]{1,4}(?:\.\d+)?$/u.test(goal) ? [{ goal, page: table.page, y: row.box.y0 }] : []
    }),
  )
  return found.sort((a, b) => a.page - b.page || a.y - b.y)
}

/** The goal that is open at a place: the last one before it. */
export function goalAt(blocks: readonly GoalBlock[], page: number, y: number): string {
  return blocks.findLast((block) => block.page < page || (block.page === page && block.y <= y))?.goal ?? ''
}
