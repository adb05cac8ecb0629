import { MikroORM as SqliteORM } from '@mikro-orm/libsql'

/** A column of a table in a file that is given away. */
export interface PublicColumn {
  readonly name: string
  readonly type: 'text' | 'integer' | 'real'
}

/** A new SQLite file that is written once, table by table, and then given away. */
export interface PublicFile {
  readonly addTable: (name: string, columns: readonly PublicColumn[]) => Promise<void>
  readonly addRows: (table: string, rows: readonly (readonly (string | number | null)[])[]) => Promise<void>
  /** Leaves one file without a journal beside it, in which nothing is written any more. */
  readonly finish: () => Promise<void>
}

/** Values that one statement binds at most. */
const valuesAStatement = 10_000
const quoted = (name: string) => `"${name}"`

/** Starts a file that does not exist yet. It has no table but those that are added: it is no copy of the database. */
export async function startPublicFile(path: string): Promise<PublicFile> {
  const orm = await SqliteORM.init({ dbName: path, entities: [], discovery: { warnWhenNoEntities: false } })
  const run = (sql: string, values: readonly (string | number | null)[] = []) => orm.em.getConnection().execute(sql, [...values], 'run')
  await run('pragma synchronous = off')
  await run('begin')
  return {
    addTable: async (name, columns) => {
      await run(`create table ${quoted(name)} (${columns.map((column) => `${quoted(column.name)} ${column.type}`).join(', ')})`)
    },
    addRows: async (table, rows) => {
      const [first] = rows
      if (!first) return
      const rowsAStatement = Math.max(1, Math.floor(valuesAStatement / first.length))
      for (let start = 0; start < rows.length; start += rowsAStatement) {
        const some = rows.slice(start, start + rowsAStatement)
        const places = some.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')
        await run(`insert into ${quoted(table)} values ${places}`, some.flat())
      }
    },
    finish: async () => {
      await run('commit')
      await run('vacuum')
      await orm.close()
    },
  }
}
