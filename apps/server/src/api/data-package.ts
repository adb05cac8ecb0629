import { columnsOf, dataTables, fiscalYearLabel, type ColumnType, type DataColumn, type TableName } from '@cuentas/shared'
import { DomainError } from '#services/domain-error.ts'
import type { Services } from '#services/services.ts'

/** Field types of the Table Schema (Frictionless Data) for ours. */
const fieldTypes = {
  text: 'string',
  'fiscal-year': 'string',
  integer: 'integer',
  dollars: 'number',
  share: 'number',
  number: 'number',
  'yes-no': 'boolean',
  moment: 'datetime',
} as const satisfies Record<ColumnType, string>

/** A data package (Frictionless Data, version 1) of all districts, or of one: which files there are, and what their columns mean. Throws `district-not-found`. */
export async function dataPackage(services: Services, origin: string, key: string | undefined) {
  const { moment } = await services.edition()
  const all = await services.districts.list('')
  const district = all.find((one) => one.key === key)
  if (key !== undefined && !district) throw new DomainError('district-not-found')
  const resources = district
    ? await resourcesOf(services, origin, district.key)
    : [
        resource('districts', `${origin}/en.csv`, 'districts'),
        ...all.map((one) => resource('history', `${origin}/en/d/${one.key}.csv?table=history`, `history-${one.key.toLowerCase()}`)),
        database(origin),
      ]
  return {
    profile: 'data-package',
    name: district ? `cuentas-claras-${district.key.toLowerCase()}` : 'cuentas-claras',
    title: district ? `Cuentas Claras: ${district.name}` : 'Cuentas Claras',
    description:
      'What California school districts promise and spend from LCFF Supplemental & Concentration money, above all on restorative justice. Planned is not spent; an estimated actual is an estimate; an empty cell is not 0.',
    version: moment,
    created: moment,
    resources,
  }
}

async function resourcesOf(services: Services, origin: string, key: string) {
  const [{ points, documents }, money] = await Promise.all([
    services.districts.history(key, 'dollars', undefined, 'in-ranges'),
    services.money.district(key, 'dollars'),
  ])
  const years = [...new Set(points.flatMap(({ fiscalYear, value }) => ('gap' in value ? [] : [fiscalYear])))].toSorted((a, b) => a - b)
  const page = `${origin}/en/d/${key}`
  return [
    ...(
      [
        'history',
        'programs',
        'programs-by-year',
        ...(money.years.length > 0 ? (['money', 'grant-checks'] as const) : []),
        ...(money.outcomes.years.length > 0 ? (['suspensions'] as const) : []),
        ...(money.reported.length > 0 ? (['reported'] as const) : []),
        ...(money.comparable ? (['comparable'] as const) : []),
        ...(documents.length > 0 ? (['documents'] as const) : []),
      ] as const
    ).map((name) => resource(name, `${page}.csv?table=${name}`, name)),
    ...years.map((year) => resource('actions', `${page}/${fiscalYearLabel(year)}.csv?table=actions`, `actions-${fiscalYearLabel(year)}`)),
  ]
}

/** Every table of every district in one file: its name bears its day, `cuentas-claras.json` beside it says its SHA-256. */
function database(origin: string) {
  return {
    name: 'database',
    path: `${origin}/data/cuentas-claras.sqlite`,
    title: 'The whole public database as one SQLite file, made once a day',
    description: `Its tables and columns stand in its own table "dictionary"; dollars are whole cents. Day and SHA-256: ${origin}/data/cuentas-claras.json`,
    format: 'sqlite',
    mediatype: 'application/vnd.sqlite3',
  }
}

function resource(table: TableName, path: string, name: string) {
  return {
    name,
    path,
    profile: 'tabular-data-resource',
    title: dataTables[table].title.en,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { fields: columnsOf(table).map(field), missingValues: [''] },
  }
}

function field({ code, type, label, about }: DataColumn) {
  const words = { name: code, type: fieldTypes[type], title: label.en, description: `${about.en} / ${label.es}: ${about.es}` }
  return type === 'yes-no' ? { ...words, trueValues: ['yes'], falseValues: ['no'] } : words
}
