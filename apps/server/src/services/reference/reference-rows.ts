import {
  fiscalYearLabel,
  fiscalYearSchema,
  readPublished,
  reportedFigureSchema,
  stateFigureSchema,
  type Published,
  type ReportedFigure,
  type StateFigure,
  type StateMeasure,
} from '@cuentas/shared'
import type { ReferenceFiles } from '#files/reference-files.ts'
import { csvRows, type CsvRow } from '#services/reference/csv-rows.ts'
import type { PriceLine } from '#services/reference/price-line.ts'

/** Column of a reference table -> what it measures. */
const lcffColumns = {
  funded_ada: 'funded-ada',
  upp: 'upp',
  base_grant: 'base-grant',
  supplemental_grant: 'supplemental-grant',
  concentration_grant: 'concentration-grant',
  total_lcff: 'total-lcff',
} as const satisfies Readonly<Record<string, StateMeasure>>

const pupilColumns = { enrollment: 'enrollment', unduplicated_pupils: 'unduplicated-pupils' } as const satisfies Readonly<Record<string, StateMeasure>>

const suspensionColumns = {
  cumulative_enrollment: 'cumulative-enrollment',
  suspensions: 'suspensions',
  students_suspended: 'students-suspended',
} as const satisfies Readonly<Record<string, StateMeasure>>

/** Years whose suspensions must not be set beside others: schools closed in March 2020, and most taught at a distance in 2020-21. */
export const notComparableYears: readonly string[] = ['2019-20', '2020-21']

/** The three tables of state figures as figures. A blank cell says nothing and makes no figure. */
export function stateFigures(tables: ReferenceFiles['tables']): readonly StateFigure[] {
  return [
    ...csvRows(tables.lcff).flatMap((row) => figuresOfRow('lcff', row, lcffColumns)),
    ...csvRows(tables.pupils).flatMap((row) => figuresOfRow('pupils', row, pupilColumns)),
    ...csvRows(tables.suspensions).flatMap((row) => figuresOfRow('suspensions', row, suspensionColumns)),
  ]
}

function figuresOfRow(table: string, { cells, row }: CsvRow, columns: Readonly<Record<string, StateMeasure>>): readonly StateFigure[] {
  const year = cells['fiscal_year'] ?? ''
  return Object.entries(columns).flatMap(([column, measure]) => {
    const printed = cells[column] ?? ''
    if (printed === '') return []
    const certification = cells['certification'] ?? null
    const level = cells['level'] ?? 'all'
    const schools = Number(cells['schools'] ?? '0')
    return stateFigureSchema.parse({
      id: [table, cells['cds'], year, level === 'all' ? [] : level, certification ?? [], measure].flat().join('.'),
      subject: cells['cds'],
      subjectName: cells['lea'] ?? cells['name'] ?? '',
      level,
      fiscalYear: year,
      measure,
      value: published(printed, table === 'suspensions' && notComparableYears.includes(year)),
      certification,
      basis: cells['basis'] ?? null,
      summedSchools: schools > 1 ? schools : null,
      source: cells['source'],
      row,
      column,
      printed,
    })
  })
}

function published(printed: string, isNotComparable: boolean): Published {
  const value = readPublished(printed)
  if (value === undefined) throw new Error(`"${printed}" is no figure`)
  return isNotComparable && typeof value === 'number' ? { mark: 'not-comparable', value } : value
}

/** The price indices, a year and index a row. */
export function priceFigures(csv: string): readonly PriceLine[] {
  return csvRows(csv).map(({ cells, row }) => {
    const year = fiscalYearSchema.parse(cells['fiscal_year'])
    const index = cells['index'] ?? ''
    return {
      fiscalYear: year,
      index,
      value: Number(cells['value']),
      periods: Number(cells['periods']),
      periodsOfAYear: Number(cells['periods_of_a_year']),
      id: `price-index.${index}.${fiscalYearLabel(year)}`,
      source: cells['source'] ?? '',
      row,
      column: 'value',
      printed: cells['value'] ?? '',
    }
  })
}

/** What people and papers said of a district. */
export function reportedFigures(csv: string): readonly ReportedFigure[] {
  return csvRows(csv).map(({ cells, row }) =>
    reportedFigureSchema.parse({
      id: cells['id'],
      cds: cells['cds'],
      fiscalYear: cells['fiscal_year'],
      subject: cells['subject'],
      stage: cells['stage'],
      kind: cells['kind'],
      value: cells['value'] === '' ? null : Number(cells['value']),
      unit: cells['unit'],
      qualifier: cells['qualifier'],
      printed: cells['printed'],
      saidBy: cells['said_by'],
      publishedIn: cells['published_in'],
      published: cells['published'],
      address: cells['address'],
      quote: cells['quote'],
      note: { en: cells['note_en'], es: cells['note_es'] },
      row,
    }),
  )
}
