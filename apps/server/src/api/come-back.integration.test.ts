import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear, isCents, type DataCell, type DataTable } from '@cuentas/shared'
import { listening, type Listening } from '#api/listening.fixture.ts'
import { buildApp } from '#app.ts'
import { lineItemsOf } from '#db/line-item-repository.ts'
import { projectFolder } from '#files/project-folder.ts'
import { startDocumentReading } from '#jobs/document-reading.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'

/** Rows of a table by code. */
function coded({ columns, rows }: DataTable): readonly Readonly<Record<string, DataCell>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ code }, at) => [code, row[at] ?? null])))
}

describe('downloads of figures', () => {
  const reading = startDocumentReading(1)
  let [from, into]: [OpenHouse | undefined, OpenHouse | undefined] = [undefined, undefined]
  let server: Listening
  let folder = ''
  const given = () => {
    if (!from || !into) throw new Error('the houses are open')
    return { from, into }
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cuentas-back-'))
    const home = (name: string) => openHouse({ home: join(folder, name), databaseUrl: undefined, threads: 1 }, reading)
    from = await home('from')
    into = await home('into')
    for (const year of ['2024-25', '2025-26']) await ingestFile(from, projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`))
    server = await listening(buildApp(servicesOf(from), undefined, () => undefined))
  }, 120_000)
  afterAll(async () => {
    await server.close()
    await Promise.all([from?.close(), into?.close(), reading.close()])
  })

  /** What a served download holds once it was read in again: its line items and header figures. */
  async function back(address: string, form: string) {
    const { into: house } = given()
    const answer = await fetch(`${server.origin}${address.replace(/(?=\?|$)/, `.${form}`)}`)
    expect(answer.status, address).toBe(200)
    const path = join(folder, `${Buffer.from(address).toString('hex').slice(-60)}.${form}`)
    await writeFile(path, Buffer.from(await answer.arrayBuffer()))
    const outcome = await ingestFile(house, path, { again: true })
    if (outcome.kind === 'refused') throw new Error(`${address}.${form}: ${outcome.refusal.refused}`)
    const items = await lineItemsOf(house.database.session(), { document: outcome.stored.document.sha256 })
    return { stored: outcome.stored, items: items.map(({ lineItem }) => lineItem) }
  }
  const figureOf = (item: Awaited<ReturnType<typeof back>>['items'][number], phase: string, fund: string) => {
    const amount = item.figures.find((figure) => figure.phase === phase && figure.fund === fund)?.amount
    return amount === undefined ? [null, 'not-reported'] : isCents(amount) ? [amount, null] : [null, amount.because]
  }

  const forms = ['csv', 'json', 'xlsx'].flatMap((form) => ['en', 'es'].map((language) => [form, language] as const))

  it.each(forms)('of actions come back in unchanged as %s, asked for in %s', async (form, language) => {
    const services = servicesOf(given().from)
    const [district] = await services.districts.list('')
    const year = `/${language}/d/${district?.key}/2024-25`
    for (const [page, query, table] of [
      [year, {}, 'actions'],
      [`${year}/2/2.1`, {}, 'action-years'],
      [`/${language}/search`, { q: 'restorative' }, 'search'],
    ] as const) {
      const data = coded(await services.tables.ofPage(page, query, table))
      expect(data.length, page).toBeGreaterThan(1)
      const { stored, items } = await back('q' in query ? `${page}?q=${query.q}` : page, form)
      expect(stored.districtKey).toBe(district?.key)
      expect(
        items
          .map((item) => [
            item.fiscalYear,
            item.goal,
            item.action,
            item.title,
            item.contributing,
            figureOf(item, 'planned', 'total'),
            figureOf(item, 'planned', 'lcff')[0],
            figureOf(item, 'estimated-actual', 'total'),
            figureOf(item, 'estimated-actual', 'lcff')[0],
          ])
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ).toEqual(
        data
          .map((row) => [
            Number(String(row['fiscal_year']).slice(0, 4)),
            row['goal'],
            row['action'],
            row['title'],
            row['contributing'],
            [row['planned'], row['planned_missing']],
            row['planned_lcff'],
            [row['estimated_actual'], row['estimated_actual_missing']],
            row['estimated_actual_lcff'],
          ])
          .map((row) => JSON.stringify(row))
          .toSorted(),
      )
    }
  })

  it.each(forms)('of a line item’s figures and of a document’s header come back in unchanged as %s, asked for in %s', async (form, language) => {
    const { from: house } = given()
    const services = servicesOf(house)
    const [district] = await services.districts.list('')
    const { documents } = await services.districts.history(district?.key ?? '', 'dollars')
    const { actions } = await services.districts.year(district?.key ?? '', fiscalYear(2025), {})
    const page = `/${language}/i/${actions[0]?.id}`
    const data = coded(await services.tables.ofPage(page, {}, 'figures'))
    const { items } = await back(page, form)
    const [item] = items
    expect(items).toHaveLength(1)
    expect(data.map((row) => item && figureOf(item, String(row['phase']), String(row['fund'])))).toEqual(
      data.map((row) => [row['amount'], row['amount_missing']]),
    )
    const document = `/${language}/doc/${documents[0]?.sha256}`
    const header = coded(await services.tables.ofPage(document, {}, 'header-figures'))
    const { stored } = await back(`${document}?table=header-figures`, form)
    const { figures, percentages } = stored.headers
    expect(stored.document.kind).toBe('plan-page')
    expect(header.flatMap(({ amount, figure }) => (amount === null ? [] : [[figure, amount]])).toSorted()).toEqual(
      Object.entries(figures)
        .map(([name, { cents }]) => [name, cents])
        .toSorted(),
    )
    expect(header.flatMap(({ percentage, figure }) => (percentage === null ? [] : [[figure, percentage]])).toSorted()).toEqual(
      Object.entries(percentages)
        .map(([name, { text }]) => [name, text])
        .toSorted(),
    )
  })

  it('of sums are refused, because they would be counted twice', async () => {
    const [district] = await servicesOf(given().from).districts.list('')
    for (const table of ['history', 'programs', 'documents']) await expect(back(`/en/d/${district?.key}?table=${table}`, 'csv')).rejects.toThrow('sums-only')
  })
})
