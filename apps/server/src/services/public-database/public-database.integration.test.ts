import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MikroORM } from '@mikro-orm/libsql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { dataTables, fiscalYearLabel, isCents, sumOfColumn } from '@cuentas/shared'
import { listening, type Listening } from '#api/listening.fixture.ts'
import { noLimits } from '#api/request-limits.ts'
import { buildApp } from '#app.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { correctionDesk } from '#services/corrections/corrections-service.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'
import { buildPublicDatabase } from '#services/public-database/build-public-database.ts'
import { publicDatabases, type PublicDatabases } from '#services/public-database/public-databases.ts'
import { publicDatabaseSchema } from '#services/public-database/public-database.ts'
import { keptColumns, publicTableNames } from '#services/public-database/public-tables.ts'
import { seedSnapshot } from '#services/snapshot/seed-snapshot.ts'

const secret = 'Somebody Whose Name Is Nobody’s Business'
const rowsSchema = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))

describeOnBothDatabases('the public database of a day', (newHome) => {
  let house: OpenHouse
  let server: Listening
  let publicData: PublicDatabases
  let file: MikroORM
  let bytes: Buffer
  const ask = async (sql: string) => rowsSchema.parse(await file.em.getConnection().execute(sql))
  const sumOf = async (sql: string) => Number((await ask(sql))[0]?.['sum'] ?? 0)

  beforeAll(async () => {
    const home = await newHome()
    house = await openHouse({ ...home, threads: 1 }, rememberedReading())
    await seedSnapshot(house, () => undefined)
    const services = servicesOf(house)
    const [district] = await services.districts.list('')
    const { lineItems } = await services.lineItems.ofDistrict(district?.key ?? '')
    const change = { action: 'category', category: 'OPS' } as const
    await correctionDesk(house).write({
      ...{ author: secret, role: 'editor', name: 'Buses', district: district?.key ?? '' },
      requests: [{ lineItem: lineItems[0]?.id ?? '', change, reason: 'It pays for buses' }],
    })
    await services.voices.report({ address: '192.0.2.1' }, { subject: lineItems[0]?.id ?? '', kind: 'other', words: `${secret} says so`, language: 'en' })
    publicData = publicDatabases(join(home.home, 'public'), Date.now, (path, day) => buildPublicDatabase(services, path, day))
    server = await listening(buildApp(services, undefined, () => undefined, undefined, { trustedProxies: [], limits: noLimits, publicData }))
    const answer = await fetch(`${server.origin}/data/cuentas-claras.sqlite`)
    expect(answer.status).toBe(200)
    bytes = Buffer.from(await answer.arrayBuffer())
    const { name } = await publicData.newest()
    file = await MikroORM.init({ dbName: join(home.home, 'public', name), entities: [], discovery: { warnWhenNoEntities: false } })
  }, 600_000)
  afterAll(async () => {
    await file.close()
    await server.close()
    await house.close()
  })

  it('is served under a name with its day, with the SHA-256 that stands beside it as its ETag', async () => {
    const about = publicDatabaseSchema.parse(await (await fetch(`${server.origin}/data/cuentas-claras.json`)).json())
    expect(about.name).toBe(`cuentas-claras-${about.day}.sqlite`)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(about.sha256)
    expect(about.bytes).toBe(bytes.length)
    const again = await fetch(`${server.origin}/data/${about.name}`, { headers: { 'if-none-match': `"${about.sha256}"` } })
    expect([again.status, again.headers.get('etag')]).toEqual([304, `"${about.sha256}"`])
    const part = await fetch(`${server.origin}/data/${about.name}`, { headers: { range: 'bytes=0-15' } })
    expect([part.status, await part.text()]).toEqual([206, 'SQLite format 3\0'])
    for (const name of ['cuentas-claras-2001-01-01.sqlite', 'cuentas.db', '..%2Fcuentas.db', 'cuentas-claras-2001-01-01.sqlite.json'])
      expect((await fetch(`${server.origin}/data/${name}`)).status, name).toBe(404)
    expect(JSON.stringify(await (await fetch(`${server.origin}/datapackage.json`)).json())).toContain('/data/cuentas-claras.sqlite')
    expect(JSON.stringify(await (await fetch(`${server.origin}/api/openapi.json`)).json())).toContain('/data/cuentas-claras.sqlite')
  })

  it('holds the tables and columns of the list of what is public, and no other', async () => {
    const tables = (await ask(`select name, type from sqlite_master order by name`)).map(({ name, type }) => `${type} ${name}`)
    const named = publicTableNames.map((name) => name.replaceAll('-', '_'))
    expect(tables).toEqual(['about', 'dictionary', ...named].map((name) => `table ${name}`).toSorted())
    for (const name of publicTableNames) {
      const columns = (await ask(`select name from pragma_table_info('${name.replaceAll('-', '_')}')`)).map((column) => column['name'])
      expect(columns, name).toEqual(keptColumns(name).map((column) => column.name))
      const codes: readonly string[] = dataTables[name].columns
      for (const { column } of keptColumns(name)) expect(codes).toContain(column.code)
    }
    for (const private_ of [secret, '192.0.2.1']) expect(bytes.includes(private_)).toBe(false)
    expect(bytes.includes('It pays for buses')).toBe(true)
    expect((await ask(`select value from about where name = 'format'`))[0]).toEqual({ value: '1' })
    expect(await sumOf(`select count(*) as sum from dictionary where about_es = '' or label_en = ''`)).toBe(0)
  })

  it('has the sums of the API, to the cent, and what is missing as NULL', async () => {
    const services = servicesOf(house)
    for (const { key } of await services.districts.list('')) {
      for (const basis of ['all-funds', 'lcff-contributing']) {
        const history = await services.tables.ofPage(`/en/d/${key}`, { basis }, 'history')
        for (const code of ['plan_total', 'rj_at_least', 'rj_mostly', 'rj_at_most'])
          expect(await sumOf(`select sum(${code}_cents) as sum from history where district_key = '${key}' and basis = '${basis}'`), `${key} ${code}`).toBe(
            sumOfColumn(history, code),
          )
      }
      const { points } = await services.districts.history(key, 'dollars', undefined, 'in-ranges')
      for (const year of new Set(points.flatMap(({ fiscalYear, value }) => ('gap' in value ? [] : [fiscalYear])))) {
        const actions = await services.tables.ofPage(`/en/d/${key}/${fiscalYearLabel(year)}`, {}, 'actions')
        const where = `from actions where district_key = '${key}' and fiscal_year = '${fiscalYearLabel(year)}'`
        expect(await sumOf(`select sum(planned_cents) as sum ${where}`)).toBe(sumOfColumn(actions, 'planned'))
        expect(await sumOf(`select sum(estimated_actual_cents) as sum ${where}`)).toBe(sumOfColumn(actions, 'estimated_actual'))
        expect(await sumOf(`select count(*) as sum ${where}`)).toBe(actions.rows.length)
      }
      const { lineItems } = await services.lineItems.ofDistrict(key)
      const amounts = lineItems.flatMap(({ figures }) => figures.map(({ amount }) => amount))
      expect(await sumOf(`select sum(amount_cents) as sum from figures where district_key = '${key}'`)).toBe(
        amounts.filter(isCents).reduce((sum, amount) => sum + amount, 0),
      )
      expect(await sumOf(`select count(*) as sum from figures where district_key = '${key}' and amount_cents is null and amount_missing is not null`)).toBe(
        amounts.filter((amount) => !isCents(amount)).length,
      )
    }
  })

  it('is the same file for whoever asks again, and its description tells how many rows it has', async () => {
    const made = await publicData.today()
    expect(await publicData.newest()).toEqual(made)
    for (const [name, rows] of Object.entries(made.tables)) expect(await sumOf(`select count(*) as sum from ${name.replaceAll('-', '_')}`), name).toBe(rows)
    const { path } = (await publicData.file(made.name)) ?? { path: '' }
    expect((await readFile(path)).equals(bytes)).toBe(true)
  })
})
