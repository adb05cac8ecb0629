import type { ActionRow, FiscalYear, PageText } from '@cuentas/shared'
import { linesIn, type Numbered, type Stretch } from '#templates/older/action-blocks.ts'
import { leadingNumber } from '#templates/older/action-numbers.ts'
import { budgetedInWords, type PlaceAt } from '#templates/older/funding-lines.ts'
import { gutter, wordsBetween } from '#templates/older/gutters.ts'
import { before, boxOfWords, columnLines, type PageLine, type PageWord, type Spot } from '#templates/older/page-words.ts'
import { placedText } from '#templates/older/placed-text.ts'
import { titleFrom } from '#templates/older/titles.ts'
import { listHead, pupilsIn } from '#templates/form-2015-17/pupils.ts'

/** What reading a goal's tables needs of the document. */
export interface GoalContext {
  readonly pages: readonly PageText[]
  readonly lines: readonly PageLine[]
  readonly placeAt: (table: ActionRow['table']) => PlaceAt
}

/** A table of one goal and year. */
export interface YearTable extends Stretch {
  readonly year: FiscalYear
}

interface Head {
  readonly below: Spot
  /** Left edges of Actions/Services, Scope, Pupils, Budgeted Expenditures, and the right end. */
  readonly edges: readonly [number, number, number, number, number]
}

/** Actions/Services | Scope of Service | Pupils to be served | Budgeted Expenditures: a row an action. The plan's own year is `budgeted`. */
export function goalTable({ pages, lines, placeAt }: GoalContext, goal: Numbered, table: YearTable, planYear: FiscalYear): readonly ActionRow[] {
  const inside = linesIn(lines, table)
  const head = headOf(inside)
  if (!head) return []
  const words = inside.flatMap(({ placed }) => placed).filter((word) => before(head.below, word))
  const [actions, scope, pupils, budget, end] = head.edges
  const starts = rowStarts(wordsBetween(words, pupils, budget), wordsBetween(words, actions, scope), goal.number)
  const name = table.year === planYear ? 'budgeted' : 'budgeted-other-years'
  return starts.flatMap((from, index): readonly ActionRow[] => {
    const to = starts[index + 1] ?? table.to
    const own = words.filter((word) => !before(word, from) && before(word, to))
    const text = placedText(wordsBetween(own, actions, scope))
    const budgeted = budgetedInWords(placedText(wordsBetween(own, budget, end)), 'planned', placeAt(name))
    if (text.text === '' && !budgeted) return []
    const { number, rest } = leadingNumber(text.text)
    const list = placedText(wordsBetween(own, pupils, budget)).text
    const shown = wordsBetween(own, actions, scope).slice(0, 10)
    return [
      {
        table: name,
        fiscalYear: table.year,
        goal: goal.number,
        action: number || String(index + 1),
        title: titleFrom(rest),
        description: text.text,
        contributing: null,
        scope: placedText(wordsBetween(own, scope, pupils)).text.replace(/\s+/gu, ' '),
        studentGroups: pupilsIn(pages, lines, list, from, to, { x0: pupils, x1: budget }),
        location: '',
        timeSpan: '',
        amounts: budgeted ? { total: budgeted.total } : {},
        lines: budgeted?.lines ?? [],
        fundingWords: placedText(wordsBetween(own, budget, end)).text,
        percentages: {},
        provenance: placeAt(name)({ page: shown[0]?.page ?? from.page, box: boxOfWords(shown.length > 0 ? shown : own.slice(0, 4)), text: titleFrom(rest) }),
      },
    ]
  })
}

/**
 * Where the rows begin: at the first line of each list of pupils; and at an action's number of this goal where the list is left empty (Horicon 2.06).
 */
function rowStarts(pupils: readonly PageWord[], actions: readonly PageWord[], goal: string): readonly Spot[] {
  const begin = (word: PageWord): Spot => ({ page: word.page, y: word.y - word.size * 1.1 })
  const lists = columnLines(pupils).flatMap((line) => (line[0] && listHead.test(textOf(line)) ? [line[0]] : []))
  const numbers = columnLines(actions).flatMap((line) =>
    line[0] && textOf(line).startsWith(`${goal}.`) && leadingNumber(textOf(line)).number !== '' ? [line[0]] : [],
  )
  const alone = numbers.filter((word) => lists.every((head) => head.page !== word.page || Math.abs(head.y - word.y) > word.size * 2))
  return [...lists, ...alone].sort((one, other) => one.page - other.page || one.y - other.y).map(begin)
}

const textOf = (line: readonly PageWord[]) => line.map(({ text }) => text).join(' ')

/** The header row and the columns under it. Its words are centred, so the columns' edges are the strips between them that fewest words cross. */
function headOf(lines: readonly PageLine[]): Head | undefined {
  const words = lines.flatMap(({ placed }) => placed)
  const scopeWord = words.find(({ text }) => /^scope$/iu.test(text))
  if (!scopeWord) return undefined
  const header = words.filter(({ page, y }) => page === scopeWord.page && Math.abs(y - scopeWord.y) < 32)
  const centre = (word: RegExp) => {
    const found = header.find(({ text }) => word.test(text))
    return found && { x: (found.x0 + found.x1) / 2, y: found.y }
  }
  const [actions, pupils, budget] = [centre(/^actions?\/services?$/iu), centre(/^pupils$/iu), centre(/^budgeted$/iu)]
  const ends = header.filter(({ text, x0 }) => /^(?:service|expenditures)$/iu.test(text) && x0 > (actions?.x ?? 0)).map(({ y }) => y)
  if (!actions || !pupils || !budget) return undefined
  const below = { page: scopeWord.page, y: Math.max(scopeWord.y, budget.y, pupils.y, ...ends) + 1 }
  const content = words.filter((word: PageWord) => before(below, word))
  const scopeX = (scopeWord.x0 + scopeWord.x1) / 2
  const right = Math.max(0, ...content.map(({ x1 }) => x1)) + 10
  const edges = [0, gutter(content, actions.x, scopeX), gutter(content, scopeX, pupils.x), gutter(content, pupils.x, budget.x), right] as const
  return { below, edges }
}
