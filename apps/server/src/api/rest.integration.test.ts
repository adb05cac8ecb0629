import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { listening, type Listening } from '#api/listening.fixture.ts'
import { given } from '#api/public-data-router.ts'
import { buildApp } from '#app.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'

const reading = rememberedReading()
/** A resource of a Data Package that is a table, with its Table Schema. */
const tableSchema = z.object({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  path: z.url(),
  profile: z.literal('tabular-data-resource'),
  schema: z.object({
    fields: z
      .array(z.object({ name: z.string(), type: z.enum(['string', 'integer', 'number', 'boolean', 'datetime']), title: z.string(), description: z.string() }))
      .min(1),
    missingValues: z.tuple([z.literal('')]),
  }),
})
/** The one file that is no table: the whole database. */
const databaseSchema = z.object({ name: z.literal('database'), path: z.url(), format: z.literal('sqlite') })
/** The parts of a Data Package descriptor (version 1) that must be there. */
const packageSchema = z.object({
  profile: z.literal('data-package'),
  name: z.string().regex(/^[a-z0-9._/-]+$/),
  resources: z.array(z.union([tableSchema, databaseSchema])).min(1),
})
const documentSchema = z.object({ openapi: z.string().startsWith('3.1'), paths: z.record(z.string(), z.object({ get: z.object({ summary: z.string() }) })) })

describeOnBothDatabases('the API for other programs', (newHome) => {
  let house: OpenHouse
  let server: Listening
  let key = ''
  const get = (path: string) => fetch(`${server.origin}${path}`)

  beforeAll(async () => {
    house = await openHouse({ ...(await newHome()), threads: 1 }, reading)
    for (const year of ['2023-24', '2024-25']) await ingestFile(house, projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`))
    key = (await servicesOf(house).districts.list('example'))[0]?.key ?? ''
    server = await listening(buildApp(servicesOf(house), undefined, () => undefined))
  })
  afterAll(async () => {
    await server.close()
    await house.close()
  })

  it('gives the rows of the page’s own table, over every address of its document', async () => {
    const { paths } = documentSchema.parse(await (await get('/api/openapi.json')).json())
    expect(Object.keys(paths).length).toBe(11)
    for (const path of Object.keys(paths)) {
      const query = path === '/table' ? `?page=/en/d/${key}&table=history` : ''
      const answer = await get(`/api/v1${path.replace('{district}', key).replace('{year}', '2024-25')}${query}`)
      expect(answer.status, path).toBe(200)
    }
    const table = await servicesOf(house).tables.ofPage(`/es/d/${key}/2024-25`, { program: 'SEC' }, 'actions')
    const rest: unknown = await (await get(`/api/v1/districts/${key}/years/2024-25/actions?program=SEC&language=es`)).json()
    expect(rest).toEqual(JSON.parse(JSON.stringify(given(table))))
  })

  it('describes every file that there is as a data package', async () => {
    for (const path of ['/datapackage.json', `/en/d/${key}/datapackage.json`]) {
      const { resources } = packageSchema.parse(await (await get(path)).json())
      const tables = resources.filter((one) => one.name !== 'database')
      expect(resources.length - tables.length, path).toBe(path === '/datapackage.json' ? 1 : 0)
      for (const { path: file, schema } of z.array(tableSchema).parse(tables)) {
        const head = (await (await fetch(file)).text()).replace(/^\uFEFF/, '').split('\r\n')[0]
        expect(head, file).toBe(schema.fields.map(({ name }) => name).join(','))
      }
      expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
    }
  })

  it('refuses what is out of bounds, and says what is not there, with a code and an id', async () => {
    for (const [path, status] of [
      ['/api/v1/actions?page=1000000000', 400],
      ['/api/v1/actions?page=-5', 400],
      [`/api/v1/districts/${key}/years/-5/actions`, 400],
      [`/api/v1/districts/${key}/years/1999-00/actions`, 400],
      ['/api/v1/districts/00000000000000/history', 404],
      ['/api/v1/corrections?asof=2026-99-99', 404],
      ['/en/d/00000000000000/datapackage.json', 404],
      ['/api/v1/none', 404],
    ] as const)
      expect((await get(path)).status, path).toBe(status)
  })

  it('changes nothing', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await fetch(`${server.origin}/api/v1/districts`, { method })).status, method).toBeGreaterThanOrEqual(400)
  })
})
