import type { ColumnCode, TableName } from '@cuentas/shared'
import type { ServedCell, ServedRow, ServedTable } from '#services/tables/served-tables.fixture.ts'

/** Figures of a column in the order of the page, in cents; null where the page says that there is none. */
export type Figures = readonly (number | null)[]
export type Shown = Readonly<Partial<Record<ColumnCode, Figures>>>

/** What a page shows of a table: the figures of each column of dollars, by its code, or how many rows there are where the table has no dollars. */
export interface ShownTable {
  /** All the tables before its link are parts of it; else the last one is it. */
  readonly inParts?: true
  readonly figures?: (rows: readonly ServedRow[], table: ServedTable) => Shown
  readonly rows?: (rows: readonly ServedRow[], table: ServedTable) => number
  /** Columns of dollars of its file that the page shows elsewhere or not at all. */
  readonly notShown?: readonly ColumnCode[]
}

const first = (cell: ServedCell | undefined): number | null => cell?.amounts[0] ?? null
/** The figure of a column; a cell that stands for all columns says that all are missing. */
const at = (column: number) => (row: ServedRow) => first(row.cells[column])
/** Words that stand for a known 0: the plan is read, and no action of it is about the focus, or none with dollars. */
const saysNone = ({ text }: ServedCell) =>
  /^(No action names|Ninguna acción menciona|Named, but with no dollars|La menciona, pero sin dinero)/.test(text.trim())
/** A range in one cell: one figure for both ends, or two; an end that is not known stands beside the other. */
const range = (cell: ServedCell | undefined) => {
  if (cell && saysNone(cell)) return { least: 0, most: 0 }
  const [least = null, most] = cell?.amounts ?? []
  return { least, most: most ?? (cell?.missing ? null : least) }
}
const ofRange = (column: number, end: 'least' | 'most') => (row: ServedRow) => range(row.cells[column])[end]
const countRows = (rows: readonly ServedRow[]) => rows.length
const phases = (planned: number) => ({
  figures: (rows: readonly ServedRow[]) => ({ planned: rows.map(at(planned)), estimated_actual: rows.map(at(planned + 1)) }),
  notShown: ['planned_lcff', 'estimated_actual_lcff'] as const,
})

/** Rows of the money that the state and plans tell of; what others report stands between them and is another table. */
const ofMoney = (rows: readonly ServedRow[]) => rows.filter(({ classes }) => !classes.includes('break') && !classes.includes('reported'))

/** The grants that the state certified, then the two parts of them; what a plan says instead is not the state's. */
function moneyFigures(rows: readonly ServedRow[]): Figures {
  return ofMoney(rows).flatMap(({ cells: [, received, planned, estimated, carried, rest] }) => {
    const certified = received?.aside.length === 2
    const left = first(rest)
    return [
      ...(certified ? [first(received), ...received.aside] : [null]),
      first(planned),
      first(estimated),
      first(carried),
      left !== null && rest?.hasAside ? -left : left,
    ]
  })
}

function programFigures(rows: readonly ServedRow[], { heads }: ServedTable): Shown {
  const [then, estimated] = heads.length === 6 ? [2, 3] : [undefined, 2]
  return {
    amount_at_least: rows.map(ofRange(1, 'least')),
    amount_at_most: rows.map(ofRange(1, 'most')),
    ...(then === undefined ? {} : { planned_then_at_least: rows.map(ofRange(then, 'least')), planned_then_at_most: rows.map(ofRange(then, 'most')) }),
    estimated_actual_at_least: rows.map(ofRange(estimated, 'least')),
    estimated_actual_at_most: rows.map(ofRange(estimated, 'most')),
  }
}

/** Each district is a column: its range, then what it is compared with, then its whole plan. */
function sideBySideFigures(rows: readonly ServedRow[], { heads }: ServedTable): Shown {
  const dollars = rows.filter(({ cells }, index) => index === 1 || (index > 3 && cells.length > 1))
  const sides = heads.slice(1).map((_, side) => side + 1)
  const ends = (end: 'least' | 'most') => sides.flatMap((side) => dollars.map(ofRange(side, end)))
  return { amount_at_least: ends('least'), amount_at_most: ends('most') }
}

/** The page prints "at most" alone where nothing is sure to be for the focus. */
function districtFigures(rows: readonly ServedRow[]): Shown {
  const ends = rows.map(({ cells: [, , cell] }) => {
    const [one = null, other] = cell?.amounts ?? []
    if (cell && saysNone(cell)) return { least: 0, most: 0 }
    if (cell === undefined || one === null) return { least: null, most: null }
    if (other !== undefined) return { least: one, most: other }
    if (/at most|como máximo/.test(cell.text)) return { least: 0, most: one }
    return { least: one, most: /^(at least|al menos)/.test(cell.text) ? null : one }
  })
  return { rj_at_least: ends.map(({ least }) => least), rj_at_most: ends.map(({ most }) => most) }
}

/** How the served page shows each table that can be taken away. A new table has to say so here, or nothing compiles. */
export const shownTables = {
  districts: { figures: districtFigures, notShown: ['rj_mostly', 'focus_at_least', 'focus_mostly', 'focus_at_most'] },
  history: {
    figures: (rows) => ({
      ...{ rj_at_least: rows.map(at(1)), rj_mostly: rows.map(at(2)), rj_at_most: rows.map(at(3)) },
      ...{ focus_at_least: rows.map(at(1)), focus_mostly: rows.map(at(2)), focus_at_most: rows.map(at(3)) },
    }),
    notShown: ['plan_total', 'supplemental_concentration'],
  },
  programs: { figures: programFigures, notShown: ['plan_total'] },
  'programs-by-year': { figures: (rows) => ({ planned: rows.flatMap(({ cells }) => cells.slice(1).map(first)) }) },
  documents: { rows: countRows },
  actions: { inParts: true, ...phases(1) },
  'action-years': { ...phases(1), figures: (rows) => phases(1).figures(rows.filter(({ cells }) => cells.every(({ span }) => span === 1))) },
  figures: { figures: (rows) => ({ amount: rows.map(at(1)) }) },
  'header-figures': { figures: (rows) => ({ amount: rows.map(at(1)) }) },
  corrections: { rows: countRows },
  search: { ...phases(2) },
  money: { figures: (rows) => ({ amount: moneyFigures(rows) }) },
  'grant-checks': {
    figures: (rows) => {
      const checks = rows.flatMap(({ cells }) => cells.slice(1))
      return { certified: checks.map(({ aside }) => aside[0] ?? null), computed: checks.map(({ aside }) => aside[1] ?? null) }
    },
  },
  suspensions: { inParts: true, rows: (rows) => rows.reduce((sum, { cells }) => sum + cells.length - 1, 0) },
  reported: { inParts: true, rows: countRows },
  milestones: {},
  // The district itself stands in the sentence above the table.
  comparable: { rows: (rows) => rows.length + 1 },
  'side-by-side': { figures: sideBySideFigures, notShown: ['plan_total', 'supplemental_concentration'] },
  'document-changes': {
    inParts: true,
    figures: (rows) => ({
      planned_before: rows.flatMap(({ cells }) => cells[1]?.amounts ?? []),
      planned_after: rows.flatMap(({ cells }) => cells[2]?.amounts ?? []),
      difference: rows.flatMap(({ cells: [, , , cell] }) => {
        const amount = first(cell ?? undefined)
        return amount === null ? [] : [/less|menos/.test(cell?.text ?? '') ? -amount : amount]
      }),
    }),
  },
  sum: { inParts: true, figures: (rows) => ({ amount: rows.filter(({ inFoot }) => !inFoot).map(at(1)) }), notShown: ['sum_total'] },
  promises: { figures: (rows) => ({ planned: rows.map(at(1)), estimated_actual: rows.map(at(2)), unspent: rows.map(at(3)) }) },
} as const satisfies Readonly<Record<TableName, ShownTable>>
