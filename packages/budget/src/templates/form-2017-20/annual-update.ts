import type { ActionRow, FiscalYear } from '@cuentas/shared'
import { firstSpot, linesIn, numbered, theEnd, type Numbered, type Stretch } from '#templates/older/action-blocks.ts'
import { before, boxOfWords, columnLines, spotOf, type PageLine, type PageWord, type Spot } from '#templates/older/page-words.ts'
import { budgetedInWords, type PlaceAt } from '#templates/older/funding-lines.ts'
import { placedText } from '#templates/older/placed-text.ts'
import { titleFrom } from '#templates/older/titles.ts'

/** A row of headings over the cells of one action. */
interface Heads {
  readonly at: Spot
  /** Left edges of the columns: planned and actual, or also budgeted and estimated actual. */
  readonly edges: readonly number[]
}

/** Annual Update of one goal: planned and estimated actual expenditures of each action, whose cells stand two by two or four in a row. */
export function updatedActions(lines: readonly PageLine[], goal: Numbered, year: FiscalYear, placeAt: PlaceAt): readonly ActionRow[] {
  const analysis = firstSpot(lines, goal, /^(?:goal )?analysis$/iu)
  const within: Stretch = { from: goal.from, to: analysis ?? goal.to }
  const heads = headsIn(lines, within)
  const rows: ActionRow[] = []
  for (const [index, head] of heads.entries()) {
    const next = heads[index + 1]?.at ?? within.to
    const label = labelBefore(lines, heads[index - 1]?.at ?? within.from, head)
    const row = rowOf(lines, { heads: head, to: endOf(lines, head, next) }, { goal: goal.number, label, year, ordinal: rows.length + 1, placeAt })
    if (row) rows.push(row)
  }
  return rows
}

/** Lines "PLANNED | ACTUAL" (two by two), or one line with all four headings. */
function headsIn(lines: readonly PageLine[], within: Stretch): readonly Heads[] {
  const words = linesIn(lines, within).flatMap(({ placed }) => placed)
  return columnLines(words).flatMap((line): readonly Heads[] => {
    const find = (word: RegExp, after = -1) => line.find(({ text, x0 }) => word.test(text) && x0 > after)
    const planned = find(/^planned$/iu)
    const actual = planned && find(/^actual$/iu, planned.x1)
    if (!planned || !actual) return []
    const budgeted = find(/^budgeted$/iu, actual.x1)
    const estimated = budgeted && find(/^estimated$/iu, budgeted.x1)
    const at = { page: planned.page, y: planned.y }
    if (estimated) return [{ at, edges: [planned, actual, budgeted, estimated].map(({ x0 }) => x0) }]
    return line.length <= 2 ? [{ at, edges: [planned.x0, actual.x0] }] : []
  })
}

/** The printed number of the action: "Action 3", or the number alone, between the action before and its headings. */
function labelBefore(lines: readonly PageLine[], from: Spot, { at, edges }: Heads): string {
  const label = linesIn(lines, { from, to: at }).findLast(({ text, box }) => box.x0 < (edges[0] ?? 0) && isLabel(text))
  return label ? (/\d+[A-Za-z]?/u.exec(label.text)?.[0] ?? '') : ''
}

function isLabel(text: string): boolean {
  return /^(?:action\s+)?#?\d{1,2}[a-z]?$/iu.test(text.trim())
}

/** Where the action's cells end: at the next action's label or headings. */
function endOf(lines: readonly PageLine[], { at, edges }: Heads, next: Spot): Spot {
  const after = linesIn(lines, { from: at, to: next }).find(
    (line) =>
      before(at, spotOf(line)) &&
      line.box.x0 < (edges[0] ?? 0) &&
      (isLabel(line.text) || /^action(?:s\s*\/\s*services)?$/iu.test(line.text.trim())) &&
      !isSideLabel(line, lines),
  )
  return after ? spotOf(after) : next
}

/** "Actions/Services" stands beside its cells as a label of the row: no end. */
function isSideLabel(line: PageLine, lines: readonly PageLine[]): boolean {
  return (
    /services/iu.test(line.text) &&
    lines.some((other) => other.page === line.page && other !== line && Math.abs(other.box.y1 - line.box.y1) < 16 && other.box.x0 > line.box.x1)
  )
}

interface Cells {
  readonly heads: Heads
  readonly to: Spot
}

interface Naming {
  readonly goal: string
  readonly label: string
  readonly year: FiscalYear
  /** Its place in the goal: the number of an action that prints none. */
  readonly ordinal: number
  readonly placeAt: PlaceAt
}

function rowOf(lines: readonly PageLine[], { heads, to }: Cells, { goal, label, year, ordinal, placeAt }: Naming): ActionRow | undefined {
  const { planned, budgeted, estimated } = cellsOf(lines, heads, to)
  const [plannedText, budgetedText, estimatedText] = [placedText(planned), placedText(budgeted), placedText(estimated)]
  const [first, second] = [budgetedInWords(budgetedText, 'planned', placeAt), budgetedInWords(estimatedText, 'estimated-actual', placeAt)]
  if (planned.length === 0 && !first && !second) return undefined
  const own = /^\s*action\s+(\d+(?:\.\d+)*[a-z]?)/iu.exec(plannedText.text)?.[1]
  const title = titleFrom(plannedText.text)
  const shown = planned.length > 0 ? planned.slice(0, 12) : [...budgeted, ...estimated].slice(0, 4)
  return {
    table: 'annual-update-2017',
    fiscalYear: year,
    goal,
    action: label || (own ?? String(ordinal)),
    title,
    description: plannedText.text,
    contributing: null,
    scope: '',
    studentGroups: '',
    location: '',
    timeSpan: '',
    amounts: { ...(first ? { plannedTotal: first.total } : {}), ...(second ? { estimatedActualTotal: second.total } : {}) },
    lines: [...(first?.lines ?? []), ...(second?.lines ?? [])],
    fundingWords: [budgetedText.text, estimatedText.text].join('\n'),
    percentages: {},
    provenance: placeAt({ page: shown[0]?.page ?? heads.at.page, box: boxOfWords(shown), text: title }),
  }
}

/** Words of the cells. Two by two: the words after "BUDGETED | ESTIMATED ACTUAL" are the expenditures. */
function cellsOf(lines: readonly PageLine[], { at, edges }: Heads, to: Spot) {
  const words = linesIn(lines, { from: at, to })
    .flatMap(({ placed }) => placed)
    .filter((word) => before({ page: at.page, y: at.y + 1 }, word))
  const column = (index: number, from: Spot, until: Spot): readonly PageWord[] => {
    const [x0, x1] = [(edges[index] ?? 0) - 8, (edges[index + 1] ?? Infinity) - 8]
    return words.filter((word) => word.x0 >= x0 && word.x0 < x1 && before(from, word) && before(word, until))
  }
  if (edges.length === 4) {
    const below = headingEnd(words, at)
    return { planned: column(0, below, theEnd), budgeted: column(2, below, theEnd), estimated: column(3, below, theEnd) }
  }
  const line = columnLines(words).find(
    (one) => one.some(({ text }) => /^budgeted$/iu.test(text)) && one.some(({ text }) => /^estimated$/iu.test(text)) && one.length <= 4,
  )
  const [mark] = line ?? []
  const split: Spot = mark ? { page: mark.page, y: mark.y } : theEnd
  const below: Spot = mark ? { page: mark.page, y: mark.y + 1 } : theEnd
  return { planned: column(0, at, split), budgeted: column(0, below, theEnd), estimated: column(1, below, theEnd) }
}

/** Headings of four columns wrap into "Actions/Services" and "Expenditures" below: the cells begin under those. */
function headingEnd(words: readonly PageWord[], at: Spot): Spot {
  const wrapped = words.filter(
    ({ text, page, y, size }) => page === at.page && y - at.y < size * 4 && /^(?:actions?\/services?|expenditures?|actual)$/iu.test(text),
  )
  return { page: at.page, y: Math.max(at.y, ...wrapped.map(({ y }) => y)) + 1 }
}

/** Every action of the annual update, goal by goal. */
export function allUpdated(lines: readonly PageLine[], section: Stretch, year: FiscalYear, placeAt: PlaceAt): readonly ActionRow[] {
  return numbered(lines, section, /^Goal\s+#?(\d+[A-Z]?)\b(?!,?\s*Action)/iu, { above: 60 }).flatMap((goal) => updatedActions(lines, goal, year, placeAt))
}
