import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { startPostgres, type PostgresServer } from '#db/postgres-server.fixture.ts'

/** An empty place to keep things in, as the environment would name it. */
export interface TestHome {
  readonly home: string
  readonly databaseUrl: string | undefined
}

/** Runs the same tests on SQLite and on a real PostgreSQL server. Each call of `newHome` gives an empty database and an empty folder. */
export function describeOnBothDatabases(title: string, tests: (newHome: () => Promise<TestHome>) => void): void {
  const newFolder = () => mkdtemp(join(tmpdir(), 'cuentas-home-'))
  describe(`${title}, on SQLite`, () => {
    tests(async () => ({ home: await newFolder(), databaseUrl: undefined }))
  })
  describe(`${title}, on PostgreSQL`, () => {
    let server: PostgresServer | undefined
    beforeAll(async () => {
      server = await startPostgres()
    })
    afterAll(() => server?.stop())
    tests(async () => {
      if (!server) throw new Error('PostgreSQL has not started')
      return { home: await newFolder(), databaseUrl: await server.newDatabase() }
    })
  })
}
