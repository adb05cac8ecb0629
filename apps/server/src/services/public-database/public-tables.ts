import { bases, columnsOf, type DataColumn, type DataTable, type TableName } from '@cuentas/shared'
import type { PublicColumn } from '#db/public-file.ts'
import { figureRow } from '#services/tables/figure-row.ts'
import { rowsOf } from '#services/tables/table-rows.ts'
import type { Services } from '#services/services.ts'

type Rows = Pick<DataTable, 'rows'>

/** Where the rows of a table come from: once for the whole file, once a district, a year of it, or a document of it. */
interface PublicTable {
  readonly of: 'all' | 'district' | 'year' | 'document'
  readonly rows: (services: Services, place: { readonly key: string; readonly year: string; readonly sha256: string }) => Promise<readonly Rows[]>
}

const page = async (services: Services, path: string, name: TableName, query: Readonly<Record<string, string>> = {}) =>
  services.tables.ofPage(path, query, name)
const ofDistrict = (name: TableName): PublicTable => ({ of: 'district', rows: async (services, { key }) => [await page(services, `/en/d/${key}`, name)] })
const onBothMoneys = (name: TableName): PublicTable => ({
  of: 'district',
  rows: (services, { key }) => Promise.all(bases.map((basis) => page(services, `/en/d/${key}`, name, { basis }))),
})

/**
 * What is in the public database, and nothing else: tables that pages show to everybody, with the columns of their files. A table of the program's
 * own database is in it only through one of these; accounts, sessions, uploads and what readers report are in none.
 */
export const publicTables = {
  districts: { of: 'all', rows: async (services) => [await page(services, '/en', 'districts')] },
  history: onBothMoneys('history'),
  'programs-by-year': onBothMoneys('programs-by-year'),
  documents: ofDistrict('documents'),
  actions: { of: 'year', rows: async (services, { key, year }) => [await page(services, `/en/d/${key}/${year}`, 'actions')] },
  figures: { of: 'district', rows: async (services, { key }) => [await figuresOf(services, key)] },
  'header-figures': { of: 'document', rows: async (services, { sha256 }) => [await page(services, `/en/doc/${sha256}`, 'header-figures')] },
  money: ofDistrict('money'),
  'grant-checks': ofDistrict('grant-checks'),
  suspensions: ofDistrict('suspensions'),
  reported: ofDistrict('reported'),
  milestones: ofDistrict('milestones'),
  corrections: { of: 'all', rows: async (services) => [await page(services, '/en/corrections', 'corrections')] },
} as const satisfies Readonly<Partial<Record<TableName, PublicTable>>>

/** A table of the public database. */
export type PublicTableName = keyof typeof publicTables

/** The tables in the order of the file. */
export const publicTableNames = Object.keys(publicTables).filter((name): name is PublicTableName => name in publicTables)

/** Columns that stand in the file of a page and not in the database: what is measured by an address's choice, and a confidence that is computed for one page. */
const leftOut: ReadonlySet<string> = new Set(
  ['per', 'measured', 'measured_at_least', 'measured_at_most', 'measured_planned', 'measured_estimated_actual', 'not_measured', 'not_measured_estimated_actual']
    .concat(['denominator', 'denominator_estimated_actual', 'denominator_kind', 'denominator_vintage', 'denominator_source'])
    .concat(['focus', 'focus_at_least', 'focus_mostly', 'focus_at_most', 'focus_actions', 'focus_without_figure', 'confidence', 'confidence_reasons']),
)

/** A column of the public database with what it means. Dollars are whole cents there, and say so in their name. */
export interface KeptColumn extends PublicColumn {
  /** Its place in the rows of the file. */
  readonly at: number
  readonly column: DataColumn
}

const types = {
  text: 'text',
  'fiscal-year': 'text',
  integer: 'integer',
  dollars: 'integer',
  share: 'real',
  number: 'real',
  'yes-no': 'integer',
  moment: 'text',
} as const satisfies Record<DataColumn['type'], PublicColumn['type']>

/** The columns of a table of the public database. */
export function keptColumns(name: PublicTableName): readonly KeptColumn[] {
  return columnsOf(name).flatMap((column, at) =>
    leftOut.has(column.code) ? [] : [{ at, column, name: column.type === 'dollars' ? `${column.code}_cents` : column.code, type: types[column.type] }],
  )
}

/** Every figure that a district's plans print: a row an amount. */
async function figuresOf(services: Services, key: string): Promise<Rows> {
  const { district, lineItems } = await services.lineItems.ofDistrict(key)
  return rowsOf(
    'figures',
    lineItems.flatMap((item) => item.figures.map((figure) => figureRow(district, item, figure))),
  )
}
