import type { ActionRow, FiscalYear, FundingLine, PageText } from '@cuentas/shared'
import { readAmount, readFiscalYear } from '@cuentas/shared'
import { firstSpot, linesIn, numbered, type Numbered, type Stretch } from '#templates/older/action-blocks.ts'
import { before, boxOfWords, type PageLine, type PageWord, type Spot } from '#templates/older/page-words.ts'
import { budgetedInWords, dividedInWords, totalOf, type Budgeted, type PlaceAt } from '#templates/older/funding-lines.ts'
import { placedText } from '#templates/older/placed-text.ts'
import { fundOfSource, withoutCopyOf } from '#templates/older/sources.ts'
import { titleFrom } from '#templates/older/titles.ts'
import { fundingByYear, yearColumns, type FundingCells, type YearColumn } from '#templates/form-2017-20/budget-years.ts'
import { servedBy } from '#templates/form-2017-20/students.ts'

/** What reading the planned actions needs of the document. */
export interface PlannedContext {
  readonly pages: readonly PageText[]
  readonly lines: readonly PageLine[]
  readonly planYear: FiscalYear
  readonly placeAt: (table: ActionRow['table']) => PlaceAt
}

const heading = /^(?:budgeted|budget) expenditures?:?$/iu
const actions = /^actions?\s*\/\s*services?:?$/iu

/** Planned Actions/Services of one goal: a row an action and year. The plan's own year is `budgeted`; the years beside it are plans of no year yet. */
export function plannedActions(context: PlannedContext, goal: Numbered): readonly ActionRow[] {
  return numbered(context.lines, goal, /^Action\s+#?(\d+[A-Za-z]?)$/iu).flatMap((action) => actionRows(context, goal.number, action))
}

function actionRows(context: PlannedContext, goal: string, action: Numbered): readonly ActionRow[] {
  const { lines, pages, planYear, placeAt } = context
  const notContributing = firstSpot(lines, action, /not included as contributing/iu)
  const contributing = firstSpot(lines, action, /(?<!not )included as contributing/iu)
  const services = firstSpot(lines, action, actions)
  const budget = firstSpot(lines, action, heading)
  const end = services ?? budget ?? action.to
  const served = servedBy(pages, lines, notContributing && { from: notContributing, to: contributing ?? end }, contributing && { from: contributing, to: end })
  const columns = services ? yearColumns(lines, services, budget ?? action.to) : []
  const words = budget ? linesIn(lines, { from: budget, to: action.to }).flatMap(({ placed }) => placed) : []
  const years = budget ? yearColumns(lines, budget, action.to) : columns
  // The year labels themselves; "2000-2999: Classified Personnel Salaries" or a bare 20150 under one is no label.
  const isLabel = (word: PageWord) => years.some(({ x0, year }) => word.x0 === x0 && readFiscalYear(word.text.replace(/[^\d\u2010-\u2015-]/gu, '')) === year)
  const afterYears = words.filter((word) => !isLabel(word) && budget && before(budget, word))
  const funding = fundingByYear(afterYears, years)
  return years.flatMap(({ year }): readonly ActionRow[] => {
    const table = year === planYear ? 'budgeted' : 'budgeted-other-years'
    const text = descriptionOf(lines, services, budget ?? action.to, columns, year)
    const budgeted = budgetedOf(funding.get(year) ?? [], placeAt(table))
    if (!budgeted && (text.words.length === 0 || table === 'budgeted-other-years')) return []
    const at = text.words.length > 0 ? text.words.slice(0, 12) : words.slice(0, 1)
    const label = linesIn(lines, action)
      .slice(0, 1)
      .flatMap(({ placed }) => placed)
    const shown = at.length > 0 ? at : label
    const description = placedText(text.words).text
    return [
      {
        table,
        fiscalYear: year,
        goal,
        action: action.number,
        title: titleFrom(description),
        description,
        ...served,
        timeSpan: '',
        amounts: budgeted ? { total: budgeted.total } : {},
        ...(budgeted ? { lines: budgeted.lines } : {}),
        fundingWords: budgeted?.words ?? '',
        percentages: {},
        provenance: placeAt(table)({ page: shown[0]?.page ?? action.from.page, box: boxOfWords(shown), text: titleFrom(description) }),
      },
    ]
  })
}

/** Words of one year's column, between the heading and the budget; without columns, all of them. */
function descriptionOf(
  lines: readonly PageLine[],
  services: Spot | undefined,
  to: Spot,
  columns: readonly YearColumn[],
  year: FiscalYear,
): { readonly words: readonly PageWord[] } {
  if (!services) return { words: [] }
  const column = columns.find((one) => one.year === year)
  const inside = linesIn(lines, { from: services, to }).filter(({ text }) => !actions.test(text.trim()))
  const statusLine = inside.findLast(({ text }) => /\bNew\b.*\bModified\b.*\bUnchanged\b|^(?:New|Modified|Unchanged)(?: Action)?$/u.test(text))
  const from = statusLine ? { page: statusLine.page, y: statusLine.box.y1 } : services
  return {
    words: inside
      .flatMap(({ placed }) => placed)
      .filter(
        (word) => before(from, word) && (!column || (word.x0 >= column.x0 - 6 && word.x0 < column.x1 - 6)) && !/^20\d\d[-\u2010-\u2015]\d\d$/u.test(word.text),
      ),
  }
}

/** Funding lines of one year with their whole; undefined when the year's cells are empty. */
function budgetedOf(groups: readonly FundingCells[], placeAt: PlaceAt): (Budgeted & { readonly words: string }) | undefined {
  const filled = groups.filter(({ amount, source, reference }) => amount.length + source.length + reference.length > 0)
  if (filled.length === 0) return undefined
  const words = filled.map(({ source, reference }) => [placedText(source).text, placedText(reference).text].join('\n')).join('\n')
  const wholes = filled.map((cells) => wholeOf(cells, placeAt))
  const [only] = wholes
  const total = wholes.length === 1 && only ? only.total : totalOf(wholes.map((one) => one.total))
  return { lines: wholes.flatMap(({ lines }) => lines), total, words }
}

function wholeOf({ amount, source, reference }: FundingCells, placeAt: PlaceAt): Budgeted {
  const [amountText, sourceText, referenceText] = [placedText(amount), placedText(source), placedText(reference)]
  const place = amountText.placeOf(0, amountText.text.length) ?? placedText([...source, ...reference]).placeOf(0, 1)
  const read = readAmount(amountText.text)
  const inWords = typeof read !== 'number' && read.because === 'malformed' ? budgetedInWords(amountText, 'planned', placeAt) : undefined
  if (inWords && inWords.lines.length > 0) return { ...inWords, lines: inWords.lines.map((line) => besideCell(line, sourceText.text, referenceText.text)) }
  if (!place) throw new Error('a funding line has words')
  const provenance = placeAt({ ...place, text: amountText.text })
  const [named = '', told = ''] = [sourceText, referenceText].map(({ text }) => withoutCopyOf(amountText.text, text))
  const one: FundingLine = {
    phase: 'planned',
    fund: fundOfSource(named),
    source: named.replace(/\s+/gu, ' '),
    reference: told.replace(/\s+/gu, ' '),
    amount: read,
    provenance,
  }
  return { lines: dividedInWords(read, referenceText, 'planned', placeAt) ?? [one], total: { amount: read, provenance } }
}

/** An amount among words ("$0 (repeat expenditure)") that names no source itself has the one of the Source cell below it. */
function besideCell(line: FundingLine, source: string, reference: string): FundingLine {
  if (line.source !== '') return line
  const [named, told] = [source, reference].map((text) => text.replace(/\s+/gu, ' '))
  return { ...line, fund: fundOfSource(source), source: named ?? '', reference: line.reference || (told ?? '') }
}

/** Every planned action of the plan, goal by goal. */
export function allPlanned(context: PlannedContext, section: Stretch): readonly ActionRow[] {
  return numbered(context.lines, section, /^Goal\s+#?(\d+[A-Z]?)\b(?!,?\s*Action)/iu, { above: 60 }).flatMap((goal) => plannedActions(context, goal))
}
