import { readFiscalYear, type ActionRow, type FiscalYear, type HeaderBlocks, type ReadDocument } from '@cuentas/shared'
import { firstSpot, linesIn, theEnd, type Stretch } from '#templates/older/action-blocks.ts'
import { placing } from '#templates/older/funding-lines.ts'
import { labelledFigure, labelledPercentage, type FigureLabel } from '#templates/older/labelled-figures.ts'
import type { OlderReading } from '#templates/older/older-template.ts'
import { tagsSay } from '#templates/older/other-reading.ts'
import { linesInOrder, spotOf, type PageLine } from '#templates/older/page-words.ts'
import { choicesBetween } from '#templates/older/ticked.ts'
import { expenditureSummary, summaryHeading } from '#templates/form-2017-20/expenditure-summary.ts'
import { allUpdated } from '#templates/form-2017-20/annual-update.ts'
import { allPlanned } from '#templates/form-2017-20/planned-actions.ts'

const start = { page: 1, y: -1000 }
const planned = /^Goals, Actions,? (?:&|and) Services$/iu
const demonstration = /^Demonstration of Increased or Improved Services/iu
const review = /LCAP Year Reviewed:?\s*(20\d\d\s*[-\u2010-\u2015]\s*(?:20)?\d\d)/iu

const budgetSummary: readonly FigureLabel[] = [
  { name: 'generalFundExpenditures', words: /Total General Fund Budget Expenditures for LCAP Year/iu },
  { name: 'plannedInPlan', words: /Total Funds Budgeted for Planned Actions/iu },
  { name: 'projectedLcffRevenue', words: /Total Projected LCFF Revenues? for LCAP Year/iu },
]
const grants: FigureLabel = { name: 'projectedSupplementalConcentration', words: /Estimated Supplemental and Concentration Grant Funds/iu }

/** Reads a plan of 2017-18, 2018-19 or 2019-20: annual update, planned actions, Budget Summary and Demonstration page; nothing of the instructions behind them. */
export function read2017(document: ReadDocument): OlderReading | undefined {
  const lines = linesInOrder(document.pages)
  const whole: Stretch = { from: start, to: theEnd }
  const reviewLine = lines.find(({ text }) => review.test(text))
  const plannedFrom = firstWithin(lines, planned, /Strategic Planning Details|New\b|Goal\s*#?1\b/iu)
  if (!plannedFrom) return undefined
  const shown = firstSpot(lines, { from: plannedFrom.from, to: theEnd }, demonstration)
  const section: Stretch = { from: plannedFrom.from, to: shown ?? firstSpot(lines, { from: plannedFrom.from, to: theEnd }, summaryHeading) ?? theEnd }
  const planYear = planYearOf(document, lines, reviewLine)
  if (planYear === null) return { planYear, rows: [], headers: noHeaders }
  const placeAt = (table: ActionRow['table']) => placing(table, tagsSay(document.tables))
  const update = reviewLine && {
    from: spotOf(reviewLine),
    to: firstSpot(lines, { from: spotOf(reviewLine), to: plannedFrom.from }, /^Stakeholder Engagement$/iu) ?? plannedFrom.from,
  }
  const reviewed = yearIn(reviewLine)
  const summary = expenditureSummary(document, placeAt('budgeted'))
  const page = shown && { from: shown, to: { page: shown.page + 1, y: 0 } }
  const headers = headersOf(lines, { ...whole, to: plannedFrom.from }, page, placeAt('budgeted'))
  return {
    planYear,
    rows: [
      ...allPlanned({ pages: document.pages, lines, planYear, placeAt }, section),
      ...(update && reviewed !== undefined ? allUpdated(lines, update, reviewed, placeAt('annual-update-2017')) : []),
    ],
    headers: summary.length > 0 ? { ...headers, summary } : headers,
  }
}

const noHeaders: HeaderBlocks = { figures: {}, percentages: {}, totals: [] }

/** The heading that is followed by what the section holds: a contents list and the instructions print it too. */
function firstWithin(lines: readonly PageLine[], heading: RegExp, follows: RegExp): Stretch | undefined {
  for (const [index, line] of lines.entries()) {
    if (!heading.test(line.text.trim())) continue
    if (lines.slice(index + 1, index + 16).some(({ text }) => follows.test(text))) return { from: spotOf(line), to: theEnd }
  }
  return undefined
}

function yearIn(line: PageLine | undefined): FiscalYear | undefined {
  const text = line && review.exec(line.text)?.[1]
  return text ? readFiscalYear(text.replace(/\s/gu, '')) : undefined
}

/** The plan's year: ticked on the cover, else the year after the reviewed one. */
function planYearOf(document: ReadDocument, lines: readonly PageLine[], reviewLine: PageLine | undefined): FiscalYear | null {
  const cover = choicesBetween(document.pages.slice(0, 2), lines, start, { page: 2, y: 300 })
  const ticked = cover.filter(({ label, ticked: on }) => on && /^20\d\d/u.test(label)).flatMap(({ label }) => readFiscalYear(label.split(' ')[0] ?? '') ?? [])
  const [only, second] = ticked
  const reviewed = yearIn(reviewLine)
  const after = reviewed === undefined ? undefined : readFiscalYear(`${reviewed + 1}-${String((reviewed + 2) % 100).padStart(2, '0')}`)
  if (only !== undefined && second === undefined) return only
  return after ?? coverYear(lines) ?? null
}

/** "LCAP Year: 2018-19" on the first pages. */
function coverYear(lines: readonly PageLine[]): FiscalYear | undefined {
  for (const { text } of linesIn(lines, { from: start, to: { page: 3, y: 0 } })) {
    const year = /^LCAP Year:?\s*(20\d\d\s*[-\u2010-\u2015]\s*(?:20)?\d\d)$/iu.exec(text.trim())?.[1]
    if (year) return readFiscalYear(year.replace(/\s/gu, ''))
  }
  return undefined
}

function headersOf(lines: readonly PageLine[], front: Stretch, page: Stretch | undefined, placeAt: ReturnType<typeof placing>): HeaderBlocks {
  const summary = budgetSummary.flatMap((label) => {
    const figure = labelledFigure(lines, front, label, placeAt)
    return figure ? [[label.name, figure] as const] : []
  })
  const grant = page && labelledFigure(lines, page, grants, placeAt)
  const percentage = page && labelledPercentage(lines, page, /Percentage to Increase or Improve Services/iu, placeAt)
  return {
    figures: Object.fromEntries([...summary, ...(grant ? [[grants.name, grant] as const] : [])]),
    percentages: percentage ? { minimumProportionality: percentage } : {},
    totals: [],
  }
}
