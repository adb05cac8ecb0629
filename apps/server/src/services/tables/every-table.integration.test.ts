import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { fiscalYearLabel, tableNames, type FiscalYear, type TableName } from '@cuentas/shared'
import { listening, type Listening } from '#api/listening.fixture.ts'
import { noLimits } from '#api/request-limits.ts'
import { buildApp } from '#app.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { buildPagesWhenStale, openPages } from '#pages.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'
import type { Services } from '#services/services.ts'
import { correctionDesk } from '#services/corrections/corrections-service.ts'
import { seedReferenceDistricts } from '#services/reference/seed-districts.ts'
import { seedSnapshot } from '#services/snapshot/seed-snapshot.ts'
import { readPageAddress } from '#services/tables/page-address.ts'
import { pageTables } from '#services/tables/page-tables.ts'
import { takenTables } from '#services/tables/served-tables.fixture.ts'
import { shownTables, type Figures, type ShownTable } from '#services/tables/shown-figures.fixture.ts'
import type { ActionOfYear } from '#services/views/line-item-brief.ts'

/** Sum(CSV) = sum on the page = sum in the API, over every district and year of data/districts; what is missing is missing in all three, and 0 in none. */
let house: OpenHouse
let services: Services
let server: Listening
let draw: (path: string) => Promise<string>
const seen = new Set<string>()
/** Where two of the three differ, in words. */
let differences: string[] = []
const languages = ['en', 'es'] as const
/** Hundreds of pages are drawn in a row; a machine that does much else takes minutes for them. */
const manyPages = 900_000
const csvSchema = z.array(z.record(z.string(), z.string()))
const tableSchema = z.object({
  columns: z.array(z.object({ code: z.string(), type: z.string() })),
  rows: z.array(z.record(z.string(), z.unknown())),
})

beforeAll(async () => {
  await buildPagesWhenStale(() => undefined)
  house = await openHouse({ home: await mkdtemp(join(tmpdir(), 'cuentas-tables-')), databaseUrl: undefined, threads: 1 }, rememberedReading())
  await seedSnapshot(house, () => undefined)
  await seedReferenceDistricts(house)
  services = servicesOf(house)
  server = await listening(buildApp(services, undefined, () => undefined, undefined, { trustedProxies: [], limits: noLimits }))
  const pages = await openPages()
  draw = async (path) => {
    const answer = await pages(services, new Request(`${server.origin}${path}`), '')
    expect(answer.status, path).toBe(200)
    return answer.text()
  }
}, manyPages)
beforeEach(() => {
  differences = []
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const total = (figures: Figures) => figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)
const known = (figures: Figures) => figures.filter((figure) => figure !== null).length
/** What the three must agree on: the sum in cents, and of how many figures it is. */
const account = (figures: Figures) => ({ cents: total(figures), figures: known(figures) })

/** Notes where two of them differ, so that one run tells of all. */
function agree(place: string, one: unknown, other: unknown): void {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)]
  if (first !== second) differences.push(`${place}: ${first}, not ${second}`)
}

/** The languages take turns where a page shows nothing of its own in one of them. */
const oneOf = (turn: number) => [languages[turn % 2 === 0 ? 0 : 1]]

async function get(path: string): Promise<Response> {
  const answer = await fetch(`${server.origin}${path}`)
  expect(answer.status, path).toBe(200)
  return answer
}

/** A table of a page as its file and the API give it. */
interface Given {
  readonly name: TableName
  readonly rows: number
  /** Columns of dollars with their figures in cents, as the file writes them. */
  readonly dollars: ReadonlyMap<string, Figures>
}

/** The tables of a page by its address without the language, after the file and the API were found to agree. */
async function tablesOf(address: string, only: readonly TableName[]): Promise<readonly Given[]> {
  const { pathname, searchParams } = new URL(`/en${address}`, 'http://localhost')
  const { page } = readPageAddress(pathname, {})
  const names = pageTables.flatMap((table) => (table.page === page && (only.length === 0 || only.includes(table.name)) ? [table.name] : []))
  const given = async (name: TableName): Promise<Given> => {
    const query = new URLSearchParams([...searchParams, ['table', name]])
    const text = (await (await get(`${pathname}.csv?${query.toString()}`)).text()).replace(/^\uFEFF/, '')
    const csv = csvSchema.parse(Papa.parse(text, { header: true, skipEmptyLines: true }).data)
    const api = tableSchema.parse(await (await get(`/api/v1/table?page=${encodeURIComponent(`/en${address}`)}&table=${name}`)).json())
    agree(`${address} ${name}: rows of the API`, api.rows.length, csv.length)
    const dollars = api.columns.flatMap(({ code, type }) => (type === 'dollars' ? [code] : []))
    const ofFile = (code: string): Figures => csv.map((row) => (row[code] === '' ? null : Number((row[code] ?? '').replace('.', ''))))
    const ofApi = (code: string): Figures => api.rows.map((row) => (typeof row[code] === 'number' ? Math.round(row[code] * 100) : null))
    for (const code of dollars) agree(`${address} ${name} ${code}: API`, account(ofApi(code)), account(ofFile(code)))
    // Grants that a plan projects or estimates stand on the page only where the state certified none.
    const isShown = (at: number) => name !== 'money' || !['projected-grants', 'estimated-grants'].includes(csv[at]?.['stage'] ?? '')
    return { name, rows: csv.length, dollars: new Map(dollars.map((code) => [code, ofFile(code).filter((_, at) => isShown(at))])) }
  }
  return Promise.all(names.map(given))
}

/** Compares the tables of a page, as file and API have them, with what the served page prints in these languages. */
async function compare(address: string, spoken: readonly ('en' | 'es')[] = languages, only: readonly TableName[] = [], pages = 1): Promise<void> {
  const given = await tablesOf(address, only)
  for (const language of spoken) {
    const taken = [...takenTables(await draw(`/${language}${address}`))]
    // A long list stands on several pages; its file has all of it.
    for (let page = 2; page <= pages; page += 1) {
      const more = takenTables(await draw(`/${language}${address}?page=${page}`)).find(({ name }) => name === 'actions')
      const at = taken.findIndex(({ name }) => name === 'actions')
      const first = taken[at]
      if (first && more) taken[at] = { ...first, tables: [...first.tables, ...more.tables] }
    }
    for (const { name, rows, dollars } of given) {
      const place = `/${language}${address} ${name}`
      const offered = taken.find((one) => one.name === name)
      if (!offered) {
        agree(`${place} is not offered`, rows, 0)
        continue
      }
      seen.add(name)
      const { inParts, figures, rows: rowsOf, notShown = [] }: ShownTable = shownTables[name]
      const parts = inParts ? offered.tables : offered.tables.slice(-1)
      const [table] = parts
      if (!table) {
        agree(
          `${place} has no table on the page`,
          [...dollars.values()].flatMap((column) => column.filter((figure) => figure !== null)),
          [],
        )
        continue
      }
      const printed = parts.flatMap((part) => part.rows)
      if (rowsOf) agree(`${place}: rows`, rowsOf(printed, table), rows)
      const shown = figures?.(printed, table) ?? {}
      for (const [code, column] of Object.entries(shown)) agree(`${place} ${code}: page`, account(column), account(dollars.get(code) ?? []))
      agree(
        `${place}: columns that the page lacks`,
        [...dollars.keys()].filter((code) => figures && !(code in shown) && !notShown.some((one) => one === code)),
        [],
      )
    }
    if (only.length === 0)
      agree(
        `/${language}${address}: tables that no file has`,
        taken.filter(({ name }) => given.every((one) => one.name !== name)).map(({ name }) => name),
        [],
      )
  }
}

const keys = async () => (await services.districts.list('')).map(({ key }) => key)

/** Every year of every district, with its actions. */
async function years(): Promise<readonly { readonly key: string; readonly year: FiscalYear; readonly actions: readonly ActionOfYear[] }[]> {
  const found = []
  for (const key of await keys()) {
    const { points } = await services.districts.history(key, 'dollars', undefined, 'in-ranges')
    for (const year of new Set(points.flatMap(({ fiscalYear, value }) => ('gap' in value ? [] : [fiscalYear])))) {
      const { actions } = await services.districts.year(key, year, {})
      found.push({ key, year, actions })
    }
  }
  return found
}

it('on the list of districts, and on every page of what a search finds in each year', { timeout: manyPages }, async () => {
  await compare('')
  for (const year of new Set((await years()).map((one) => one.year))) {
    const { actions } = await services.search.actions({ words: '', year }, { limit: 1, skip: 0 })
    for (let page = 1; page <= Math.ceil(actions / 25); page += 1) await compare(`/search?year=${fiscalYearLabel(year)}&page=${page}`, oneOf(page))
  }
  expect(differences).toEqual([])
})

it('on the page of every district, on both kinds of money', { timeout: manyPages }, async () => {
  for (const [turn, key] of (await keys()).entries()) {
    await compare(`/d/${key}`)
    await compare(`/d/${key}?basis=lcff-contributing`, oneOf(turn), ['history', 'programs', 'programs-by-year'])
  }
  expect(differences).toEqual([])
})

it('on the page of every document, of two of them side by side, of districts side by side, of every kit, and of the log', { timeout: manyPages }, async () => {
  const all = await keys()
  for (const [turn, key] of all.entries()) {
    const { documents } = await services.districts.history(key, 'dollars', undefined, 'in-ranges')
    if (documents.length > 1) await compare(`/d/${key}/compare`)
    if (documents.some(({ planYear }) => planYear !== null)) await compare(`/d/${key}/kit`, oneOf(turn))
    for (const { sha256 } of documents) await compare(`/doc/${sha256}`, oneOf(turn))
  }
  for (let from = 0; from < all.length; from += 4)
    await compare(
      `/compare?${all
        .slice(from, from + 4)
        .map((key) => `d=${key}`)
        .join('&')}`,
    )
  await compare('/corrections')
  expect(differences).toEqual([])
})

it('on the page of every year, and of the sums of its history', { timeout: manyPages }, async () => {
  for (const [at, { key, year, actions }] of (await years()).entries()) {
    await compare(`/d/${key}/${fiscalYearLabel(year)}`, languages, [], Math.ceil(actions.length / 50))
    const { points } = await services.districts.history(key, 'dollars', undefined, 'in-ranges')
    for (const { phase, basis, value, fiscalYear } of points) {
      if (fiscalYear !== year || basis !== 'all-funds' || 'gap' in value) continue
      for (const sum of value.restorativeJustice.atMost.actions > 0 ? ['at-most', 'plan'] : ['plan'])
        await compare(`/d/${key}/${fiscalYearLabel(year)}/sum/${sum}?phase=${phase}&basis=${basis}`, oneOf(at))
    }
  }
  expect(differences).toEqual([])
})

it('on the pages of actions and of line items in every year: the first, and each whose figure cannot be read', { timeout: manyPages }, async () => {
  const part = (number: string) => encodeURIComponent(number === '' ? '_' : number)
  for (const [at, { key, year, actions }] of (await years()).entries()) {
    const odd = actions.filter(({ planned, estimatedActual }) => [planned, estimatedActual].some((figure) => figure && typeof figure.amount !== 'number'))
    for (const { id, goal, action } of [...actions.slice(0, 1), ...odd]) {
      await compare(`/d/${key}/${fiscalYearLabel(year)}/${part(goal)}/${part(action)}`, oneOf(at))
      await compare(`/i/${id}`, oneOf(at))
    }
  }
  expect(differences).toEqual([])
})

it('in the open log, once somebody has corrected something, and so for every table that there is', async () => {
  const [district = ''] = await keys()
  const { lineItems } = await services.lineItems.ofDistrict(district)
  const requests = [{ lineItem: lineItems[0]?.id ?? '', change: { action: 'category', category: 'OPS' } as const, reason: 'It pays for buses' }]
  await correctionDesk(house).write({ author: 'Somebody', role: 'editor', name: 'A test', district, requests })
  await compare('/corrections')
  expect(differences).toEqual([])
  expect(tableNames.filter((name) => !seen.has(name))).toEqual([])
})
