import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { dataTables, fiscalYearLabel, type DataCell } from '@cuentas/shared'
import { startPublicFile, type PublicFile } from '#db/public-file.ts'
import { sha256OfFile } from '#files/read-file.ts'
import { programVersion } from '#services/program-version.ts'
import { keptColumns, publicTableNames, publicTables, type PublicTableName } from '#services/public-database/public-tables.ts'
import { publicDatabaseSchema, type PublicDatabase } from '#services/public-database/public-database.ts'
import type { Services } from '#services/services.ts'

/** Raised when a table or a column of the file changes its meaning; new ones may come without. */
const formatVersion = 1
const dictionary = ['table_name', 'column_name', 'kind', 'unit', 'label_en', 'label_es', 'about_en', 'about_es'] as const

/**
 * Writes the whole public database to a SQLite file at `path`, district by district, so that no more than one district is in memory; then beside it
 * (`path`.json) what it is, with its SHA-256. Until both are whole there is no file of that name. Reads what the pages read, from either database.
 */
export async function buildPublicDatabase(services: Services, path: string, day: string): Promise<PublicDatabase> {
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.part`
  await rm(part, { force: true })
  const { moment } = await services.edition()
  const file = await startPublicFile(part)
  await writeAbout(file, { day, moment, program: programVersion, format: String(formatVersion) })
  const rows = await writeTables(file, services)
  await file.finish()
  const name = path.split(/[\\/]/).at(-1) ?? ''
  const made = publicDatabaseSchema.parse({
    name,
    day,
    moment,
    program: programVersion,
    format: formatVersion,
    bytes: (await stat(part)).size,
    sha256: await sha256OfFile(part),
    tables: Object.fromEntries(rows),
  })
  await rename(part, path)
  await writeFile(`${path}.json`, `${JSON.stringify(made, null, 2)}\n`)
  return made
}

async function writeTables(file: PublicFile, services: Services): Promise<ReadonlyMap<PublicTableName, number>> {
  const rows = new Map<PublicTableName, number>(publicTableNames.map((name) => [name, 0]))
  for (const name of publicTableNames) await file.addTable(name.replaceAll('-', '_'), keptColumns(name))
  const add = async (of: 'all' | 'district' | 'year' | 'document', place: { readonly key: string; readonly year: string; readonly sha256: string }) => {
    for (const name of publicTableNames) {
      const table = publicTables[name]
      if (table.of !== of) continue
      const columns = keptColumns(name)
      for (const { rows: found } of await table.rows(services, place)) {
        await file.addRows(
          name.replaceAll('-', '_'),
          found.map((row) => columns.map(({ at }) => cellOf(row[at] ?? null))),
        )
        rows.set(name, (rows.get(name) ?? 0) + found.length)
      }
    }
  }
  const nowhere = { key: '', year: '', sha256: '' }
  await add('all', nowhere)
  for (const { key } of await services.districts.list('')) {
    const { points, documents } = await services.districts.history(key, 'dollars', undefined, 'in-ranges')
    const years = new Set(points.flatMap(({ fiscalYear, value }) => ('gap' in value ? [] : [fiscalYearLabel(fiscalYear)])))
    await add('district', { ...nowhere, key })
    for (const year of years) await add('year', { ...nowhere, key, year })
    for (const { sha256 } of documents) await add('document', { ...nowhere, key, sha256 })
  }
  return rows
}

/** What the file is and what its columns mean, inside it: a file is passed on without the page it came from. */
async function writeAbout(file: PublicFile, facts: Readonly<Record<'day' | 'moment' | 'program' | 'format', string>>): Promise<void> {
  const words = {
    ...facts,
    name: 'Cuentas Claras',
    read_en: 'Planned is not spent; an estimated actual is an estimate. An empty cell (NULL) is not 0: a column beside it says why it is missing.',
    read_es:
      'Lo planificado no es lo gastado; un gasto real estimado es una estimación. Una celda vacía (NULL) no es 0: una columna al lado dice por qué falta.',
  }
  await file.addTable('about', [
    { name: 'name', type: 'text' },
    { name: 'value', type: 'text' },
  ])
  await file.addRows('about', Object.entries(words))
  await file.addTable(
    'dictionary',
    dictionary.map((name) => ({ name, type: 'text' })),
  )
  await file.addRows(
    'dictionary',
    publicTableNames.flatMap((name) => [
      [name.replaceAll('-', '_'), null, 'table', null, dataTables[name].title.en, dataTables[name].title.es, null, null],
      ...keptColumns(name).map(({ name: column, column: { type, label, about } }) => [
        ...[name.replaceAll('-', '_'), column, type, type === 'dollars' ? 'cents' : null],
        ...[label.en, label.es, about.en, about.es],
      ]),
    ]),
  )
}

function cellOf(cell: DataCell): string | number | null {
  return typeof cell === 'boolean' ? Number(cell) : cell
}
