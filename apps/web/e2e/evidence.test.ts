import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { findPlaces, type Places } from './pages.ts'
import { openSite, type Site } from './site.ts'
import { mainText, phone, visit } from './visit.ts'

const patience = 300_000
const words = {
  en: { close: 'Close', back: '← Back', figures: 'The figures behind it' },
  es: { close: 'Cerrar', back: '← Volver', figures: 'Las cifras que la forman' },
} as const

let browser: Browser
let site: Site
let places: Places

beforeAll(async () => {
  ;[browser, site] = await Promise.all([openBrowser(), openSite()])
  places = await findPlaces(browser, site.origin)
}, patience)
afterAll(async () => {
  await browser.close()
  await site.close()
})

describe.each(['en', 'es'] as const)('evidence in %s', { timeout: patience }, (language) => {
  const say = words[language]

  it('opens over the page, a sum first and then the page of one of its figures, in one drawer that Escape closes', async () => {
    const { page, complaints, close } = await visit(browser, site.origin, `/${language}${places.district}`)
    const opener = page.locator('#history ~ * td a.figure').first()
    const before = page.url()
    await opener.click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('heading', { name: say.figures }).waitFor()
    expect(await drawer.getByRole('button', { name: say.back }).isVisible()).toBe(false)

    await drawer.locator('td a.figure').first().click()
    await drawer.locator('.whole-page img').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
    expect(await drawer.innerText()).toMatch(/SHA-256 [0-9a-f]{64}/)
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(ids.length).toBe(new Set(ids).size)

    await drawer.getByRole('button', { name: say.back }).click()
    await drawer.getByRole('heading', { name: say.figures }).waitFor()
    await page.keyboard.press('Escape')
    expect(await drawer.isVisible()).toBe(false)
    expect(page.url()).toBe(before)
    expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true)
    expect(complaints).toEqual([])
    await close()
  })

  it('keeps the focus inside the drawer, and can be opened and closed by keyboard', async () => {
    const { page, close } = await visit(browser, site.origin, `/${language}${places.year}`, { viewport: phone })
    await page.locator('td a.figure').first().focus()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog')
    await drawer.locator('.whole-page img').waitFor()
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true)
    }
    await drawer.getByRole('button', { name: say.close }).press('Enter')
    expect(await drawer.isVisible()).toBe(false)
    await close()
  })

  it('is a page of its own without scripts: the sum, its figures, and the page of each', async () => {
    const { page, close } = await visit(browser, site.origin, `/${language}${places.district}`, { javaScriptEnabled: false, viewport: phone })
    await page.locator('#history ~ * td a.figure').first().click()
    expect(new URL(page.url()).pathname).toMatch(/\/sum\/at-least$/)
    expect(await mainText(page)).toContain(say.figures)
    await page.locator('td a.figure').first().click()
    expect(await page.locator('.whole-page img').count()).toBe(1)
    expect(await page.locator('.cite-line').innerText()).toContain(page.url())
    await close()
  })
})

it('opens evidence for every amount of dollars in a table of figures', { timeout: patience }, async () => {
  const { page, close } = await visit(browser, site.origin, '/en')
  for (const path of ['', places.district, `${places.district}?basis=lcff-contributing`, places.year, places.action]) {
    await page.goto(`${site.origin}/en${path}`)
    const bare = await page.locator('table.figures td:not([data-derived]), table.bar-list td:not([data-derived])').evaluateAll((cells) =>
      cells
        .filter((cell) => {
          const copy = cell.cloneNode(true)
          if (!(copy instanceof HTMLElement)) return false
          for (const link of copy.querySelectorAll('a')) link.remove()
          return /\$[\d,]/.test(copy.textContent)
        })
        .map((cell) => cell.textContent),
    )
    expect(bare, path).toEqual([])
  }
  await close()
})
