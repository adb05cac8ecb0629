import { gzipSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { publicPages } from '#api/public-pages.ts'
import { listening } from '#api/listening.fixture.ts'
import { describeOnBothDatabases, type TestHome } from '#db/both-databases.fixture.ts'
import { publicState, shownTables, unseenTables } from '#db/public-state.ts'
import { findDistrict } from '#db/district-repository.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { correctionDesk } from '#services/corrections/corrections-service.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'
import { openWorkspace } from '#services/staff/open-workspace.ts'

const reading = rememberedReading()
const namesSchema = z.array(z.object({ name: z.string() }))
/** Tables that the sign-in library makes: accounts and sessions, which no public page knows of. */
const ofTheLibrary = ['account', 'passkey', 'session', 'twofactor', 'user', 'verification']

describeOnBothDatabases('the state that public pages show', (newHome) => {
  let home: TestHome
  let house: OpenHouse
  const state = () => publicState(house.database.session())
  const names = async (sqlite: string, postgres: string) =>
    namesSchema.parse(await house.database.session().execute(house.database.kind === 'sqlite' ? sqlite : postgres)).map(({ name }) => name)
  beforeAll(async () => {
    home = await newHome()
    house = await openHouse({ ...home, threads: 1 }, reading)
    const { door } = await openWorkspace(house, home.home, 'http://localhost')
    await door.close()
    await ingestFile(house, projectFolder('data/samples/example-valley/example-valley-2024-25.pdf'))
  })
  afterAll(() => house.close())

  it('knows of every table whether pages show it: one that was added stands in one of the two lists', async () => {
    const tables = await names(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'action_words_%'`,
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
    const own = tables.map((name) => name.toLowerCase()).filter((name) => !ofTheLibrary.includes(name))
    expect(own.toSorted()).toEqual([...shownTables, ...unseenTables].toSorted())
  })

  it('is counted by the database itself, at every table that pages show and at no other', async () => {
    const counted = await names(
      `select distinct tbl_name as name from sqlite_master where type = 'trigger' and name like '%_counted_%'`,
      `select distinct event_object_table as name from information_schema.triggers where trigger_name like '%_counted'`,
    )
    expect(counted.toSorted()).toEqual([...shownTables].toSorted())
  })

  it('is the same one after what no page shows, and after what was not done in the end', async () => {
    const before = await state()
    await house.database.session().execute(`insert into guess (key, failures, last_at) values ('somebody', 1, 0)`)
    expect(await state()).toBe(before)
    const stopped = house.database.session().transactional(async (em) => {
      await em.execute(`update district set name = 'Another name'`)
      throw new Error('stopped')
    })
    await expect(stopped).rejects.toThrow('stopped')
    expect(await state()).toBe(before)
    await house.database.session().execute(`update district set name = name`)
    expect(await state()).not.toBe(before)
  })

  it('makes every kept page one that is made again after a correction that another process wrote', async () => {
    const other = await openHouse({ ...home, threads: 1 }, reading)
    const [{ key } = { key: '' }] = await servicesOf(house).districts.list('')
    // A page that says what the history says; pages are kept as the server keeps them.
    const made = { pages: 0 }
    const pages = publicPages(
      servicesOf(house),
      async () => {
        made.pages += 1
        const history = JSON.stringify((await findDistrict(house.database.session(), key))?.points)
        return { status: 200, headers: [], packed: gzipSync(history) }
      },
      { idOf: () => '', now: () => 0 },
    )
    const site = await listening(express().use(pages))
    const page = async () => (await fetch(`${site.origin}/en/d/${key}`)).text()
    const first = await page()
    expect(await page()).toBe(first)
    expect(made.pages).toBe(1)
    const [item] = (await lineItemsOf(house.database.session(), { districtKey: key })).filter(({ tag }) => tag.category !== 'RJ')
    await correctionDesk(other).write({
      author: 'Somebody',
      role: 'editor',
      name: 'A test',
      district: key,
      requests: [{ lineItem: item?.lineItem.id ?? '', change: { action: 'category', category: 'RJ' }, reason: 'They said so' }],
    })
    expect(await page()).not.toBe(first)
    expect(made.pages).toBe(2)
    await site.close()
    await other.close()
  })
})
