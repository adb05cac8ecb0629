import {
  headerFigures,
  type ActionTable,
  type DocumentFacts,
  type FiscalYear,
  type HeaderBlocks,
  type HeaderFigure,
  type LcapTables,
  type Outcome,
  type Problem,
  type ReadDocument,
  type Refusal,
  type Sha256,
  type Table,
} from '@cuentas/shared'
import { vocabularyOf, type Vocabulary } from '#templates/broken-words.ts'
import { byTable, inlineTotals, rowsOf, type BothReadings, type GoalOf } from '#templates/both-readings.ts'
import { adoptionOf } from '#templates/adoption.ts'
import { languageOf, leaName, printedCds } from '#templates/document-words.ts'
import { goalAt, goalBlocks } from '#templates/goal-blocks.ts'
import { headerBlocks } from '#templates/header-blocks.ts'
import type { BlockRows } from '#templates/labelled-values.ts'
import { appendixStart, tableHeadings, yearBefore, type TableHeading } from '#templates/headings.ts'
import { readOlderPlan } from '#templates/older/read-older-plan.ts'
import { planYearOf } from '#templates/plan-year.ts'
import { readTables, type ReadTable } from '#templates/read-rows.ts'
import { refusalFor } from '#templates/refuse.ts'
import { sectionsOf } from '#templates/sections.ts'
import { tableParts, type CutTable } from '#templates/table-parts.ts'
import { allForms, eraOf } from '#templates/templates.ts'

/** The five tables that close a plan; the fifth, carryover, has figures only. */
const yearTables = ['planned', 'contributing', 'annual-update', 'contributing-annual-update'] as const satisfies readonly ActionTable[]

/** Tables about the current year, the one before the plan's; the others are about the coming one. */
const ofCurrentYear: ReadonlySet<ActionTable> = new Set<ActionTable>(['annual-update', 'contributing-annual-update'])

/**
 * Reads one LCAP: what it is, the header blocks of its action tables, and every action row, each figure with its place and both readings. Plans to
 * 2019-20 have no action tables and are read by their own forms (`older/`). Refused: files that are no LCAP.
 */
export function readTemplate(document: ReadDocument, sha256: Sha256): Outcome<LcapTables> | Refusal {
  const end = appendixStart(document.pages)
  const pages = document.pages.filter(({ number }) => number < end)
  const tables = document.tables.filter(({ page }) => page < end)
  const headings = pages.flatMap(tableHeadings)
  const cut = tables.map((table): CutTable => ({ table, parts: tableParts(table, allForms) }))
  const found = withoutDataEntry(
    (['tags', 'geometry'] as const).flatMap((reading) =>
      readTables(
        sectionsOf(
          cut.filter(({ table }) => table.reading === reading),
          headings,
        ),
      ),
    ),
  )
  if (!found.some(({ rows }) => rows.length > 0)) return readOlderPlan(document, sha256) ?? refusalFor(document.pages)
  const planYear = planYearOf(pages, headings)
  const facts: DocumentFacts = {
    sha256,
    pages: document.pages.length,
    kind: 'lcap',
    lea: { name: leaName(pages, tables), cds: printedCds(pages) },
    planYear,
    template: eraOf(planYear, document.pages),
    language: languageOf(pages),
    adoption: adoptionOf(pages),
  }
  const headers = headerBlocks(blocksOf(cut, found, headings))
  const all = ([...yearTables, 'goal-actions'] as const).map((table) => byTable(table, found))
  const totals = [...headers.value.totals]
  for (const total of all.flatMap(inlineTotals)) if (!totals.some(({ table, column }) => table === total.table && column === total.column)) totals.push(total)
  const read = planYear === null ? [] : readAll(all, planYear, { ...headers.value, totals }, tables, vocabularyOf(pages))
  return {
    value: { document: facts, headers: { ...headers.value, totals }, rows: read.flatMap(({ rows }) => rows) },
    problems: [...factProblems(facts, headers.value, found), ...headers.problems, ...read.flatMap(({ problems }) => problems)],
  }
}

/** The Data Entry Table of 2022-24 repeats the planned table with more columns: it is taken only when the plan prints no other. */
function withoutDataEntry(found: readonly ReadTable[]): readonly ReadTable[] {
  const others = found.filter(({ table, heading }) => table !== 'planned' || heading !== 'data-entry')
  return others.some(({ table }) => table === 'planned') ? others : found
}

/** Rows above the action rows, from the first page of the action tables on: header blocks are there and nowhere else. */
function blocksOf(cut: readonly CutTable[], found: readonly ReadTable[], headings: readonly TableHeading[]): readonly BlockRows[] {
  const pages = [
    ...found.filter(({ table }) => table !== 'goal-actions').map(({ firstPage }) => firstPage),
    ...headings.filter(({ year }) => year !== undefined).map(({ page }) => page),
  ]
  const first = Math.min(...pages)
  return cut
    .filter(({ table }) => table.page >= first)
    .flatMap(({ table, parts }) => parts.flatMap(({ header, from, to }) => (header ? [] : [{ table, from, to }])))
}

function readAll(
  all: readonly BothReadings[],
  planYear: FiscalYear,
  headers: HeaderBlocks,
  tables: readonly Table[],
  words: Vocabulary,
): readonly ReturnType<typeof rowsOf>[] {
  const blocks = goalBlocks(tables)
  const goals = new Set(all.flatMap(({ tags, geometry }) => [...tags, ...geometry].flatMap(({ rows }) => rows.map(({ goal }) => goal))))
  const goalOf: GoalOf = (row, before) => {
    const prefix = /^(\d+[A-Z]?)[.(-]/u.exec(row.action)?.[1] ?? ''
    if (row.goal) return row.goal
    const block = row.cells.has('description') ? goalAt(blocks, row.page, row.box.y0) : ''
    return prefix && (goals.has(prefix) || !block) ? prefix : block || before
  }
  return all.map((both) => rowsOf(both, ofCurrentYear.has(both.table) ? yearBefore(planYear) : planYear, headers.totals, goalOf, words))
}

/** Header figures that only the forms to 2019-20 print. */
const olderFigures: ReadonlySet<HeaderFigure> = new Set<HeaderFigure>(['generalFundExpenditures', 'plannedInPlan', 'projectedLcffRevenue'])

function factProblems(facts: DocumentFacts, headers: HeaderBlocks, found: readonly ReadTable[]): readonly Problem[] {
  const problem = (code: Problem['code'], of: Problem['facts'] = {}): Problem => ({ code, at: {}, facts: of })
  const readings = new Set(found.map(({ reading }) => reading))
  const [only, second] = [...readings]
  return [
    ...(only && !second ? [problem('one-reading-only', { reading: only })] : []),
    ...(facts.planYear === null ? [problem('plan-year-missing')] : []),
    ...(facts.lea.name ? [] : [problem('lea-missing')]),
    ...[...yearTables, 'goal-actions' as const]
      .filter((table) => !found.some((one) => one.table === table && one.rows.length > 0))
      .map((table) => problem('table-not-found', { table })),
    ...headerFigures.filter((figure) => !olderFigures.has(figure) && !headers.figures[figure]).map((figure) => problem('header-figure-missing', { figure })),
  ]
}
