import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AuditChange } from '@cuentas/shared'
import { expect, it } from 'vitest'
import { auditEntriesAfter } from '#db/audit-repository.ts'
import { describeOnBothDatabases, type TestHome } from '#db/both-databases.fixture.ts'
import { openDatabase, type Database } from '#db/database.ts'
import { verifyAudit } from '#services/audit/verify-audit.ts'
import { publishHead, recordChanges } from '#services/audit/write-audit.ts'

const recording = fileURLToPath(new URL('./endless-recording.fixture.ts', import.meta.url))
const file = (home: TestHome) => join(home.home, 'cuentas.db')
const change = (subject: string): AuditChange => ({
  at: '2026-11-25T18:00:00.000Z',
  author: 'Somebody',
  role: 'editor',
  district: '33736760000000',
  kind: 'correction',
  subject,
  was: 'SEC',
  became: 'RJ',
  reason: 'They said so',
  batch: null,
})
const dayAt = (day: string) => Date.parse(`${day}T12:00:00Z`)

describeOnBothDatabases('the audit', (newHome) => {
  const open = async () => {
    const home = await newHome()
    const address = home.databaseUrl === undefined ? ({ kind: 'sqlite', file: file(home) } as const) : ({ kind: 'postgresql', url: home.databaseUrl } as const)
    return { home, database: await openDatabase(address) }
  }
  const record = async (database: Database, ...subjects: readonly string[]) =>
    database.session().transactional((em) =>
      recordChanges(
        em,
        subjects.map((subject) => change(subject)),
      ),
    )
  /** Changes rows behind the back of the program: the triggers are taken away first, as somebody with the database's password could. */
  const forge = async (database: Database, ...statements: readonly string[]) => {
    const connection = database.session().getConnection()
    const triggers =
      database.kind === 'sqlite'
        ? ['drop trigger audit_entry_no_update', 'drop trigger audit_entry_no_delete', 'drop trigger audit_head_no_delete']
        : ['alter table audit_entry disable trigger all', 'alter table audit_head disable trigger all']
    for (const statement of [...triggers, ...statements]) await connection.execute(statement)
  }

  it('begins empty, grows by what is recorded, and is whole', async () => {
    const { database } = await open()
    expect(await verifyAudit(database)).toEqual({ kind: 'whole', entries: 0, head: null })
    await record(database, 'a', 'b')
    await record(database, 'c')
    const entries = await auditEntriesAfter(database.session(), 0, 10)
    expect(entries.map(({ number, subject }) => [number, subject])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ])
    expect(await verifyAudit(database)).toEqual({ kind: 'whole', entries: 3, head: entries[2]?.hash })
    await database.close()
  })

  it('records nothing of a change that was not made', async () => {
    const { database } = await open()
    await record(database, 'a')
    const failing = database.session().transactional(async (em) => {
      await recordChanges(em, [change('b')])
      throw new Error('the change failed')
    })
    await expect(failing).rejects.toThrow('the change failed')
    expect(await verifyAudit(database)).toMatchObject({ kind: 'whole', entries: 1 })
    await database.close()
  })

  it('refuses to change or delete a row, whoever asks', async () => {
    const { database } = await open()
    await record(database, 'a')
    await publishHead(database, dayAt('2026-11-25'))
    const connection = database.session().getConnection()
    for (const table of ['audit_entry', 'audit_head'])
      for (const statement of [`update ${table} set hash = 'x'`, `delete from ${table}`])
        await expect(connection.execute(statement)).rejects.toThrow(/append-only/)
    expect(await verifyAudit(database)).toMatchObject({ kind: 'whole', entries: 1 })
    await database.close()
  })

  it.each([
    ['changed', `update audit_entry set became = 'INS' where number = 2`, { kind: 'broken', link: { number: 2, because: 'hash-differs' } }],
    ['deleted', 'delete from audit_entry where number = 2', { kind: 'broken', link: { number: 2, because: 'gap' } }],
    ['deleted from the front', 'delete from audit_entry where number = 1', { kind: 'broken', link: { number: 1, because: 'gap' } }],
    [
      'inserted',
      `insert into audit_entry (number, at, author, role, district, kind, subject, was, became, reason, batch, previous, hash)
        select 4, at, author, role, district, kind, subject, was, became, reason, batch, 'made up', '${'f'.repeat(64)}' from audit_entry where number = 3`,
      { kind: 'broken', link: { number: 4, because: 'previous-differs' } },
    ],
  ])('shows a row that was %s', async (_what, statement, verdict) => {
    const { database } = await open()
    await record(database, 'a', 'b', 'c')
    await forge(database, statement)
    expect(await verifyAudit(database)).toEqual(verdict)
    await database.close()
  })

  it('shows a tail that was cut off by the head that was published, once a day', async () => {
    const { database } = await open()
    await record(database, 'a', 'b')
    await publishHead(database, dayAt('2026-11-24'))
    await record(database, 'c')
    await publishHead(database, dayAt('2026-11-24'))
    await publishHead(database, dayAt('2026-11-25'))
    const [, , third] = await auditEntriesAfter(database.session(), 0, 10)
    await forge(database, 'delete from audit_entry where number = 3')
    const head = { day: '2026-11-25', number: 3, hash: third?.hash ?? '' }
    expect(await verifyAudit(database)).toEqual({ kind: 'head-missing', head })
    await forgeHead(database)
    expect(await verifyAudit(database)).toMatchObject({ kind: 'whole', entries: 2 })
    expect(await verifyAudit(database, [head]), 'a head that somebody kept elsewhere shows it still').toEqual({ kind: 'head-missing', head })
    await database.close()
  })

  const forgeHead = (database: Database) => database.session().getConnection().execute(`delete from audit_head where day = '2026-11-25'`)

  it('does not fork when eight processes write at once', { timeout: 240_000 }, async () => {
    const { home, database } = await open()
    const writers = Array.from({ length: 8 }, (_, at) => {
      const child = spawn(process.execPath, [recording, file(home), home.databaseUrl ?? '', `writer${at}`, '12'], { stdio: ['ignore', 'ignore', 'inherit'] })
      return new Promise<number | null>((resolve) => child.once('exit', resolve))
    })
    expect(await Promise.all(writers)).toEqual(Array(8).fill(0))
    expect(await verifyAudit(database)).toMatchObject({ kind: 'whole', entries: 96 })
    const authors = (await auditEntriesAfter(database.session(), 0, 100)).map(({ author }) => author)
    expect(new Set(authors).size).toBe(8)
    await database.close()
  })
})
