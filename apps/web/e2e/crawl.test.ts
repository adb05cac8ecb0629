import { readdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { kindOf, linksOf, mainOf, numbersOf, pageRoutes, read, routeOf, together, walk, type Read, type Walk } from './crawl.ts'
import { openSite, type Site } from './site.ts'
import { phone, visit } from './visit.ts'

/** Long walks over every page, on a machine that is busy with other tests. */
const patience = 420_000
/** Pages read of each kind of address, links of each kind that are tried, and kinds of each route that a browser looks at. */
const [each, tried, looked] = [4, 8, 2]
/** Pages that no page links to. */
const starts = ['/en?q=example+valley', '/en', '/en?q=zzzz', '/en/no-such-page', '/en/d/00000000000000']
const languages = ['en', 'es'] as const

let browser: Browser
let site: Site
let seen: Walk
let pages: readonly Read[]
/** The first pages of each kind, for a browser: addresses without their language. */
let places: readonly string[]

const inLanguage = (language: string, address: string) => address.replace(/^\/(?:en|es)(?=[/?]|$)/, `/${language}`)

/** Tells the district that something looks wrong, as a reader does; the address of the receipt, which no page links to. */
async function receiptOf(origin: string): Promise<string> {
  const { found } = await walk(origin, ['/en/search?q=restorative'], 1)
  const form = [...found].find((address) => /^\/en\/i\/[^/?]+\/report$/.test(address)) ?? ''
  const body = new URLSearchParams({ kind: 'amount', words: 'The page prints another amount.' })
  const { headers } = await fetch(`${origin}${form}`, { method: 'POST', redirect: 'manual', headers: { origin }, body })
  return headers.get('location') ?? ''
}

beforeAll(async () => {
  ;[browser, site] = await Promise.all([openBrowser(), openSite({ staff: true })])
  seen = await walk(site.origin, [...starts, await receiptOf(site.origin)], each)
  pages = seen.pages.filter(({ html, address }) => html !== '' && address.startsWith('/en'))
  const firsts = [...Map.groupBy(pages, ({ address }) => kindOf(address)).values()].flatMap(([first]) => first?.address ?? [])
  places = [...Map.groupBy(firsts, (address) => routeOf(address) ?? '').values()].flatMap((all) => all.slice(0, looked))
}, patience)
afterAll(async () => {
  await browser.close()
  await site.close()
})

describe('the crawl', { timeout: patience }, () => {
  it('comes by every route of the site', () => {
    const visited = new Set(seen.pages.map(({ address }) => routeOf(address)))
    expect(pageRoutes.filter((route) => !visited.has(route))).toEqual([])
  })

  it('ends: the site has a finite number of kinds of addresses, and no page floods a crawler', () => {
    expect(new Set([...seen.found].map(kindOf)).size).toBeLessThan(150)
    for (const page of pages) expect(linksOf(page).own.length, page.address).toBeLessThan(1500)
  })

  it('meets no dead link, also inside a page, and nothing that another site would have to send', async () => {
    const ofKind = Map.groupBy(
      [...seen.found].filter((address) => !starts.includes(inLanguage('en', address))),
      kindOf,
    )
    const dead: string[] = []
    await together(
      [...ofKind.values()].flatMap((all) => all.slice(0, tried)),
      async (address) => {
        const { status } = await read(site.origin, address)
        if (status >= 400) dead.push(`${status} ${address}`)
      },
    )
    for (const page of pages) {
      const { fragments, elsewhere } = linksOf(page)
      dead.push(...fragments.filter((id) => !page.html.includes(`id="${id}"`)).map((id) => `${page.address}#${id}`))
      dead.push(...elsewhere.map((address) => `${page.address} loads ${address}`))
    }
    expect(dead).toEqual([])
  })

  it('finds on every page the same numbers in both languages, and the way to the same place in the other', async () => {
    await together(pages, async (english) => {
      const spanish = await read(site.origin, inLanguage('es', english.address))
      expect(spanish.status, english.address).toBe(english.status)
      expect(numbersOf(spanish), english.address).toEqual(numbersOf(english))
      expect(english.html).toContain('<html lang="en"')
      expect(spanish.html).toContain('<html lang="es"')
      // In this order the address of the page itself, so that `?a=1&b=2` is kept as it was asked.
      const there = inLanguage('es', english.address).replaceAll('&', '&amp;')
      expect(english.html, english.address).toContain(`class="language-switch" href="${there}"`)
      for (const page of [english, spanish]) expect(complaintsAbout(page), page.address).toEqual([])
    })
  })
})

const catalogues = readdirSync(new URL('../src/locales/en/', import.meta.url)).map((name) => name.replace('.json', ''))
const raw = new RegExp(`\\b(?:${catalogues.join('|')}):[a-z][\\w-]+|\\{\\{|\\bundefined\\b|\\bNaN\\b|\\[object `)

/** A catalogue key, an unfilled place or a value that is none, where words should stand; a page without its title or description. */
function complaintsAbout(page: Read): readonly string[] {
  const title = /<title>([^<]*)<\/title>/.exec(page.html)?.[1] ?? ''
  const description = /<meta name="description" content="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const missing = raw.exec(`${mainOf(page)} ${title} ${description}`)?.[0]
  return [...(missing === undefined ? [] : [missing]), ...(title === '' ? ['no title'] : []), ...(description === '' ? ['no description'] : [])]
}

const looks = [
  ['screen', 'light'],
  ['print', 'light'],
  ['screen', 'dark'],
] as const

/**
 * Faults of a page as axe sees it, of any impact. Paper and darkness change colours and lines, not the structure that the first look has seen; the colours
 * of the dark are the same in both languages and are looked at in one.
 */
async function faultsOf(page: Page, language: string): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [media, colorScheme] of looks.slice(0, language === 'en' ? 3 : 2)) {
    await page.emulateMedia({ media, colorScheme })
    const first = media === 'screen' && colorScheme === 'light'
    const look = first ? new AxeBuilder({ page }) : new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block'])
    const { violations } = await look.analyze()
    const shown = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(' ')
          .slice(0, 300)}`,
    )
    faults.push(...shown.map((fault) => `${media} ${colorScheme}: ${fault}`))
  }
  return faults
}

describe.concurrent.each(languages)('a browser in %s, on pages of every route', { timeout: patience }, (language) => {
  it('meets no accessibility fault, light, dark or printed', async () => {
    const { page, close } = await visit(browser, site.origin, `/${language}`)
    for (const place of places) {
      await page.goto(`${site.origin}${inLanguage(language, place)}`)
      expect(await faultsOf(page, language), place).toEqual([])
    }
    await close()
  })

  it('scrolls none sideways on a 320 px phone, meets no error, asks no other site, and is sent a first view of at most 100 KB of page, styles and type, and 150 KB of scripts', async () => {
    for (const place of places) {
      const { page, complaints, weigh, close } = await visit(browser, site.origin, inLanguage(language, place), { viewport: phone })
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(phone.width)
      expect(complaints, place).toEqual([])
      expect(await weigh(/^(document|stylesheet|font) /), place).toBeLessThan(100_000)
      expect(await weigh(/^script .*entry\.client/), place).toBeLessThan(6_000)
      expect(await weigh(/^script /), place).toBeLessThan(150_000)
      await close()
    }
  })
})
