import {
  fiscalYearLabel,
  isCents,
  readAmount,
  readFiscalYear,
  type ActionRow,
  type FiscalYear,
  type LcapTables,
  type PageText,
  type PrintedTotal,
} from '@cuentas/shared'
import { boxOfWords, columnLines, linesInOrder, type PageWord } from '#templates/older/page-words.ts'

/** A column of a year: its right edge decides, because amounts are set to the right. */
interface YearColumn {
  readonly year: FiscalYear
  readonly x0: number
  readonly x1: number
}

/** Rows of accounts and printed totals of a budget that sets several fiscal years side by side. */
export type Projection = Pick<LcapTables, 'rows'> & { readonly totals: readonly PrintedTotal[] }

/** Fewer accounts than this are no budget: a table of ratios or of enrollment names years too. */
const fewestAccounts = 5
const account = /^[1-8]\d{3}$/u
const totalWords = /^(?:grand\s+)?(?:ttl|totals?)\b/iu

/**
 * Reads the lines under a head of fiscal years ("Description | 2025-26 | 2026-27 | ...") that begin with an account code of the state ("8011 LCFF General
 * Entitlement 1,565,833 ..."), and the totals between them. Each row has in `section` the total that it belongs to, the next one printed below it.
 */
export function readProjection(pages: readonly PageText[]): Projection | undefined {
  let columns: readonly YearColumn[] = []
  const read = pages.map((page) => {
    const projection = projectionOfPage(page, columns)
    columns = projection.columns
    return projection
  })
  const rows = read.flatMap((page) => page.rows)
  const totals = read.flatMap((page) => page.totals)
  return new Set(rows.map(({ action }) => action)).size < fewestAccounts ? undefined : { rows, totals }
}

/** A page without a head of its own goes on under the one before it. */
function projectionOfPage(page: PageText, before: readonly YearColumn[]): Projection & { readonly columns: readonly YearColumn[] } {
  const rows: ActionRow[] = []
  const totals: PrintedTotal[] = []
  let open: readonly ActionRow[] = []
  let columns = before
  for (const line of columnLines(linesInOrder([page]).flatMap(({ placed }) => placed))) {
    const head = yearsIn(line)
    if (head.length > 1) columns = head
    if (head.length > 1 || columns.length === 0) continue
    const label = labelOf(line, columns)
    const code = label.split(' ')[0] ?? ''
    if (account.test(code)) open = [...open, ...rowsOf(line, columns, code, label.slice(code.length).trim())]
    if (!totalWords.test(label)) continue
    totals.push(...totalsOf(line, columns, label))
    rows.push(...open.map((row) => ({ ...row, section: label })))
    open = []
  }
  return { rows: [...rows, ...open], totals, columns }
}

/** The fiscal years of a line, when nothing but the label's head stands beside them. */
function yearsIn(line: readonly PageWord[]): readonly YearColumn[] {
  const years = line.flatMap(({ text, x0, x1 }) => {
    const year = readFiscalYear(text.replace(/[[\]|]/gu, ''))
    return year === undefined ? [] : [{ year, x0, x1 }]
  })
  return line.length - years.length > 2 ? [] : years
}

function labelOf(line: readonly PageWord[], [first]: readonly YearColumn[]): string {
  return line
    .filter(({ x1, text }) => first && x1 < first.x0 - 4 && !isMoney(text))
    .map(({ text }) => text)
    .join(' ')
    .replace(/[_|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

const isMoney = (text: string) => /^[($-]*\d[\d,.]*\)?$/u.test(text) && text.includes(',')

/** The words of each year's column: a column begins half way from the one before it. */
function cellsOf(line: readonly PageWord[], columns: readonly YearColumn[]): readonly { readonly year: FiscalYear; readonly words: readonly PageWord[] }[] {
  const width = (columns[1]?.x1 ?? 0) - (columns[0]?.x1 ?? 0)
  return columns.map(({ year, x0, x1 }) => {
    const middle = (x0 + x1) / 2
    return { year, words: line.filter((word) => Math.abs((word.x0 + word.x1) / 2 - middle) < width / 2 && /\d|^[-\u2013]$/u.test(word.text)) }
  })
}

function placeOf(words: readonly PageWord[], text: string, page: number) {
  return { table: 'budget-projection', page, box: boxOfWords(words), text, reading: 'geometry', otherReading: 'absent' } as const
}

function rowsOf(line: readonly PageWord[], columns: readonly YearColumn[], code: string, title: string): readonly ActionRow[] {
  const page = line[0]?.page ?? 1
  const cells = cellsOf(line, columns)
  // "2000 - Classified Salaries" without amounts heads the accounts below it.
  if (code.endsWith('000') && cells.every(({ words }) => words.length === 0)) return []
  return cells.map(({ year, words }) => {
    const text = words.map((word) => word.text).join(' ')
    return {
      table: 'budget-projection',
      fiscalYear: year,
      goal: '',
      action: code,
      title,
      description: '',
      contributing: null,
      scope: '',
      studentGroups: '',
      location: '',
      timeSpan: '',
      amounts: words.length === 0 ? {} : { total: { amount: readAmount(text), provenance: placeOf(words, text, page) } },
      percentages: {},
      provenance: placeOf(line.slice(0, 6), title, page),
    }
  })
}

function totalsOf(line: readonly PageWord[], columns: readonly YearColumn[], label: string): readonly PrintedTotal[] {
  return cellsOf(line, columns).flatMap(({ year, words }) => {
    const text = words.map((word) => word.text).join(' ')
    const amount = readAmount(text)
    if (!isCents(amount)) return []
    return [
      { table: 'budget-projection' as const, column: `${label} ${fiscalYearLabel(year)}`, cents: amount, provenance: placeOf(words, text, line[0]?.page ?? 1) },
    ]
  })
}
