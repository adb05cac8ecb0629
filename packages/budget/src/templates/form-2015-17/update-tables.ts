import type { ActionRow } from '@cuentas/shared'
import { linesIn, type Numbered } from '#templates/older/action-blocks.ts'
import { leadingNumber } from '#templates/older/action-numbers.ts'
import { budgetedInWords } from '#templates/older/funding-lines.ts'
import { gutter, wordsBetween } from '#templates/older/gutters.ts'
import { before, boxOfWords, columnLines, type PageLine, type PageWord, type Spot } from '#templates/older/page-words.ts'
import { placedText } from '#templates/older/placed-text.ts'
import { titleFrom } from '#templates/older/titles.ts'
import type { GoalContext, YearTable } from '#templates/form-2015-17/goal-tables.ts'
import { listLine, pupilsIn } from '#templates/form-2015-17/pupils.ts'

const scopeLine = /^scope\s+of\b/iu

interface Head {
  readonly below: Spot
  /** Left edges: planned text, its budget, actual text, its estimated actual, and the right end. */
  readonly edges: readonly [number, number, number, number, number]
}

/** Planned Actions/Services {text, Budgeted Expenditures} | Actual Actions/Services {text, Estimated Actual Annual Expenditures}: a row an action. */
export function updateTable({ pages, lines, placeAt }: GoalContext, goal: Numbered, table: YearTable): readonly ActionRow[] {
  const inside = linesIn(lines, table)
  const head = headOf(inside)
  if (!head) return []
  const words = inside.flatMap(({ placed }) => placed).filter((word) => before(head.below, word))
  const [planned, budget, actual, estimated, end] = head.edges
  const starts = rowStarts(wordsBetween(words, planned, budget), wordsBetween(words, actual, estimated))
  const place = placeAt('annual-update-2015')
  const rows: ActionRow[] = []
  for (const [index, from] of starts.entries()) {
    const to = starts[index + 1] ?? table.to
    const own = words.filter((word) => !before(word, from) && before(word, to))
    const column = (x0: number, x1: number) => wordsBetween(own, x0, x1)
    const [plannedCell, actualCell] = [actionCell(column(planned, budget)), actionCell(column(actual, estimated))]
    const first = budgetedInWords(placedText(column(budget, actual)), 'planned', place)
    const second = budgetedInWords(placedText(column(estimated, end)), 'estimated-actual', place)
    const text = placedText(plannedCell.action).text || placedText(actualCell.action).text
    if (text === '' && !first && !second) continue
    const { number, rest } = leadingNumber(text)
    const shown = (plannedCell.action.length > 0 ? plannedCell.action : actualCell.action).slice(0, 10)
    rows.push({
      table: 'annual-update-2015',
      fiscalYear: table.year,
      goal: goal.number,
      action: number || leadingNumber(placedText(actualCell.action).text).number || String(rows.length + 1),
      title: titleFrom(rest),
      description: placedText(plannedCell.action).text,
      contributing: null,
      scope: plannedCell.scope,
      studentGroups: pupilsIn(pages, lines, plannedCell.list, from, to, { x0: planned, x1: budget }),
      location: '',
      timeSpan: '',
      amounts: { ...(first ? { plannedTotal: first.total } : {}), ...(second ? { estimatedActualTotal: second.total } : {}) },
      lines: [...(first?.lines ?? []), ...(second?.lines ?? [])],
      fundingWords: [placedText(column(budget, actual)).text, placedText(column(estimated, end)).text].join('\n'),
      percentages: {},
      provenance: place({ page: shown[0]?.page ?? from.page, box: boxOfWords(shown.length > 0 ? shown : own.slice(0, 4)), text: titleFrom(rest) }),
    })
  }
  return rows
}

const textOf = (line: readonly PageWord[]) => line.map(({ text }) => text).join(' ')

/** An action's words stand over its scope and pupil list: the first words after a list begin the next action. */
function rowStarts(planned: readonly PageWord[], actual: readonly PageWord[]): readonly Spot[] {
  const lines = [...columnLines(planned), ...columnLines(actual)].flatMap((line) => (line[0] ? [{ text: textOf(line), head: line[0] }] : []))
  const sorted = lines.sort((one, other) => one.head.page - other.head.page || one.head.y - other.head.y)
  const starts: Spot[] = []
  let state: 'list' | 'scope' | 'words' = 'list'
  for (const { text, head } of sorted) {
    if (scopeLine.test(text)) state = 'scope'
    else if (listLine.test(text)) state = state === 'words' ? 'words' : 'list'
    else if (state === 'list') {
      starts.push({ page: head.page, y: head.y - head.size * 1.1 })
      state = 'words'
    }
  }
  return starts
}

/** The cell of one half: the action's words, then its scope, then the list of pupils. */
function actionCell(words: readonly PageWord[]): { readonly action: readonly PageWord[]; readonly scope: string; readonly list: string } {
  const lines = columnLines(words)
  const from = lines.findIndex((line) => scopeLine.test(textOf(line)))
  if (from < 0) return { action: words.filter((word) => !lines.some((line) => line.includes(word) && listLine.test(textOf(line)))), scope: '', list: '' }
  const listAt = lines.findIndex((line, index) => index > from && listLine.test(textOf(line)))
  const scope = lines
    .slice(from, listAt < 0 ? undefined : listAt)
    .map(textOf)
    .join(' ')
  return {
    action: lines.slice(0, from).flat(),
    scope: scope
      .replace(/^scope\s+of(?:\s+service\b)?|\bservice\b/giu, ' ')
      .replace(/^[\s:-]+|\s+/gu, ' ')
      .trim(),
    list: listAt < 0 ? '' : lines.slice(listAt).map(textOf).join('\n'),
  }
}

function headOf(lines: readonly PageLine[]): Head | undefined {
  const words = lines.flatMap(({ placed }) => placed)
  const estimated = words.find(({ text }, index) => /^estimated$/iu.test(text) && /^actual$/iu.test(words[index + 1]?.text ?? ''))
  if (!estimated) return undefined
  const header = words.filter(({ page, y }) => page === estimated.page && Math.abs(y - estimated.y) < 40)
  const find = (word: RegExp, after: number) => header.find(({ text, x0 }) => word.test(text) && x0 > after)
  const budgeted = find(/^budgeted$/iu, 0)
  const actual = header.find(({ text, x0 }) => /^actual$/iu.test(text) && x0 > (budgeted?.x1 ?? 0) && x0 !== words[words.indexOf(estimated) + 1]?.x0)
  if (!budgeted || !actual) return undefined
  const isHead = ({ text, y }: PageWord) => /^(?:expenditures|annual|budgeted|estimated)$/iu.test(text) && y - estimated.y < estimated.size * 1.4
  const below = { page: estimated.page, y: Math.max(...header.filter(isHead).map(({ y }) => y)) + 1 }
  const content = words.filter((word) => before(below, word))
  const left = Math.min(...content.map(({ x0 }) => x0))
  const right = Math.max(...content.map(({ x1 }) => x1)) + 10
  const edges = [
    0,
    gutter(content, left + 60, budgeted.x0 + 20),
    gutter(content, budgeted.x1, actual.x0),
    gutter(content, actual.x0, estimated.x1),
    right,
  ] as const
  return { below, edges }
}
