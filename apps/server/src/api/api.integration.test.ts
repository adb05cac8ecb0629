import { afterAll, beforeAll, expect, it } from 'vitest'
import { rangeInFocus } from '@cuentas/shared'
import { z } from 'zod'
import { listening, type Listening } from '#api/listening.fixture.ts'
import { createCaller } from '#api/app-router.ts'
import { buildApp } from '#app.ts'
import { describeOnBothDatabases } from '#db/both-databases.fixture.ts'
import { projectFolder } from '#files/project-folder.ts'
import { rememberedReading } from '#jobs/remembered-reading.fixture.ts'
import { ingestFile } from '#services/ingest/ingest-file.ts'
import { openHouse, servicesOf, type OpenHouse } from '#services/open-services.ts'

const reading = rememberedReading()
const years = ['2023-24', '2024-25', '2025-26']

describeOnBothDatabases('the API', (newHome) => {
  let house: OpenHouse
  let server: Listening
  let key = ''
  const log: [string, unknown][] = []
  const api = () => createCaller({ services: servicesOf(house), requestId: 'test' })

  beforeAll(async () => {
    house = await openHouse({ ...(await newHome()), threads: 1 }, reading)
    for (const year of years) await ingestFile(house, projectFolder(`data/samples/example-valley/example-valley-${year}.pdf`))
    server = await listening(buildApp(servicesOf(house), undefined, (id, error) => log.push([id, error])))
    key = (await api().district.list({ search: 'example' }))[0]?.key ?? ''
  })
  afterAll(async () => {
    await server.close()
    await house.close()
  })

  it('finds a district by half a word, whatever its case and accents', async () => {
    for (const search of ['', 'EXAMP', 'valley exa', 'Éxample']) expect(await api().district.list({ search }), search).toHaveLength(1)
    expect(await api().district.list({ search: 'valley zzz' })).toEqual([])
    expect((await api().district.list())[0]).toMatchObject({ planYears: [2023, 2024, 2025], pagesOpen: true, latest: { fiscalYear: 2025, phase: 'planned' } })
  })

  it('gives a history of both bases and phases whose ranges are in order, with every item behind them', async () => {
    const history = await api().district.history({ key })
    expect(history.documents.map(({ planYear }) => planYear)).toEqual([2025, 2024, 2023])
    expect(new Set(history.points.map(({ basis, phase }) => `${basis} ${phase}`)).size).toBe(4)
    for (const { value } of history.points) {
      if ('gap' in value) continue
      const { atLeast, mostly, atMost } = value.restorativeJustice
      expect([0, atLeast.cents, mostly.cents, atMost.cents, value.plan.cents]).toEqual(
        [0, atLeast.cents, mostly.cents, atMost.cents, value.plan.cents].toSorted((a, b) => a - b),
      )
      for (const id of atMost.lineItems) expect(history.items[id]?.rjLevel, id).toMatch(/mention|primary|dedicated/)
    }
    expect(history.charts.map(({ chart }) => chart.kind)).toContain('range-by-year')
    expect(history.sentences).toHaveLength(2)
  })

  it('lists the figures behind every sum of the history, which come to the sum', async () => {
    // One caller: it remembers the district between the sums.
    const caller = api()
    const { points } = await caller.district.history({ key })
    for (const { fiscalYear: year, phase, basis, value } of points) {
      if ('gap' in value) continue
      const { atLeast, mostly, atMost } = value.restorativeJustice
      const sums = [
        ['at-least', atLeast.cents] as const,
        ['mostly', mostly.cents] as const,
        ['at-most', atMost.cents] as const,
        ['plan', value.plan.cents] as const,
        ...value.byCategory.map(({ category, sum }) => [category ?? ('not-stated' as const), sum.cents] as const),
      ]
      for (const [sum, total] of sums) {
        const view = await caller.district.sum({ key, year, sum, phase, basis })
        const fund = basis === 'all-funds' ? ('total' as const) : ('lcff' as const)
        const figures = view.items.flatMap((item) => [item.planned, item.plannedLcff, item.estimatedActual, item.estimatedActualLcff])
        const counted = figures.filter((figure) => figure?.phase === phase && figure.fund === fund).map((figure) => figure?.amount)
        expect(view.total.cents, `${year} ${phase} ${basis} ${sum}`).toBe(total)
        expect(view.items.map(({ id }) => id)).toEqual(view.total.lineItems)
        expect(
          counted.reduce<number>((all, amount) => all + (typeof amount === 'number' ? amount : 0), 0),
          `${year} ${phase} ${basis} ${sum}`,
        ).toBe(total)
      }
    }
    await expect(caller.district.sum({ key, year: 2031, sum: 'plan' })).rejects.toThrow('year-not-found')
  })

  it('answers in any focus: its own ranges, levels and items behind them, the same in the list, the history, the year and the action', async () => {
    const [listed] = await api().district.list({ search: 'example', focus: 'police-security' })
    const history = await api().district.history({ key, focus: 'police-security' })
    expect(history.focus).toBe('police-security')
    for (const { value } of history.points) {
      if ('gap' in value) continue
      const { atLeast, mostly, atMost } = rangeInFocus(value)
      expect(value.focus?.of).toBe('police-security')
      expect([0, atLeast.cents, mostly.cents, atMost.cents, value.plan.cents]).toEqual(
        [0, atLeast.cents, mostly.cents, atMost.cents, value.plan.cents].toSorted((a, b) => a - b),
      )
      for (const id of atMost.lineItems) expect(history.items[id]?.focusLevel, id).toMatch(/mention|primary|dedicated/)
    }
    const latest = history.points.findLast(({ phase, basis, value }) => phase === 'planned' && basis === 'all-funds' && !('gap' in value))
    if (!latest || 'gap' in latest.value || !listed?.latest || 'gap' in listed.latest.value) throw new Error('a figure was expected')
    expect(rangeInFocus(listed.latest.value).atMost.cents).toBe(rangeInFocus(latest.value).atMost.cents)
    expect(rangeInFocus(latest.value).atMost.cents).toBeGreaterThan(0)
    expect(rangeInFocus(latest.value).atMost.cents).not.toBe(latest.value.restorativeJustice.atMost.cents)

    const year = await api().district.year({ key, year: latest.fiscalYear, focus: 'police-security', inFocus: true })
    expect(year.actions.map(({ id }) => String(id)).toSorted()).toEqual([...rangeInFocus(latest.value).atMost.lineItems].toSorted())
    const [first] = year.actions
    if (!first) throw new Error('the year has no action on police and security')
    const action = await api().action.throughYears({ key, year: latest.fiscalYear, goal: first.goal, action: first.action, focus: 'police-security' })
    expect(action).toMatchObject({ focus: 'police-security', action: { id: first.id, focusLevel: first.focusLevel } })
    const behind = await api().district.sum({ key, year: latest.fiscalYear, sum: 'at-most', focus: 'police-security' })
    expect(behind.items.map(({ id }) => id)).toEqual(rangeInFocus(latest.value).atMost.lineItems)
    const plain = await api().action.throughYears({ key, year: latest.fiscalYear, goal: first.goal, action: first.action })
    expect(plain.action.focusLevel).toBe(plain.action.rjLevel)
  })

  it('lists the links that are left to people: an open action is in no link of its pair, and every candidate shares more than a number', async () => {
    const { open, links } = await api().lineage.open({ key })
    expect(links).toBeGreaterThan(20)
    for (const { candidates } of open) {
      expect(candidates.length).toBeGreaterThan(0)
      for (const { evidence } of candidates) expect(evidence.matched.some((match) => match !== 'number')).toBe(true)
    }
    await expect(api().lineage.open({ key: 'x-nowhere' })).rejects.toThrow('district-not-found')
  })

  it('pairs what a year’s plan promised with what the next plan estimates for it', async () => {
    const year = await api().district.year({ key, year: '2024-25' })
    expect(year.years).toEqual(expect.arrayContaining([2023, 2024, 2025]))
    expect(year.documents.map(({ planYear }) => planYear)).toEqual([2025, 2024])
    expect(year.actions.length).toBe(year.counts.all)
    const paired = year.actions.filter(({ planned, estimatedActual }) => planned && estimatedActual)
    expect(paired.length).toBeGreaterThan(10)
    for (const { planned, estimatedActual } of paired) expect(planned?.document).not.toBe(estimatedActual?.document)
    const newest = await api().district.year({ key, year: 2025 })
    expect(newest.actions.every(({ estimatedActual }) => estimatedActual === null)).toBe(true)
  })

  it('narrows the actions of a year by level, category and words, and says how many each filter would show', async () => {
    const { counts } = await api().district.year({ key, year: 2025 })
    for (const { rjLevel, actions } of counts.byLevel) expect((await api().district.year({ key, year: 2025, rjLevel })).actions).toHaveLength(actions)
    for (const { category, actions } of counts.byCategory) {
      expect((await api().district.year({ key, year: 2025, category: category ?? 'not-stated' })).actions).toHaveLength(actions)
    }
    const found = await api().district.year({ key, year: 2025, search: 'restorative' })
    expect(found.actions.length).toBeGreaterThan(0)
    expect(found.actions.every(({ title }) => /restorative/i.test(title))).toBe(true)
  })

  it('follows an action through the years', async () => {
    const { actions } = await api().district.year({ key, year: 2024 })
    const [first] = actions
    if (!first) throw new Error('the year has no actions')
    const through = await api().action.throughYears({ key, year: 2024, goal: first.goal, action: first.action })
    expect(through.years.find(({ fiscalYear }) => fiscalYear === 2024)).toMatchObject({ because: 'this', item: { id: first.id } })
    expect(through.years.map(({ fiscalYear }) => fiscalYear)).toEqual([...through.years.map(({ fiscalYear }) => fiscalYear)].toSorted((a, b) => a - b))
    expect(through.years.filter(({ item }) => item !== null).length).toBeGreaterThan(1)
  })

  it('opens a line item with its figures, its checks and the pages it was read from', async () => {
    const { actions } = await api().district.year({ key, year: 2025 })
    const view = await api().lineItem.get({ id: actions[1]?.id ?? '' })
    expect(view.previous).toBe(actions[0]?.id)
    expect(view.lineItem.figures.length).toBeGreaterThan(3)
    expect(view.checks.length).toBeGreaterThan(0)
    if (!view.pictures.open) throw new Error('the pages should open')
    const pages = new Set(view.lineItem.figures.flatMap(({ provenances }) => provenances.map(({ page }) => page)))
    expect(view.pictures.pages.map(({ page }) => page)).toEqual(expect.arrayContaining([...pages]))
    for (const { width, height } of view.pictures.pages) expect(Math.min(width, height)).toBeGreaterThan(300)
  })

  it('gives a document with its header figures, checks and problems, and one of its pages', async () => {
    const [document] = (await api().district.history({ key })).documents
    const view = await api().document.get({ sha256: document?.sha256.slice(0, 12) ?? '' })
    expect(view.figures.map(({ name }) => name)).toContain('projectedSupplementalConcentration')
    const { holds, fails, cannotBeMade } = view.document.checks
    expect(view.checks).toHaveLength(holds + fails + cannotBeMade)
    expect(await api().document.page({ sha256: view.document.sha256, page: 1 })).toMatchObject({ page: { page: 1 }, pictures: { open: true } })
  })

  it('answers over HTTP what it answers in process, and tells what does not exist by a code and an id', async () => {
    const ask = (procedure: string, input: unknown) => fetch(`${server.origin}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`)
    const listed = await ask('district.list', {})
    expect(await listed.json()).toEqual({ result: { data: await api().district.list() } })
    const errorSchema = z.object({
      error: z.object({ message: z.string(), data: z.object({ httpStatus: z.number(), code: z.string(), id: z.string().min(1) }) }),
    })
    const cases = [
      ['district.history', { key: '99999999999999' }, 404, 'district-not-found'],
      ['district.year', { key, year: 1 + 2000 }, 404, 'year-not-found'],
      ['lineItem.get', { id: 'nothing' }, 404, 'line-item-not-found'],
      ['document.get', { sha256: 'a'.repeat(64) }, 404, 'document-not-found'],
      ['document.get', { sha256: '../../etc/passwd' }, 400, 'BAD_REQUEST'],
      ['no.such', {}, 404, 'NOT_FOUND'],
    ] as const
    for (const [procedure, input, status, code] of cases) {
      const answer = await ask(procedure, input)
      const { error } = errorSchema.parse(await answer.json())
      expect([answer.status, error.data.code], procedure).toEqual([status, code])
      expect(answer.headers.get('x-request-id'), procedure).toBe(error.data.id)
    }
    expect(log).toEqual([])
  })

  it('serves a page’s picture for good, and not a second time to whoever has it', async () => {
    const [document] = (await api().district.history({ key })).documents
    const address = `${server.origin}/pages/${document?.sha256 ?? ''}/2.webp`
    const picture = await fetch(address)
    expect([picture.status, picture.headers.get('content-type'), picture.headers.get('cache-control')]).toEqual([
      200,
      'image/webp',
      'public, max-age=31536000, immutable',
    ])
    const bytes = Buffer.from(await picture.arrayBuffer())
    expect([bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WEBP'])
    const again = await fetch(address, { headers: { 'if-none-match': picture.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    const narrow = await fetch(`${address}?w=800`)
    expect((await narrow.arrayBuffer()).byteLength).toBeLessThan(bytes.length)
    for (const wrong of [
      `/pages/${document?.sha256 ?? ''}/0.webp`,
      `/pages/${document?.sha256 ?? ''}/9999.webp`,
      `/pages/${'f'.repeat(64)}/1.webp`,
      '/pages/x/1.webp',
    ]) {
      const answer = await fetch(server.origin + wrong)
      expect(answer.status, wrong).toBe(404)
      expect(await answer.text(), wrong).toMatch(/^{"error":{"code":"(page|document)-not-found","id":"\w+"}}$/)
    }
  })

  it('chooses the language by what the browser likes best', async () => {
    const go = async (languages: string) =>
      (await fetch(server.origin, { redirect: 'manual', headers: { 'accept-language': languages } })).headers.get('location')
    expect(await go('es-MX,es;q=0.9,en;q=0.8')).toBe('/es')
    expect(await go('en-US,en;q=0.9,es;q=0.1')).toBe('/en')
    expect(await go('zh')).toBe('/en')
  })

  it('lets nothing of anybody else run on a page, and answers whether it is well', async () => {
    const answer = await fetch(`${server.origin}/healthz`)
    expect(await answer.json()).toEqual({ ok: true })
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/https?:|\*/)
    expect(answer.headers.get('x-powered-by')).toBeNull()
    const nothing = await fetch(`${server.origin}/nothing/here`)
    expect([nothing.status, await nothing.json()]).toMatchObject([404, { error: { code: 'not-found' } }])
  })
})
