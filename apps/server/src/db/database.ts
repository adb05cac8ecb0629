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
  /** Where the rows are: for the sign-in library, which keeps tables of its own in the same database. */
  readonly address: DatabaseAddress
  /** The query builder beneath, which the sign-in library uses on SQLite: one connection writes to a file. */
  readonly kysely: () => ReturnType<Session['getKysely']>
  readonly close: () => Promise<void>
}

/** How long a writer waits for another writer (a command beside a running server) before it gives up, in milliseconds. */
const busyTimeout = 30_000

const options = {
  entities,
  extensions: [Migrator],
  migrations: { migrationsList: migrations, tableName: 'migration', snapshot: false, transactional: true, allOrNothing: true, silent: true },
}

/** Times that opening is tried: processes that open a new database at once get in each other's way for a moment. */
const attempts = 10

/** Opens the database and brings its tables up to date. Several processes may do so at once. */
export async function openDatabase(address: DatabaseAddress, attempt = 1): Promise<Database> {
  const orm =
    address.kind === 'postgresql' ? await PostgresORM.init({ ...options, clientUrl: address.url }) : await SqliteORM.init({ ...options, dbName: address.file })
  try {
    if (address.kind === 'sqlite') await prepareSqlite(address.file, orm.em)
    // Another process may have made the tables since the last look: what is pending is asked again at every attempt.
    if ((await orm.migrator.getPending()).length > 0) await orm.migrator.up()
    return { kind: address.kind, address, session: () => orm.em.fork(), kysely: () => orm.em.getKysely(), close: () => orm.close() }
  } catch (error) {
    await orm.close()
    if (attempt >= attempts || !isRace(error)) throw error
    await setTimeout(50 * attempt)
    return openDatabase(address, attempt + 1)
  }
}

/** SQLite changes its journal without waiting for others; PostgreSQL lets only the first of two make a table. */
function isRace(error: unknown): boolean {
  return error instanceof Error && /locked|busy|already exists|duplicate key/i.test(error.message)
}

/**
 * Write-ahead log: readers never wait for a writer of another process, nor it for them.
 * The order matters: without the busy timeout, two processes that open a new file at once would fail on the journal mode.
 */
async function prepareSqlite(file: string, em: SqlEntityManager): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  for (const pragma of [`busy_timeout = ${busyTimeout}`, 'journal_mode = wal', 'synchronous = normal', 'foreign_keys = on'])
    await em.getConnection().execute(`pragma ${pragma}`)
}
