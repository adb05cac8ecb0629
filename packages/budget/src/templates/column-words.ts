import { amountNames, type ActionTable, type AmountName } from '@cuentas/shared'
import { lettersOnly } from '#templates/plain-text.ts'

/** Columns that action tables print, over all template eras. Amount columns have the names of `amountNames`. */
export const columnNames = [
  'section',
  'goal',
  'action',
  'title',
  'description',
  'studentGroups',
  'contributing',
  'scope',
  'unduplicatedGroups',
  'location',
  'timeSpan',
  'personnel',
  'nonPersonnel',
  'lcff',
  'otherState',
  'local',
  'federal',
  'total',
  'plannedLcff',
  'estimatedActualLcff',
  'plannedTotal',
  'toDateTotal',
  'estimatedActualTotal',
  'ledgerActual',
  'ledgerBudget',
  'ledgerEstimated',
  'plannedPercentage',
  'estimatedActualPercentage',
] as const
export type ColumnName = (typeof columnNames)[number]

const allAmounts: ReadonlySet<string> = new Set(Object.values(amountNames).flat())

/** Whether a column holds money. */
export function isAmountName(name: ColumnName): name is ColumnName & AmountName {
  return allAmounts.has(name)
}

/** One way in which an action table prints its header row. Columns are known by their words, never by their place. */
export interface TableForm {
  readonly table: ActionTable
  /** Words of each column, letters only. */
  readonly columns: readonly { readonly name: ColumnName; readonly words: readonly string[] }[]
  /** Columns without which a row of cells is not this header. */
  readonly required: readonly ColumnName[]
}

/** Writes a form's columns as a person reads them on the page. */
export function columns(printed: Partial<Record<ColumnName, readonly string[]>>): TableForm['columns'] {
  return columnNames.flatMap((name) => {
    const words = printed[name]
    return words ? [{ name, words: words.map(lettersOnly) }] : []
  })
}

/**
 * The column of a form that a header cell names by its letters. Words must be the same letter for letter; long ones may differ in a few letters
 * (scanned pages, "Planned % of Improved Services", a title set over the header).
 */
export function columnOf(form: TableForm, letters: string): ColumnName | undefined {
  if (!letters) return undefined
  const same = form.columns.find(({ words }) => words.includes(letters))
  if (same) return same.name
  if (letters.length < 10) return undefined
  const near = form.columns
    .flatMap(({ name, words }) => words.map((word) => ({ name, far: word.length < 10 ? Infinity : lettersApart(letters, word, Math.floor(word.length / 8)) })))
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far)
  return near[0]?.name
}

/** Edit distance, or Infinity when it is above the limit. */
export function lettersApart(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity
  let before = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      now.push(Math.min(change, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1))
    }
    if (Math.min(...now) > limit) return Infinity
    before = now
  }
  const distance = before[b.length] ?? Infinity
  return distance <= limit ? distance : Infinity
}
