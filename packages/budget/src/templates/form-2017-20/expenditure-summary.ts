import {
  isCents,
  readAmount,
  readFiscalYear,
  type FiscalYear,
  type PageText,
  type ReadDocument,
  type SummaryTotal,
  type Table,
  type TableRow,
} from '@cuentas/shared'
import type { PlaceAt } from '#templates/older/funding-lines.ts'

/** What a column of such a table holds: a name that says which amounts are added up, or their sum. */
type Column =
  | { readonly column: number; readonly names: 'source' | 'object' | 'goal' }
  | ({ readonly column: number; readonly names: 'sum' } & Pick<SummaryTotal, 'phase' | 'ofUpdate' | 'years'>)

interface Head {
  readonly columns: readonly Column[]
  /** The row below which the sums begin; -1 where the table goes on from the page before without a head. */
  readonly row: number
  readonly contributing: boolean | undefined
}

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()
const yearsWords = '(20\\d\\d\\s*[-\\u2010-\\u2015]\\s*(?:20)?\\d\\d)'
/** Confirmed: that the appendix exists, its name and those of its tables. */
export const summaryHeading = /^LCAP Expenditure Summary$/iu
const tableNames = /^(?:Total |Annual Update )?Expenditures (?:by|(?:NOT )?Contributing)\b/iu
/** Not confirmed, told by people who filled the form in: the heads of its columns. */
const updateHead = new RegExp(`^${yearsWords} Annual Update (Budgeted|Actual)$`, 'iu')
const yearHead = new RegExp(`^${yearsWords}$`, 'u')
const spanHead = new RegExp(`^${yearsWords} through ${yearsWords} Total$`, 'iu')

/** Sums of the tables under "LCAP Expenditure Summary" (Document Tracking Services). They repeat the actions' amounts and are only held against them. */
export function expenditureSummary({ pages, tables }: ReadDocument, placeAt: PlaceAt): readonly SummaryTotal[] {
  const from = pages.find(({ lines }) => lines.some(({ text }) => summaryHeading.test(plain(text))))?.number
  if (from === undefined) return []
  const after = tables.filter(({ page }) => page >= from)
  const reading = after.some((table) => table.reading === 'geometry' && headOf(table, pages)) ? 'geometry' : 'tags'
  const totals: SummaryTotal[] = []
  let last: { readonly head: Head; readonly page: number; readonly columns: number } | undefined
  for (const table of after.filter((one) => one.reading === reading)) {
    const goesOn = last && last.columns === table.columns && table.page === last.page + 1 ? { ...last.head, row: -1 } : undefined
    const head = headOf(table, pages) ?? goesOn
    last = head && { head, page: table.page, columns: table.columns }
    if (head) totals.push(...table.rows.slice(head.row + 1).flatMap((row) => sumsOf(row, head, table.page, placeAt)))
  }
  return totals
}

/** The head of a table: a column of names and at least two of sums. The table's name stands over it, or as a row of its own. */
function headOf({ rows, box, page }: Table, pages: readonly PageText[]): Head | undefined {
  for (const [row, { cells }] of rows.slice(0, 3).entries()) {
    const columns = cells.flatMap(({ text, column }): readonly Column[] => columnOf(plain(text), column))
    const sums = columns.filter(({ names }) => names === 'sum')
    if (sums.length < 2 || sums.length === columns.length) continue
    const lines = pages.find(({ number }) => number === page)?.lines ?? []
    const over = lines.filter((line) => line.box.y1 <= box.y0 + 4 && tableNames.test(plain(line.text))).sort((one, other) => other.box.y1 - one.box.y1)[0]
    const inside = rows.slice(0, row).flatMap((one) => one.cells.map(({ text }) => plain(text)))
    const name = inside.find((text) => tableNames.test(text)) ?? plain(over?.text ?? '')
    return { columns, row, contributing: /\bcontributing\b/iu.test(name) ? !/\bnot contributing\b/iu.test(name) : undefined }
  }
  return undefined
}

function columnOf(text: string, column: number): readonly Column[] {
  const year = (words: string | undefined): readonly FiscalYear[] => {
    const read = readFiscalYear((words ?? '').replace(/\s/gu, ''))
    return read === undefined ? [] : [read]
  }
  if (/^funding sources?$/iu.test(text)) return [{ column, names: 'source' }]
  if (/^object types?$/iu.test(text)) return [{ column, names: 'object' }]
  if (/^goals?$/iu.test(text)) return [{ column, names: 'goal' }]
  const update = updateHead.exec(text)
  if (update) return sum(column, year(update[1]), update[2]?.toLowerCase() === 'actual' ? 'estimated-actual' : 'planned', true)
  const span = spanHead.exec(text)
  const [first, end] = [...year(span?.[1]), ...year(span?.[2])]
  if (first !== undefined && end !== undefined && end > first) return sum(column, yearsBetween(first, end), 'planned', false)
  return sum(column, year(yearHead.exec(text)?.[1]), 'planned', false)
}

function sum(column: number, years: readonly FiscalYear[], phase: SummaryTotal['phase'], ofUpdate: boolean): readonly Column[] {
  return years.length === 0 ? [] : [{ column, names: 'sum', years, phase, ofUpdate }]
}

function yearsBetween(first: FiscalYear, last: FiscalYear): readonly FiscalYear[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    readFiscalYear(`${first + index}-${String((first + index + 1) % 100).padStart(2, '0')}`),
  ).filter((year) => year !== undefined)
}

/** A row's sums, each with the names that stand before them. "All Funding Sources" takes everything; a row without a sum says nothing. */
function sumsOf({ cells }: TableRow, { columns, contributing }: Head, page: number, placeAt: PlaceAt): readonly SummaryTotal[] {
  const textOf = (names: Column['names']) => {
    const at = columns.find((one) => one.names === names)?.column
    const text = at === undefined ? undefined : plain(cells.find(({ column }) => column === at)?.text ?? '')
    return text === undefined || /^all\b/iu.test(text) ? undefined : text
  }
  const [source, objectName, goalName] = [textOf('source'), textOf('object'), textOf('goal')]
  const object = objectName === undefined ? undefined : (/^\d{4}(?:-\d{4})?(?=:)/u.exec(objectName)?.[0] ?? objectName)
  const goal = goalName === undefined ? undefined : (/\d+[A-Z]?/iu.exec(goalName)?.[0] ?? goalName)
  return columns.flatMap((column): readonly SummaryTotal[] => {
    if (column.names !== 'sum') return []
    const cell = cells.find((one) => one.column === column.column)
    const amount = cell && readAmount(cell.text)
    if (!cell || amount === undefined || !isCents(amount)) return []
    const { phase, ofUpdate, years } = column
    return [
      {
        ...(goal === undefined ? {} : { goal }),
        ...(object === undefined ? {} : { object }),
        ...(source === undefined ? {} : { source }),
        ...(contributing === undefined ? {} : { contributing }),
        phase,
        ofUpdate,
        years,
        cents: amount,
        provenance: placeAt({ page, box: cell.box, text: cell.text }),
      },
    ]
  })
}
