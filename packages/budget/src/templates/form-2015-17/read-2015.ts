import { readFiscalYear, type ActionRow, type FiscalYear, type HeaderBlocks, type ReadDocument } from '@cuentas/shared'
import { firstSpot, linesIn, theEnd, type Numbered, type Stretch } from '#templates/older/action-blocks.ts'
import { placing } from '#templates/older/funding-lines.ts'
import { labelledFigure, labelledPercentage } from '#templates/older/labelled-figures.ts'
import type { OlderReading } from '#templates/older/older-template.ts'
import { tagsSay } from '#templates/older/other-reading.ts'
import { before, linesInOrder, spotOf, type PageLine, type Spot } from '#templates/older/page-words.ts'
import { goalTable, type YearTable } from '#templates/form-2015-17/goal-tables.ts'
import { updateTable } from '#templates/form-2015-17/update-tables.ts'

const start: Spot = { page: 1, y: -1000 }
const goalLine = /^(?:original\s+)?goal\s*#?\s*(\d+[A-Z]?)?\s*:?(?:$|\s+(?!applies)\S)/iu
const plannedYear = /^LCAP Year\s*#?\s*([123])\s*:?\s*((?:20)?\d\d\s*[-\u2010-\u2015/]\s*(?:20)?\d\d)/iu
const updateYear = /^LCAP Year\s*:?\s*((?:20)?\d\d\s*[-\u2010-\u2015/]\s*(?:20)?\d\d)$/iu
const tableEnd = /^Complete a copy of this table|^What changes in actions?\b/iu

/** Reads a plan of 2015-16 or 2016-17: three years of each goal one below the other, the annual update, and Section 3. */
export function read2015(document: ReadDocument): OlderReading | undefined {
  const lines = linesInOrder(document.pages)
  const tables = yearTables(lines, plannedYear)
  const own = tables.filter(({ ordinal }) => ordinal === '1').map(({ year }) => year)
  const planYear = mostOften(own)
  if (planYear === undefined) return undefined
  const updates = firstSpot(lines, { from: lines[0] ? spotOf(lines[0]) : start, to: theEnd }, /^(?:Original\s+)?GOAL\b.*prior year|^Original\b/iu) ?? theEnd
  const use = firstSpot(lines, { from: tables[0]?.from ?? start, to: theEnd }, /^Section 3\b/iu) ?? theEnd
  const goals = goalsIn(lines, { from: start, to: before(updates, use) ? updates : use })
  const updatedGoals = goalsIn(lines, { from: updates, to: use })
  const context = { pages: document.pages, lines, placeAt: (table: ActionRow['table']) => placing(table, tagsSay(document.tables)) }
  const within = (among: readonly Numbered[], { from }: Stretch) => among.findLast((goal) => !before(from, goal.from))
  const rows = [
    ...tables.flatMap((table) => {
      const goal = within(goals, table)
      return goal ? goalTable(context, goal, table, planYear) : []
    }),
    ...yearTables(lines, updateYear)
      .filter(({ from }) => !before(from, updates))
      .flatMap((table) => {
        const goal = within(updatedGoals, table)
        return goal ? updateTable(context, goal, table) : []
      }),
  ]
  return { planYear, rows, headers: headersOf(lines, { from: use, to: theEnd }, context.placeAt('budgeted')) }
}

/** Tables by the line over them; each ends at the next such line, the next goal, or the form's closing words. */
function yearTables(lines: readonly PageLine[], words: RegExp): readonly (YearTable & { readonly ordinal: string })[] {
  return lines.flatMap((line, index) => {
    const match = words.exec(line.text.trim())
    const year = match && readFiscalYear((match[2] ?? match[1] ?? '').replace(/\s/gu, ''))
    if (!year || (line.page < 3 && lines.length > 200)) return []
    const next = lines
      .slice(index + 1)
      .find(({ text, box }) => plannedYear.test(text) || updateYear.test(text) || tableEnd.test(text) || (box.x0 < 130 && goalLine.test(text)))
    return [{ ordinal: match[2] ? (match[1] ?? '') : '', year, from: spotOf(line), to: next ? spotOf(next) : theEnd }]
  })
}

/** Goals by their labels; one without a number has its place in the order. */
function goalsIn(lines: readonly PageLine[], stretch: Stretch): readonly Numbered[] {
  const found = linesIn(lines, stretch).flatMap((line) => {
    const match = line.box.x0 < 130 ? goalLine.exec(line.text.trim()) : null
    return match && /^(?:original\s+)?goal\b/iu.test(line.text) && line.text.length < 200 ? [{ from: spotOf(line), printed: match[1] }] : []
  })
  return found.map(({ from, printed }, index) => ({
    number: printed ?? String(index + 1),
    from: { page: from.page, y: from.y - 60 },
    to: found[index + 1]?.from ?? stretch.to,
  }))
}

function mostOften(years: readonly FiscalYear[]): FiscalYear | undefined {
  const counts = new Map<FiscalYear, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}

/** Section 3: the grants of A and the percentage of B, which stands alone in its box. */
function headersOf(lines: readonly PageLine[], section: Stretch, placeAt: ReturnType<typeof placing>): HeaderBlocks {
  const appendix = firstSpot(lines, section, /^LOCAL CONTROL AND ACCOUNTABILITY PLAN AND ANNUAL UPDATE APPENDIX/iu)
  const within = { ...section, to: appendix ?? section.to }
  const grant = labelledFigure(
    lines,
    within,
    { name: 'projectedSupplementalConcentration', words: /Total amount of Supplemental and Concentration grant funds calculated/iu },
    placeAt,
  )
  const percentage = labelledPercentage(lines, within, /^\W*\d{1,3}(?:\.\d+)?\s?%\W*$/u, placeAt)
  return {
    figures: grant ? { projectedSupplementalConcentration: grant } : {},
    percentages: percentage ? { minimumProportionality: percentage } : {},
    totals: [],
  }
}
