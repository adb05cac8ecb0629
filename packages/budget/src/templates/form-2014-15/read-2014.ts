import type { ActionRow, FiscalYear, HeaderBlocks, ReadDocument, Table } from '@cuentas/shared'
import { firstSpot, theEnd, type Stretch } from '#templates/older/action-blocks.ts'
import { leadingNumber } from '#templates/older/action-numbers.ts'
import { budgetedInWords, placing, type PlaceAt } from '#templates/older/funding-lines.ts'
import { labelledFigure, labelledPercentage } from '#templates/older/labelled-figures.ts'
import type { OlderReading } from '#templates/older/older-template.ts'
import { tagsSay } from '#templates/older/other-reading.ts'
import { linesInOrder, type PageLine, type PageWord } from '#templates/older/page-words.ts'
import { placedText } from '#templates/older/placed-text.ts'
import { titleFrom } from '#templates/older/titles.ts'
import { headOf, rowsUnder, type PlacedCell, type YearHead, type YearRow } from '#templates/form-2014-15/year-tables.ts'

const start = { page: 1, y: -1000 }
/** Whom an action of table B is for, as the form's own words introduce it. */
const pupils = /^For\s+(low[- ]income pupils|English learners|foster youth|redesignated fluent English proficient(?: pupils)?)\s*:?\s*/iu

/** Reads a plan of 2014-15: tables A and B of Section 3 over all their pages, and what C and D say of the grants. */
export function read2014(document: ReadDocument): OlderReading | undefined {
  const lines = linesInOrder(document.pages)
  const found = yearRows(document.tables.filter(({ reading }) => reading === 'geometry'))
  const own = found.rows[0]?.budgets[0]?.year
  if (own === undefined) return undefined
  const goals = goalNumbers(found.rows)
  const counts = new Map<string, number>()
  const rows = found.rows.flatMap((row): readonly ActionRow[] => {
    const goal = goals.get(row.goal) ?? ''
    const place = (counts.get(goal) ?? 0) + 1
    counts.set(goal, place)
    return actionRows(row, { goal, place, own, lines, placeAt: (table) => placing(table, tagsSay(document.tables)) })
  })
  return { planYear: own, rows, headers: headersOf(lines, placing('budgeted', tagsSay(document.tables))) }
}

/** Rows of all tables of Section 3. A table without a head, of as many columns, right after one goes on from it. */
function yearRows(tables: readonly Table[]): { readonly rows: readonly YearRow[] } {
  let rows: readonly YearRow[] = []
  let open: { readonly head: YearHead; readonly columns: number; readonly page: number } | undefined
  for (const table of tables) {
    const head = headOf(table)
    if (head) open = { head, columns: table.columns, page: table.page }
    else if (open && table.columns === open.columns && table.page === open.page + 1) open = { ...open, head: { ...open.head, lastRow: -1 }, page: table.page }
    else open = undefined
    if (open) rows = rowsUnder(open.head, table, rows)
  }
  return { rows }
}

/** A goal's number as printed ("Goal 2: ..."), else its place among the goals. */
function goalNumbers(rows: readonly YearRow[]): ReadonlyMap<string, string> {
  const goals = [...new Set(rows.map(({ goal }) => goal))]
  return new Map(goals.map((goal, at) => [goal, /^(?:goal\s*#?\s*)?(\d{1,2}[A-Z]?)\b/iu.exec(goal)?.[1] ?? String(at + 1)]))
}

interface RowContext {
  readonly goal: string
  readonly place: number
  readonly own: FiscalYear
  readonly lines: readonly PageLine[]
  readonly placeAt: (table: ActionRow['table']) => PlaceAt
}

/** A row a year: the plan's own is `budgeted`, the two after it are plans of no year yet. */
function actionRows({ actions, level, budgets }: YearRow, { goal, place, own, lines, placeAt }: RowContext): readonly ActionRow[] {
  const text = actions.map((piece) => piece.text).join('\n')
  const group = pupils.exec(text.trim())?.[1] ?? ''
  const { number, rest } = leadingNumber(text.trim().replace(pupils, ''))
  const title = titleFrom(rest)
  const [first] = actions
  if (!first) return []
  return budgets.flatMap(({ year, cells }): readonly ActionRow[] => {
    const table = year === own ? 'budgeted' : 'budgeted-other-years'
    const words = placedText(cells.flatMap((cell) => wordsIn(lines, cell)))
    const budgeted = budgetedInWords(words, 'planned', placeAt(table))
    if (!budgeted && year !== own) return []
    return [
      {
        table,
        fiscalYear: year,
        goal,
        action: number || String(place),
        title,
        description: text,
        contributing: null,
        scope: level,
        studentGroups: group === '' ? 'All' : group,
        location: '',
        timeSpan: '',
        amounts: budgeted ? { total: budgeted.total } : {},
        lines: budgeted?.lines ?? [],
        fundingWords: words.text,
        percentages: {},
        provenance: placeAt(table)({ page: first.page, box: first.box, text: title }),
      },
    ]
  })
}

function wordsIn(lines: readonly PageLine[], { page, box }: PlacedCell): readonly PageWord[] {
  return lines
    .filter((line) => line.page === page)
    .flatMap(({ placed }) => placed.filter(({ x0, x1, y }) => (x0 + x1) / 2 > box.x0 && (x0 + x1) / 2 < box.x1 && y > box.y0 && y < box.y1 + 2))
}

/** Section 3 C: the increase in funds under 5 CCR 15496(a)(5); D: the percentage of (a)(7). Both stand in running text below their questions. */
function headersOf(lines: readonly PageLine[], placeAt: PlaceAt): HeaderBlocks {
  const from = firstSpot(lines, { from: start, to: theEnd }, /^C\.\s/u)
  if (!from) return { figures: {}, percentages: {}, totals: [] }
  const to = firstSpot(lines, { from, to: theEnd }, /^D\.\s/u) ?? theEnd
  const amount: Stretch = { from, to }
  const grant = labelledFigure(lines, amount, { name: 'projectedSupplementalConcentration', words: /\$\s?\d/u }, placeAt)
  const percentage = labelledPercentage(lines, { from: to, to: theEnd }, null, placeAt)
  return {
    figures: grant ? { projectedSupplementalConcentration: grant } : {},
    percentages: percentage ? { minimumProportionality: percentage } : {},
    totals: [],
  }
}
