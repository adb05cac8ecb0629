import { sha256Schema, type LcapTables, type Line, type Outcome, type PageText, type ReadDocument, type Reading, type Table } from '@cuentas/shared'
import { readTemplate } from '#templates/read-template.ts'

/** The 17 header cells of the Total Planned Expenditures Table. */
export const plannedHeader: readonly string[] = [
  'Goal #',
  'Action #',
  'Action Title',
  'Student Group(s)',
  'Contributing to Increased or Improved Services?',
  'Scope',
  'Unduplicated Student Group(s)',
  'Location',
  'Time Span',
  'Total Personnel',
  'Total Non-\npersonnel',
  'LCFF Funds',
  'Other State Funds',
  'Local Funds',
  'Federal Funds',
  'Total Funds',
  'Planned Percentage of Improved Services',
]

/** The nine columns of the short form. */
export const shortHeader: readonly string[] = [
  'Goal #',
  'Actio\nn #',
  'Action Title',
  'Student Group(s)',
  'LCFF Funds',
  'Other State Funds',
  'Local Funds',
  'Federal Funds',
  'Total Funds',
]
export const contributingHeader: readonly string[] = [
  'Goal',
  'Action #',
  'Action Title',
  'Contributing to Increased or Improved Services?',
  'Scope',
  'Unduplicated Student Group(s)',
  'Location',
  'Planned Expenditures for Contributing Actions (LCFF Funds)',
  'Planned Percentage of Improved Services (%)',
]
export const annualUpdateHeader: readonly string[] = [
  "Last Year's Goal #",
  "Last Year's Action #",
  'Prior Action/Service Title',
  'Contributed to Increased or Improved Services?',
  "Last Year's Planned Expenditures (Total Funds)",
  'Estimated Actual Expenditures (Input Total Funds)',
]
export const goalActionsHeader: readonly string[] = ['Action #', 'Title', 'Description', 'Total Funds', 'Contributing']

/** A made-up table: rows of cell texts on one page, each column 40 points wide, each row 20 points high. */
export function table(
  page: number,
  rows: readonly (readonly string[])[],
  options: { readonly reading?: Reading; readonly top?: number; readonly left?: number } = {},
): Table {
  const { reading = 'geometry', top = 60, left = 20 } = options
  const columns = Math.max(...rows.map((row) => row.length))
  const box = (row: number, first: number, last: number) => ({ x0: left + first * 40, y0: top + row * 20, x1: left + last * 40, y1: top + (row + 1) * 20 })
  return {
    reading,
    page,
    columns,
    box: { x0: left, y0: top, x1: left + columns * 40, y1: top + rows.length * 20 },
    rows: rows.map((row, index) => ({
      box: box(index, 0, columns),
      cells: row.map((text, column) => ({ text, column, span: 1, box: box(index, column, column + 1) })),
    })),
  }
}

/** The same table as both readings see it. */
export function both(...parameters: Parameters<typeof table>): readonly Table[] {
  const [page, rows, options] = parameters
  return [table(page, rows, { ...options, reading: 'tags' }), table(page, rows, { ...options, reading: 'geometry' })]
}

/** A page of made-up lines, 12 points apart from the top. */
export function page(number: number, ...texts: readonly string[]): PageText {
  const lines = texts.map((text, index): Line => ({ text, size: 11, box: { x0: 20, y0: 20 + index * 12, x1: 400, y1: 31 + index * 12 } }))
  return { number, width: 792, height: 612, lines }
}

/** A made-up document. */
export function made(pages: readonly PageText[], tables: readonly Table[]): ReadDocument {
  return { pages, tables, tagged: tables.some(({ reading }) => reading === 'tags'), problems: [] }
}

/** A document name for tests. */
export const sha = sha256Schema.parse('0'.repeat(64))

/** A planned row with no fund but LCFF: 17 cells. */
export function plannedRow(goal: string, action: string, title: string, lcff: string, flag = 'No\nX'): readonly string[] {
  return [goal, action, title, 'All\nX', flag, '', '', 'All\nSchoolsX', 'ongoing', lcff, '$0.00', lcff, '', '', '', lcff, '']
}

/** A cover page that says whose plan it is and for which year. */
export const cover = page(
  1,
  'LCFF Budget Overview for Parents',
  'Local Educational Agency (LEA) Name: Example Valley Unified School District',
  'CDS Code: 33 12345 0000000',
  'School Year: 2025-26',
)

/** Reads a made-up document that is not refused. */
export function read(document: ReadDocument): Outcome<LcapTables> {
  const answer = readTemplate(document, sha)
  if ('refused' in answer) throw new Error(`refused: ${answer.refused}`)
  return answer
}

/** Goal, action, title and total of each planned row. */
export function planned(document: ReadDocument): readonly (readonly unknown[])[] {
  return read(document)
    .value.rows.filter((row) => row.table === 'planned')
    .map((row) => [row.goal, row.action, row.title, row.amounts.total?.amount])
}

/** A page with the title of the planned table. */
export const titled = page(2, '2025-26 Total Planned Expenditures Table')
