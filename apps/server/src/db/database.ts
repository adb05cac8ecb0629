import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { MikroORM as SqliteORM } from '@mikro-orm/libsql'
import { Migrator } from '@mikro-orm/migrations'
import { MikroORM as PostgresORM, type SqlEntityManager } from '@mikro-orm/postgresql'
import { entities } from '#db/entities.ts'
import { migrations } from '#db/migrations/migrations.ts'

/** Where rows are kept: a PostgreSQL server by its address, or one SQLite file. */
export type DatabaseAddress = { readonly kind: 'postgresql'; readonly url: string } | { readonly kind: 'sqlite'; readonly file: string }

/** A unit of work: reads what is stored now, and remembers nothing from earlier ones. */
export type Session = SqlEntityManager

/** An open database. */
export interface Database {
  readonly kind: DatabaseAddress['kind']
  /** A fresh unit of work: nothing remembered from earlier requests, so rows written by another process are seen. */
  readonly session: () => Session
  readonly close: () => Promise<void>
}

/** How long a writer waits for another writer (a command beside a running server) before it gives up, in milliseconds. */
const busyTimeout = 30_000

const options = {
  entities,
  extensions: [Migrator],
  migrations: { migrationsList: migrations, tableName: 'migration', snapshot: false, transactional: true, allOrNothing: true, silent: true },
}

/** Opens the database and brings its tables up to date. Two processes may do so at once. */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  const orm = address.kind === 'postgresql' ? await PostgresORM.init({ ...options, clientUrl: address.url }) : await openSqlite(address.file)
  await migrate(orm.migrator)
  return { kind: address.kind, session: () => orm.em.fork(), close: () => orm.close() }
}

/**
 * Write-ahead log: readers never wait for a writer of another process, nor it for them.
 * The order matters: without the busy timeout, two processes that open a new file at once would fail on the journal mode.
 */
async function openSqlite(file: string): Promise<SqliteORM> {
  await mkdir(dirname(file), { recursive: true })
  const orm = await SqliteORM.init({ ...options, dbName: file })
  for (const pragma of [`busy_timeout = ${busyTimeout}`, 'journal_mode = wal', 'synchronous = normal', 'foreign_keys = on'])
    await orm.em.getConnection().execute(`pragma ${pragma}`)
  return orm
}

/** Another process may be creating the same tables at this moment: what is pending is asked again before giving up. */
async function migrate(migrator: { getPending: () => Promise<unknown[]>; up: () => Promise<unknown> }, attempt = 1): Promise<void> {
  try {
    if ((await migrator.getPending()).length > 0) await migrator.up()
  } catch (error) {
    if (attempt >= 5) throw error
    await setTimeout(200 * attempt)
    await migrate(migrator, attempt + 1)
  }
}
