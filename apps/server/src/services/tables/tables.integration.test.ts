import Papa from 'papaparse'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { plainDollars, sumOfColumn } from '@cuentas/shared'
import { listening, type Listening } from '#api/listening.fixture.ts'
import { buildApp } from '#app.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'
import { seedSnapshot } from '#services/snapshot/seed-snapshot.ts'

const jsonFile = z.object({ rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))), citation: z.string() })

describeOnBothDatabases('tables as files, over the real districts of data/districts', (newHome) => {
  let house: OpenHouse
  let server: Listening
  const get = async (path: string) => {
    const answer = await fetch(`${server.origin}${path}`)
    expect(answer.status, path).toBe(200)
    return answer
  }
  const csvOf = async (path: string) => {
    const text = (await (await get(path)).text()).replace(/^\uFEFF/, '')
    return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
  }
  /** Dollars of a column in cents, summed by digits. */
  const cents = (rows: readonly Record<string, string>[], code: string) => rows.reduce((sum, row) => sum + Number((row[code] ?? '').replace('.', '')), 0)

  beforeAll(async () => {
    house = await openHouse({ ...(await newHome()), threads: 1 }, rememberedReading())
    await seedSnapshot(house, () => undefined)
    server = await listening(buildApp(servicesOf(house), undefined, () => undefined))
  })
  afterAll(async () => {
    await server.close()
    await house.close()
  })

  it('give, for every district and both kinds of money, the sums of the API', async () => {
    const services = servicesOf(house)
    for (const { key } of await services.districts.list('')) {
      const { points } = await services.districts.history(key, 'dollars')
      for (const basis of ['all-funds', 'lcff-contributing']) {
        const rows = await csvOf(`/en/d/${key}.csv?basis=${basis}`)
        const figured = points.flatMap(({ basis: own, value }) => (own === basis && !('gap' in value) ? [value] : []))
        expect(rows.length, key).toBe(points.filter((point) => point.basis === basis).length)
        const sum = (of: (value: (typeof figured)[number]) => number) => figured.reduce((total, value) => total + of(value), 0)
        expect(cents(rows, 'plan_total'), key).toBe(sum(({ plan }) => plan.cents))
        expect(cents(rows, 'rj_at_least'), key).toBe(sum(({ restorativeJustice }) => restorativeJustice.atLeast.cents))
        expect(cents(rows, 'rj_mostly'), key).toBe(sum(({ restorativeJustice }) => restorativeJustice.mostly.cents))
        expect(cents(rows, 'rj_at_most'), key).toBe(sum(({ restorativeJustice }) => restorativeJustice.atMost.cents))
      }
    }
  })

  it('give every action of every year, with its dollars to the cent', async () => {
    const services = servicesOf(house)
    for (const { key } of (await services.districts.list('')).slice(0, 12)) {
      const { points } = await services.districts.history(key, 'dollars')
      for (const year of new Set(points.flatMap(({ fiscalYear, value }) => ('gap' in value ? [] : [fiscalYear])))) {
        const { actions } = await services.districts.year(key, year, {})
        const label = `${year}-${String((year + 1) % 100).padStart(2, '0')}`
        const rows = await csvOf(`/es/d/${key}/${label}.csv`)
        const dollars = (phase: 'planned' | 'estimatedActual') =>
          actions.reduce((sum, action) => {
            const amount = action[phase]?.amount
            return typeof amount === 'number' ? sum + amount : sum
          }, 0)
        expect(rows.length, `${key} ${label}`).toBe(actions.length)
        expect(cents(rows, 'planned'), `${key} ${label}`).toBe(dollars('planned'))
        expect(cents(rows, 'estimated_actual'), `${key} ${label}`).toBe(dollars('estimatedActual'))
      }
    }
  })

  it('are the same rows as CSV, JSON and data, and the same bytes as a spreadsheet when asked twice', async () => {
    const [district] = await servicesOf(house).districts.list('')
    const page = `/en/d/${district?.key}`
    for (const table of ['history', 'programs', 'documents']) {
      const data = await servicesOf(house).tables.ofPage(page, {}, table)
      const csv = await csvOf(`${page}.csv?table=${table}`)
      const json = jsonFile.parse(await (await get(`${page}.json?table=${table}`)).json())
      expect(csv.length).toBe(data.rows.length)
      expect(json.rows.length).toBe(data.rows.length)
      for (const { code, type } of data.columns) {
        if (type !== 'dollars') continue
        expect(cents(csv, code), code).toBe(sumOfColumn(data, code))
        expect(json.rows.map((row) => (typeof row[code] === 'number' ? row[code] : null))).toEqual(
          data.rows.map((row) => {
            const cell = row[data.columns.findIndex((column) => column.code === code)]
            return typeof cell === 'number' ? Number(plainDollars(cell)) : null
          }),
        )
      }
    }
    const sheet = async () => Buffer.from(await (await get(`${page}.xlsx`)).arrayBuffer())
    const first = await sheet()
    expect(first.subarray(0, 2).toString()).toBe('PK')
    expect((await sheet()).equals(first)).toBe(true)
  })

  it('name the moment they stand for, which brings the same bytes back', async () => {
    const [district] = await servicesOf(house).districts.list('')
    const json = jsonFile.parse(await (await get(`/es/d/${district?.key}.json`)).json())
    const address = /\S+\?asof=\S+/.exec(json.citation)?.[0] ?? ''
    expect(address).toMatch(/^\/es\/d\/\d{14}\?asof=\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
    const file = await get(address.replace('?', '.csv?'))
    expect(await file.text()).toBe(await (await get(`/es/d/${district?.key}.csv`)).text())
    expect(file.headers.get('cache-control')).toContain('s-maxage=31536000')
  })

  it('say what is not there', async () => {
    for (const path of ['/en/d/00000000000000.csv', '/en/about.csv', '/en/d/x.csv?asof=yesterday', '/en.csv?table=none', '/en/d/%E0%A4%A.csv'])
      expect((await fetch(`${server.origin}${path}`)).status, path).toBeGreaterThanOrEqual(400)
  })
})
