import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { rowsOfCsv } from './csv-rows.ts'
import { findPlaces, type Places } from './pages.ts'
import { openSite, type Site } from './site.ts'
import { phone, visit } from './visit.ts'

let site: Site
let browser: Browser
let places: Places
beforeAll(async () => {
  // Its pages are made ahead: what is corrected must not stand on one of them.
  site = await openSite({ ahead: true })
  browser = await openBrowser()
  places = await findPlaces(browser, site.origin)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Dollars as a page prints them, in cents. */
const printedCents = (text: string) => [...text.matchAll(/-?\$[\d,]+(?:\.\d+)?/g)].map(([amount]) => Math.round(Number(amount.replace(/[$,]/g, '')) * 100))
const fileCents = (text: string | undefined) => Math.round(Number(text ?? '') * 100)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe.each(['en', 'es'] as const)('what can be taken away, in %s', (language) => {
  it('is a table whose rows and sums are those of the page', async () => {
    const { page, complaints, close } = await visit(browser, site.origin, `/${language}${places.year}`)
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.downloads a').first().click()])
    const rows = rowsOfCsv(await readFile(await download.path(), 'utf8'))
    expect(download.suggestedFilename()).toMatch(/^cuentas-claras_actions_99999990000000_2024-25\.csv$/)
    expect(await page.locator('.downloads a').first().innerText()).toContain(String(rows.length))
    const shown = await page.locator('table.actions td.number').allInnerTexts()
    const inFile = rows.flatMap(({ planned, estimated_actual }) => [planned, estimated_actual]).filter((cell) => cell !== '')
    expect(sum(shown.flatMap(printedCents))).toBe(sum(inFile.map(fileCents)))
    expect(rows.length).toBe(await page.locator('table.actions tbody tr').count())
    expect(complaints).toEqual([])
    await close()
  })

  it('stands in a frame on somebody else’s page as its history alone, and nothing else of the site does', async () => {
    const district = places.year.replace(/\/[^/]+$/, '')
    const { page, complaints, close } = await visit(browser, site.origin, `/embed/${language}${district}`)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.locator('table.figures tbody tr').count()).toBeGreaterThan(2)
    expect((await fetch(`${site.origin}${(await page.locator('.downloads a').first().getAttribute('href')) ?? ''}`)).status).toBe(200)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    expect(complaints).toEqual([])
    await close()
    const framing = async (path: string) => {
      const { headers } = await fetch(`${site.origin}${path}`)
      return [/frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1], headers.get('x-frame-options')]
    }
    expect(await framing(`/embed/${language}${district}`)).toEqual(['*', null])
    for (const path of [`/${language}${district}`, `/${language}`, `/${language}/staff/sign-in`, '/api/v1', '/assets/none', '/healthz'])
      expect(await framing(path), path).toEqual(["'none'", 'DENY'])
  })

  it('is narrowed as the address narrows the page', async () => {
    const path = `/${language}${places.year}?program=SEC`
    const { page, close } = await visit(browser, site.origin, path)
    const address = (await page.locator('.downloads a').first().getAttribute('href')) ?? ''
    const rows = rowsOfCsv(await (await fetch(`${site.origin}${address}`)).text())
    expect(rows.length).toBe(await page.locator('table.actions tbody tr').count())
    expect(new Set(rows.map(({ program }) => program))).toEqual(new Set(['SEC']))
    await close()
  })

  it('is on every page a history has, with the same sums', async () => {
    for (const basis of ['', '?basis=lcff-contributing']) {
      const { page, close } = await visit(browser, site.origin, `/${language}${places.district}${basis}`)
      const rows = rowsOfCsv(await (await fetch(`${site.origin}/${language}${places.district}.csv${basis}`)).text())
      const cells = await page.locator('#history ~ * table td.number').allInnerTexts()
      const codes = ['rj_at_least', 'rj_mostly', 'rj_at_most'] as const
      expect(sum(cells.flatMap(printedCents))).toBe(sum(rows.flatMap((row) => codes.map((code) => fileCents(row[code])))))
      await close()
    }
  })

  it('has a link that is the address bar, and one that stands still', async () => {
    for (const path of [places.district, `${places.year}?program=SEC`, places.action, places.lineItem]) {
      const { page, close } = await visit(browser, site.origin, `/${language}${path}`)
      const [lasting = '', here = ''] = await page.locator('.cite a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      expect(here).toBe(page.url())
      expect(here.length).toBeLessThan(300)
      const shown = await page.locator('main .lead').innerText()
      await page.goto(lasting)
      expect(await page.locator('.notice').first().innerText()).toContain('UTC')
      expect(await page.locator('main .lead').innerText()).toBe(shown)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
      await close()
    }
  })

  it('finds actions by their words without scripts, says what they stand for, and takes them away', async () => {
    const { page, complaints, close } = await visit(browser, site.origin, `/${language}/search`, { javaScriptEnabled: false, viewport: phone })
    await page.locator('#q').fill('restorative')
    await page.locator('form.filter button').click()
    expect(new URL(page.url()).searchParams.get('q')).toBe('restorative')
    const rows = rowsOfCsv(await (await fetch(`${site.origin}${await page.locator('.downloads a').first().getAttribute('href')}`)).text())
    expect(rows.length).toBe(await page.locator('main table tbody tr').count())
    const shown = await page.locator('main table td.number').allInnerTexts()
    expect(sum(shown.flatMap(printedCents))).toBe(sum(rows.flatMap(({ planned, estimated_actual }) => [planned, estimated_actual].map(fileCents))))
    expect(await page.locator('dl.facts').innerText()).toMatch(/\$[\d,.]+/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
    const seen = await visit(browser, site.origin, `/${language}/search?q=restorative`)
    const { violations } = await new AxeBuilder({ page: seen.page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await seen.close()
    expect(complaints).toEqual([])
    await close()
  })

  it('opens the log of corrections, as a page, a file and a feed', async () => {
    const { page, close } = await visit(browser, site.origin, `/${language}/corrections`)
    expect(await page.locator('h1').innerText()).toMatch(/Corrections|Correcciones/)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    const feed = await fetch(`${site.origin}/${language}/corrections.atom`)
    expect(feed.headers.get('content-type')).toContain('application/atom+xml')
    expect(await feed.text()).toContain(`xml:lang="${language}"`)
    expect((await fetch(`${site.origin}/${language}/corrections.csv`)).status).toBe(200)
    await close()
  })

  it('finds a district by half its name on a 320 px phone', async () => {
    const { page, complaints, close } = await visit(browser, site.origin, `/${language}`, { viewport: phone })
    await page.locator('#q').fill('mple val')
    await page.locator('#q').press('Enter')
    await page.locator('main table.rows th a').first().click()
    expect(await page.locator('h1').innerText()).toContain('Example Valley')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
    expect(complaints).toEqual([])
    await close()
  })
})

it('answers with a fingerprint, and with nothing to who has the page already', async () => {
  const first = await fetch(`${site.origin}/en${places.district}`)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^W\/"[0-9a-f]{24}"$/)
  expect(first.headers.get('cache-control')).toContain('must-revalidate')
  const again = await fetch(`${site.origin}/en${places.district}`, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
  const before = await fetch(`${site.origin}/en${places.district}?asof=2020-01-01`)
  expect(before.status).toBe(404)
})

it('says in the reader’s language which moments there are', async () => {
  for (const language of ['en', 'es']) {
    const answer = await fetch(`${site.origin}/${language}${places.district}?asof=2026-02-31`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('asof=2026-12-31')
  }
})
