import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fiscalYear } from '@cuentas/shared'
import { listening } from '#api/listening.fixture.ts'
import { buildApp } from '#app.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { projectFolder } from '#files/project-folder.ts'
import { buildPagesWhenStale, openPages } from '#pages.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { correctionDesk } from '#services/corrections/corrections-service.ts'
import { refreshDistrict } from '#services/ingest/refresh-district.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'
import type { Services } from '#services/services.ts'
import { readPageAddress } from '#services/tables/page-address.ts'
import { pageTables } from '#services/tables/page-tables.ts'
import { fileForms, toCsv } from '#services/tables/table-files.ts'

const reading = rememberedReading()
const sample = (year: string) => projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`)
const staff = { author: 'Somebody', role: 'editor', name: 'A test' } as const

describeOnBothDatabases('the data as they were', (newHome) => {
  let house: OpenHouse
  let key = ''
  /** The last millisecond of a second that is over: nothing that comes later falls into it. */
  const secondThatIsOver = async () => {
    await setTimeout(1100)
    return Math.floor((Date.now() - 1000) / 1000) * 1000 + 999
  }
  const everything = async (services: Services) => {
    const history = await services.districts.history(key, 'dollars')
    const [item] = Object.keys(history.items)
    return JSON.stringify([
      await services.districts.list(''),
      await services.districts.page('valley', undefined, { limit: 50, skip: 0 }),
      history,
      await services.districts.history(key, 'dollars', undefined, 'in-ranges'),
      await services.districts.history(key, 'dollars', 'police-security', 'in-ranges'),
      await services.money.district(key, 'dollars'),
      await services.corrections.changed(key),
      await services.corrections.all(undefined, { limit: 50, skip: 0 }),
      await services.districts.year(key, fiscalYear(2024), {}),
      await Promise.all(history.documents.map(({ sha256 }) => services.documents.get(sha256))),
      await services.lineItems.get(item ?? ''),
      await services.corrections.log(key, { limit: 50, skip: 0 }),
      toCsv(await services.tables.ofPage(`/en/d/${key}`, {})),
      toCsv(await services.tables.ofPage(`/en/d/${key}/2024-25`, {})),
    ])
  }

  beforeAll(async () => {
    house = await openHouse({ ...(await newHome()), threads: 1 }, reading)
    for (const year of ['2023-24', '2024-25']) await ingestFile(house, sample(year))
    key = (await servicesOf(house).districts.list(''))[0]?.key ?? ''
  })
  afterAll(() => house.close())

  it('come back byte for byte after a correction, its undoing and a further document', async () => {
    const first = await secondThatIsOver()
    const asFirst = await everything(servicesOf(house))
    expect(await everything(servicesOf(house).at(first))).toBe(asFirst)

    const { items } = await servicesOf(house).districts.history(key, 'dollars')
    const [lineItem = ''] = Object.keys(items)
    const written = await correctionDesk(house).write({
      ...staff,
      district: key,
      requests: [{ lineItem, change: { action: 'category', category: 'OPS' }, reason: 'It pays for buses' }],
    })
    const second = await secondThatIsOver()
    const asSecond = await everything(servicesOf(house))
    expect(asSecond).not.toBe(asFirst)

    await ingestFile(house, sample('2025-26'))
    const third = await secondThatIsOver()
    const asThird = await everything(servicesOf(house))
    if (written.kind === 'written') await correctionDesk(house).undo(written.batch.id, { ...staff, reason: 'It does not' })

    for (const [moment, bytes] of [
      [first, asFirst],
      [second, asSecond],
      [third, asThird],
    ] as const) {
      expect(await everything(servicesOf(house).at(moment))).toBe(bytes)
      // A server that has remembered nothing answers the same.
      expect(await everything(servicesOf(house).at(moment))).toBe(bytes)
    }
    expect(await everything(servicesOf(house))).not.toBe(asThird)
  })

  it('come back byte for byte as pages, in both languages, and as every file of them', async () => {
    await buildPagesWhenStale(() => undefined)
    const [pages, services] = [await openPages(), servicesOf(house)]
    const { origin, close } = await listening(buildApp(services, undefined, () => undefined))
    const { items, documents } = await services.districts.history(key, 'dollars')
    const [item] = Object.values(items)
    const [document] = documents
    if (!item || !document) throw new Error('the sample has actions and documents')
    const places = [
      '',
      `/d/${key}`,
      `/d/${key}/2024-25`,
      `/d/${key}/2024-25/${item.goal}/${item.action}`,
      `/i/${item.id}`,
      `/doc/${document.sha256}`,
      '/corrections',
    ]
    const asked = places.flatMap((place) => ['en', 'es'].map((language) => `/${language}${place}`))
    const files = asked.flatMap((path) => {
      const page = readPageAddress(path, {}).page
      return pageTables.filter((table) => table.page === page).flatMap((table) => fileForms.map((form) => `${path}.${form}?table=${table.name}&`))
    })
    const feeds = ['/en/corrections.atom?', '/es/corrections.atom?', `/api/v1/districts/${key}/history?`]
    const moment = new Date(await secondThatIsOver()).toISOString().slice(0, 19) + 'Z'
    const everyByte = async () => {
      const drawn = await Promise.all(
        [...asked, `/en/d/${key}/compare`, `/es/d/${key}/2024-25/sum/at-most`].map(async (path) => {
          const answer = await pages(services, new Request(`${origin}${path}?asof=${moment}`), '')
          return `${path} ${answer.status} ${await answer.text()}`
        }),
      )
      const taken = await Promise.all(
        [...files, ...feeds].map(async (path) => {
          const answer = await fetch(`${origin}${path}asof=${moment}`)
          return `${path} ${answer.status} ${Buffer.from(await answer.arrayBuffer()).toString('base64')}`
        }),
      )
      return [...drawn, ...taken]
    }
    try {
      const before = await everyByte()
      expect(before.filter((answer) => !/^\S+ 200 /.test(answer)).map((answer) => answer.slice(0, 100))).toEqual([])
      expect(files.length).toBeGreaterThan(60)
      const change = { action: 'level', rjLevel: 'mention' } as const
      await correctionDesk(house).write({ ...staff, district: key, requests: [{ lineItem: item.id, change, reason: 'It only names it' }] })
      const live = await pages(services, new Request(`${origin}/en/corrections`), '')
      expect(await live.text()).toContain('It only names it')
      expect(await everyByte()).toEqual(before)
      // The search alone knows only today: it says so, and leads there, rather than answer with what came later.
      const search = `${origin}/es/search?q=restorative&asof=${moment}`
      const led = await pages(services, new Request(search), '')
      expect([led.status, led.headers.get('location')]).toEqual([302, '/es/search?q=restorative'])
      expect(await (await pages(services, new Request(`${origin}/es/search?asof=${moment}`), '')).text()).toContain(
        'La búsqueda recorre los datos como son hoy',
      )
      expect((await fetch(search.replace('/search?', '/search.csv?'))).status).toBe(404)
    } finally {
      await close()
    }
  })

  it('keep with each decision what it changed, the same that is found by computing the histories before and after it anew', async () => {
    const { items } = await servicesOf(house).districts.history(key, 'dollars')
    const levels = Object.values(items).map(({ id }) => ({ lineItem: id, change: { action: 'level', rjLevel: 'none' } as const, reason: 'It is none' }))
    for (const request of levels.slice(0, 2)) await correctionDesk(house).write({ ...staff, district: key, requests: [request] })
    const kept = await servicesOf(house).corrections.changed(key)
    expect(kept.length).toBeGreaterThan(0)
    await house.database.session().transactional((em) => refreshDistrict(em, key, { wasReadAgain: true }))
    expect(await servicesOf(house).corrections.changed(key)).toEqual(kept)
  })

  it('refuse a moment before the first publication', () => {
    expect(() => servicesOf(house).at(Date.UTC(2020, 0, 1))).toThrow('moment-not-known')
  })
})
