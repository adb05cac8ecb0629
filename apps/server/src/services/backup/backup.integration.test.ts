import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '#files/project-folder.ts'
import { readSecret } from '#files/secret-file.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { recordChanges } from '#services/audit/write-audit.ts'
import { restoreBackup, tryBackup } from '#services/backup/restore-backup.ts'
import { takeBackup } from '#services/backup/take-backup.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'

const sample = projectFolder('data/samples/example-valley/example-valley-2025-26.pdf')
const district = '99999990000000'

describe('a backup', () => {
  let folder = ''
  let home = ''
  let house: OpenHouse
  const record = (subject: string) =>
    house.database.session().transactional((em) =>
      recordChanges(em, [
        {
          at: '2026-02-10T12:00:00.000Z',
          author: 'a',
          role: 'editor',
          district,
          kind: 'document-discarded',
          subject,
          was: '',
          became: '',
          reason: '',
          batch: null,
        },
      ]),
    )
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cuentas-backup-'))
    home = join(folder, 'home')
    house = await openHouse({ home, databaseUrl: undefined, threads: 1 }, rememberedReading())
    await readSecret(home)
    await ingestFile(house, sample)
    await record('before')
  })
  afterAll(async () => {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('is taken while the site goes on, holds one moment whole, and is put back with every document', async () => {
    const taken = join(folder, 'taken')
    const [{ manifest, inspected }] = await Promise.all([takeBackup(house, home, taken), record('meanwhile')])
    expect(inspected).toMatchObject({ damage: [], record: { kind: 'whole' }, missing: [] })
    expect(manifest.counts).toMatchObject({ documents: 1, lineItems: 36, corrections: 0 })
    expect((await readdir(taken)).toSorted()).toEqual(['backup.json', 'cuentas.db', 'documents', 'secret'])
    expect((await stat(taken)).mode & 0o077, 'for its owner alone').toBe(0)
    await record('after')

    expect((await tryBackup(taken)).manifest).toEqual(manifest)
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('cuentas-drill-'))).toEqual([])
    const other = join(folder, 'other')
    await restoreBackup(taken, other)
    const restored = await openHouse({ home: other, databaseUrl: undefined, threads: 1 }, rememberedReading())
    const [document] = (await servicesOf(restored).districts.history(district, 'dollars', undefined)).documents
    expect(await restored.store.hasDocument(document?.sha256 ?? '')).toBe(true)
    await restored.close()
    await expect(restoreBackup(taken, other), 'nothing is overwritten').rejects.toMatchObject({ code: 'backup-home-taken' })
    await expect(takeBackup(house, home, taken)).rejects.toMatchObject({ code: 'backup-folder-taken' })
  })

  it('that was damaged is not put back', async () => {
    const taken = join(folder, 'damaged')
    await takeBackup(house, home, taken)
    const file = await open(join(taken, 'cuentas.db'), 'r+')
    await file.write(Buffer.from('damage'), 0, 6, 9000)
    await file.close()
    await expect(tryBackup(taken)).rejects.toMatchObject({ code: 'backup-damaged' })
    await expect(tryBackup(home), 'a folder that is none').rejects.toMatchObject({ code: 'backup-not-one' })
  })
})
