import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listening, type Listening } from '#api/listening.fixture.ts'
import { noLimits } from '#api/request-limits.ts'
import { buildApp } from '#app.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { correctionDesk } from '#services/corrections/corrections-service.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'
import { seedSnapshot } from '#services/snapshot/seed-snapshot.ts'

describe('a bundle to check a district with', () => {
  let house: OpenHouse
  let server: Listening
  let checker = ''
  const keyOf = async (name: string) => (await servicesOf(house).districts.list(name))[0]?.key ?? ''
  /** Unpacks a district's bundle into a folder of its own. */
  const unpack = async (key: string, language = 'en') => {
    const answer = await fetch(`${server.origin}/${language}/d/${key}/verify.zip`)
    expect(answer.status, key).toBe(200)
    const folder = await mkdtemp(join(tmpdir(), 'cuentas-verify-'))
    const files = Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())))
    for (const [name, bytes] of files) {
      await mkdir(join(folder, dirname(name)), { recursive: true })
      await writeFile(join(folder, name), bytes)
    }
    return { folder: join(folder, `cuentas-claras-${key}`), names: files.map(([name]) => name.split('/')[1] ?? ''), etag: answer.headers.get('etag') }
  }
  const check = (folder: string, ...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [checker, folder, ...words], { encoding: 'utf8' })
    return { status, told: `${stdout}${stderr}` }
  }

  beforeAll(async () => {
    house = await openHouse({ home: await mkdtemp(join(tmpdir(), 'cuentas-home-')), databaseUrl: undefined, threads: 1 }, rememberedReading())
    await seedSnapshot(house, () => undefined)
    server = await listening(buildApp(servicesOf(house), undefined, () => undefined, undefined, { trustedProxies: [], limits: noLimits }))
    checker = join((await unpack(await keyOf('San Francisco'))).folder, 'check.mjs')
  }, 600_000)
  afterAll(async () => {
    await server.close()
    await house.close()
  })

  it('holds for every district of data/districts: all of its totals come out again from its line items and tags', { timeout: 600_000 }, async () => {
    for (const { key, name } of await servicesOf(house).districts.list('')) {
      const { folder } = await unpack(key)
      expect(check(folder), name).toMatchObject({ status: 0 })
    }
  })

  it('names the file and the record in which one byte is another', { timeout: 600_000 }, async () => {
    const { folder, names } = await unpack(await keyOf('San Francisco'))
    expect(names.toSorted()).toEqual(
      ['README.txt', 'check.mjs', 'corrections.json', 'documents.json', 'line-items.ndjson', 'manifest.json']
        .concat(['rules-categories.json', 'rules-classifier.json', 'rules-lexicon.json', 'splits.json', 'tags.ndjson', 'totals.json'])
        .toSorted(),
    )
    for (const name of names) {
      const path = join(folder, name)
      const bytes = await readFile(path)
      const at = Math.floor(bytes.length / 2)
      const changed = Buffer.from(bytes)
      changed.writeUInt8((changed.readUInt8(at) ^ 1) & 0x7f, at)
      await writeFile(path, changed)
      const { status, told } = check(folder)
      expect(status, name).toBe(1)
      expect(told, name).toContain(name)
      if (name.endsWith('.ndjson')) {
        const line = bytes.subarray(0, at).toString('utf8').split('\n').length
        expect(told).toContain(`${name}, line ${line}`)
      }
      await writeFile(path, bytes)
    }
    expect(check(folder, '--es')).toMatchObject({ status: 0 })
    expect(check(folder, '--es').told).toContain('vuelven a salir')
  })

  it('says which total differs where somebody writes another amount and new fingerprints', async () => {
    const { folder } = await unpack(await keyOf('San Francisco'))
    const path = join(folder, 'totals.json')
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace(/"plan": (\d+)/, (_, plan: string) => `"plan": ${Number(plan) + 100}`),
    )
    expect(check(folder).told).toMatch(/DIFFERS: \d{4}-\d{2}, .*, plan: published \$[\d,.]+, the line items come to \$[\d,.]+/)
  })

  it('looks for the documents on a reader’s own disk, and is the same bytes until somebody decides something', async () => {
    const key = await keyOf('San Francisco')
    const { folder, etag } = await unpack(key)
    const pdfs = await mkdtemp(join(tmpdir(), 'cuentas-pdfs-'))
    await writeFile(join(pdfs, 'other.pdf'), 'not the one')
    expect(check(folder, '--pdfs', pdfs)).toMatchObject({ status: 1 })
    expect(check(folder, '--pdfs', pdfs).told).toContain('NOT FOUND')
    expect((await unpack(key)).etag).toBe(etag)
    const { lineItems } = await servicesOf(house).lineItems.ofDistrict(key)
    const requests = [{ lineItem: lineItems[0]?.id ?? '', change: { action: 'category', category: 'OPS' } as const, reason: 'It pays for buses' }]
    await correctionDesk(house).write({ author: 'Somebody Private', role: 'editor', name: 'A test', district: key, requests })
    const after = await unpack(key)
    expect(after.etag).not.toBe(etag)
    expect(check(after.folder)).toMatchObject({ status: 0 })
    const log = await readFile(join(after.folder, 'corrections.json'), 'utf8')
    expect(log).toContain('It pays for buses')
    expect(log).not.toContain('Somebody Private')
  })
})
