import { heading, left, paragraph, subheading, type Block, type TableBlock } from '#samples/blocks.ts'
import { threeYearActions, type ThreeYearAction } from '#samples/three-year-actions.ts'

/** One amount of the plan with all that a summary may sort it by; `column`: 0, 1 the update, 2 to 4 the years. */
interface Entry {
  readonly column: number
  readonly goal: string
  readonly object: string
  readonly source: string
  readonly contributing: boolean
  readonly amount: number
}

const sums = ['2017-18 Annual Update Budgeted', '2017-18 Annual Update Actual', '2017-18', '2018-19', '2019-20', '2017-18 through 2019-20 Total']
const dollars = (amount: number) => amount.toLocaleString('en-US', { minimumFractionDigits: 2 })

function entriesOf({ goal, contributing, lines, update }: ThreeYearAction): readonly Entry[] {
  const about = { goal: `Goal ${goal}`, contributing }
  return [
    ...update.planned.map((line) => ({ ...about, ...line, column: 0 })),
    ...update.actual.map((line) => ({ ...about, ...line, column: 1 })),
    ...lines.flatMap(({ amounts, source, object }) => amounts.map((amount, year) => ({ ...about, source, object, amount, column: 2 + year }))),
  ]
}

type Name = 'goal' | 'object' | 'source'
const heads: Readonly<Record<Name, string>> = { goal: 'Goal', object: 'Object Type', source: 'Funding Source' }
const all: Readonly<Record<Name, string>> = { goal: 'All Goals', object: 'All Expenditure Types', source: 'All Funding Sources' }

function table(names: readonly Name[], entries: readonly Entry[], columns: readonly number[], slip: number): TableBlock {
  const keyOf = (entry: Entry) => names.map((name) => entry[name])
  const keys = [...new Map(entries.map((entry) => [keyOf(entry).join('|'), keyOf(entry)])).entries()].sort(([one], [other]) => (one < other ? -1 : 1))
  const row = (labels: readonly string[], among: readonly Entry[], more = 0) => {
    const cells = [0, 1, 2, 3, 4].map((column) => among.filter((entry) => entry.column === column).reduce((sum, { amount }) => sum + amount, 0))
    const printed = [...cells.slice(0, 4), (cells[4] ?? 0) + more, (cells[2] ?? 0) + (cells[3] ?? 0) + (cells[4] ?? 0)]
    return { cells: [...labels.map((text) => left(text)), ...columns.map((column) => left(dollars(printed[column] ?? 0)))] }
  }
  return {
    kind: 'table',
    look: 'ruled',
    widths: [...names.map(() => (names.length > 1 ? 100 : 150)), ...columns.map(() => 86)],
    head: [...names.map((name) => heads[name]), ...columns.map((column) => sums[column] ?? '')].map((text) => left(text)),
    rows: [
      ...(names.includes('goal')
        ? []
        : [
            row(
              names.map((name) => all[name]),
              entries,
            ),
          ]),
      ...keys.map(([key, labels]) =>
        row(
          labels,
          entries.filter((entry) => keyOf(entry).join('|') === key),
          key === 'Goal 2' ? slip : 0,
        ),
      ),
    ],
    size: 8,
  }
}

/**
 * The appendix of one maker of forms, with sums of what the actions print. Synthetic: the names of its tables are known from published lists of contents, the
 * heads of its columns from people who used the form; no published appendix was at hand. One sum is wrong on purpose: Goal 2 of 2019-20 prints $1,000 more.
 */
export function expenditureSummaryBlocks(): readonly Block[] {
  const entries = threeYearActions.flatMap(entriesOf)
  const every = [0, 1, 2, 3, 4, 5]
  const tables: readonly (readonly [string, readonly Name[], readonly Entry[], readonly number[]])[] = [
    ['Total Expenditures by Funding Source', ['source'], entries, every],
    ['Total Expenditures by Object Type', ['object'], entries, every],
    ['Total Expenditures by Object Type and Funding Source', ['object', 'source'], entries, every],
    ['Total Expenditures by Goal', ['goal'], entries, every],
    ['Annual Update Expenditures by Goal and Funding Source', ['goal', 'source'], entries.filter(({ column }) => column < 2), [0, 1]],
    ['Expenditures Contributing to Increased/Improved Requirement by Funding Source', ['source'], entries.filter((entry) => entry.contributing), [2, 3, 4, 5]],
  ]
  return [
    heading('LCAP Expenditure Summary'),
    ...tables.flatMap(([name, names, among, columns]) => [
      subheading(name),
      table(names, among, columns, 1000),
      paragraph('* Totals based on expenditure amounts in goal and annual update sections.'),
    ]),
  ]
}
