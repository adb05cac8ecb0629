import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readPdf } from '../src/paper/read-pdf.fixture.ts'
import { openBrowser } from './browser.ts'
import { openSite, type Site } from './site.ts'
import { phone, visit } from './visit.ts'

let browser: Browser
let site: Site
/** Real districts of data/districts, by the addresses of their pages without the language, and the sample. */
let districts: readonly string[]
let sample = ''

const languages = ['en', 'es'] as const

/** Addresses of district pages that a page of the list links to. */
async function districtsOf(page: Page): Promise<readonly string[]> {
  const links = await page.locator('main a[href*="/d/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(links.filter((href) => /^\/en\/d\/[^/?]+$/.test(href)).map((href) => href.replace('/en', '')))]
}

beforeAll(async () => {
  ;[browser, site] = await Promise.all([openBrowser(), openSite()])
  const { page, close } = await visit(browser, site.origin, '/en')
  districts = await districtsOf(page)
  await page.goto(`${site.origin}/en?q=example+valley`)
  sample = (await districtsOf(page))[0] ?? ''
  await close()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Every dollar figure of a text, as it is printed. */
const dollarsOf = (text: string) => [...text.matchAll(/\$\d[\d,]*(?:\.\d\d)?/g)].map(([figure]) => figure)

const amountSchema = z.looseObject({ cents: z.number().optional(), amount: z.unknown().optional() })

/** Every whole number of cents that the data of a kit holds, as dollars are printed: what a letter and a sheet may say. */
function dollarsIn(data: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof data !== 'object' || data === null) return found
  const read = amountSchema.safeParse(data)
  const value = read.success ? (read.data.cents ?? read.data.amount) : undefined
  if (typeof value === 'number') {
    const [whole, part] = [Math.floor(Math.abs(value) / 100), Math.abs(value) % 100]
    found.add(`$${whole.toLocaleString('en-US')}${part === 0 ? '' : `.${String(part).padStart(2, '0')}`}`)
  }
  for (const child of Object.values(data)) dollarsIn(child, found)
  return found
}

describe.each(languages)('the kit in %s', (language) => {
  it(
    'prints on exactly one Letter sheet for twenty real districts, and as a tagged PDF; no figure without a source, no word too many, no figure of its own',
    {
      timeout: 600_000,
    },
    async () => {
      const { page, close } = await visit(browser, site.origin, `/${language}`)
      let printed = 0
      for (const district of districts.slice(0, 24)) {
        const minutes = (printed % 3) + 1
        await page.goto(`${site.origin}/${language}${district}/kit?minutes=${minutes}`)
        if ((await page.locator('[data-kit]').count()) === 0) continue
        printed += 1
        const ofBrowser = await readPdf(await page.pdf({ format: 'Letter', preferCSSPageSize: true, tagged: true }))
        expect(ofBrowser, district).toMatchObject({ pages: 1, tagged: true, language })
        const said = await page.evaluate(() => {
          const wordsOf = (place: Element | undefined) => {
            const copy = place?.cloneNode(true)
            if (!(copy instanceof Element)) return ''
            for (const note of copy.querySelectorAll('sup')) note.remove()
            return copy.textContent.trim()
          }
          const lines = [
            ...document.querySelectorAll(
              '.kit-numbers li, [data-question-text], .kit-sheet li:not([data-question]), .kit-script p > span, #kit-numbers ~ p > span',
            ),
          ]
          return {
            script: wordsOf([...document.querySelectorAll('.kit-script > p')].at(-1)),
            letter: wordsOf(document.querySelector('.letter-paper') ?? undefined),
            unsourced: lines.filter((line) => /\$\d*[1-9]/.test(wordsOf(line)) && !line.closest('.kit-sources') && !line.querySelector('sup a')).map(wordsOf),
            numbers: document.querySelectorAll('.kit-numbers li').length,
          }
        })
        expect(said.script.split(/\s+/).length, district).toBeLessThanOrEqual(130 * minutes)
        expect(said.unsourced, district).toEqual([])
        const key = district.split('/').at(-1) ?? ''
        const data: unknown = await (await fetch(`${site.origin}/api/trpc/kit.get?input=${encodeURIComponent(JSON.stringify({ key }))}`)).json()
        const known = dollarsIn(data)
        expect(
          dollarsOf(said.letter).filter((figure) => !known.has(figure)),
          district,
        ).toEqual([])
        const answer = await fetch(`${site.origin}/${language}${district}/kit.pdf?minutes=${minutes}`)
        const pdf = await readPdf(new Uint8Array(await answer.arrayBuffer()))
        expect(pdf, district).toMatchObject({ pages: 1, size: [612, 792], tagged: true, untagged: 0, language: language === 'en' ? 'en-US' : 'es-US' })
        expect(pdf.title.length, district).toBeGreaterThan(10)
        const roles = new Set(pdf.roles.map(({ role }) => role))
        for (const role of ['H1', 'H2', 'Figure', ...(said.numbers > 0 ? ['Table', 'TH', 'TD'] : [])]) expect(roles.has(role), `${district} ${role}`).toBe(true)
      }
      expect(printed).toBeGreaterThanOrEqual(20)
      await close()
    },
  )

  it('has a footnote for every figure, and each footnote names a plan and its page', { timeout: 120_000 }, async () => {
    const { page, close } = await visit(browser, site.origin, `/${language}${sample}/kit`)
    const lines = await page.locator('.kit-numbers li, [data-chosen] [data-question-text]').all()
    expect(lines.length).toBeGreaterThan(4)
    for (const line of lines) {
      const text = (await line.textContent()) ?? ''
      if (/\$\d/.test(text)) expect(await line.locator('sup a').count(), text).toBeGreaterThan(0)
    }
    const notes = await page.locator('sup a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    for (const note of new Set(notes)) expect(await page.locator(note).textContent(), note).toMatch(/20\d\d-\d\d.*(p|pág)\. \d+/)
    await close()
  })

  it('is reached from the home page in four taps on a phone; a question reworded is in the PDF, and nothing is sent', { timeout: 120_000 }, async () => {
    const { page, close } = await visit(browser, site.origin, `/${language}`, { viewport: phone })
    // Three taps: district, kit, PDF; a fourth is left for the search.
    await page.locator(`main a[href="/${language}${sample}"]`).first().click()
    await page.locator(`main a[href="/${language}${sample}/kit"]`).click()
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.url()))
    const words = 'Pomegranate money: who counts it?'
    const first = page.locator('[data-question]').first()
    await first.locator('textarea').fill(words)
    await page.locator('[data-question="own"] textarea').fill('And the date palms?')
    await first.locator('[data-move="1"]').click()
    expect(sent).toEqual([])
    const shown = await page.locator('[data-chosen] [data-question-text]').allTextContents()
    expect(shown.some((text) => text.startsWith(words))).toBe(true)
    expect(shown.some((text) => text.startsWith('And the date palms?'))).toBe(true)
    // What is said at the microphone follows.
    expect(await page.locator('[data-script]').innerText()).toContain(words)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-question] textarea').first().isVisible()).toBe(false)
    expect(await page.locator('main').innerText()).toContain(words)
    expect((await readPdf(await page.pdf({ format: 'Letter', preferCSSPageSize: true, tagged: true }))).text).toContain(words)
    await page.emulateMedia({ media: 'screen' })
    expect(sent).toEqual([])
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[data-kit-pdf]').click()])
    const made = await readPdf(await readFile(await download.path()))
    expect(made).toMatchObject({ pages: 1, tagged: true, language: language === 'en' ? 'en-US' : 'es-US' })
    for (const own of [words, 'And the date palms?']) expect(made.text).toContain(own)
    // What draws it and its type came with the click; nothing of what was written went anywhere.
    expect(sent.length).toBeGreaterThan(0)
    for (const address of sent) expect(address).toMatch(/\/assets\/[\w.-]+\.(?:js|woff)$/)
    await close()
  })

  it('says that there is newer data to whoever opens an older kit', { timeout: 60_000 }, async () => {
    const { page, close } = await visit(browser, site.origin, `/${language}${sample}/kit`)
    const version = (await page.locator('[data-kit]').getAttribute('data-kit-version')) ?? ''
    const told = async (kept: string) => {
      await page.goto(`${site.origin}/${language}${sample}/kit?data=${kept}`)
      return (await page.locator('main').innerText()).includes(language === 'en' ? 'There is newer data now' : 'Ahora hay datos más nuevos')
    }
    expect(await page.locator('.kit-address').textContent()).toContain(`?data=${version}`)
    expect([await told('0123456789'), await told(version)]).toEqual([true, false])
    await close()
  })

  it('is saved as one file that opens with the network off', { timeout: 120_000 }, async () => {
    const { page, close } = await visit(browser, site.origin, `/${language}${sample}/kit`)
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-kit-save]').click()])
    const saved = await readFile(await download.path(), 'utf8')
    await close()
    expect(saved).not.toMatch(/<script|<link rel="stylesheet"|src="\//)
    const file = join(tmpdir(), `kit-${language}.html`)
    await writeFile(file, saved)
    const context = await browser.newContext({ offline: true })
    const offline = await context.newPage()
    await offline.goto(`file://${file}`)
    expect(await offline.locator('[data-kit] h2').textContent()).toContain('Example Valley')
    expect(await offline.locator('.kit-numbers li').count()).toBeGreaterThan(2)
    await context.close()
  })

  it('is followed by feeds that feed readers find', { timeout: 60_000 }, async () => {
    const { page, close } = await visit(browser, site.origin, `/${language}${sample}/kit`)
    const feeds = await page
      .locator('link[rel="alternate"][type="application/atom+xml"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(feeds).toEqual([`/${language}${sample}/feed.atom`, `/${language}${sample}/feed.atom?focus=restorative-justice`])
    for (const feed of feeds) {
      const answer = await fetch(`${site.origin}${feed}`)
      expect(answer.headers.get('content-type')).toContain('application/atom+xml')
      const xml = await answer.text()
      expect(await page.evaluate((text) => new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('feed > entry > id').length, xml)).toBe(3)
    }
    await close()
  })

  it('gives the dates of meetings as a calendar that a calendar program reads, and the letter as a Word file', { timeout: 60_000 }, async () => {
    const dates = await fetch(`${site.origin}/${language}${sample}/meetings.ics`)
    expect(dates.headers.get('content-type')).toContain('text/calendar')
    const calendar = ICAL.Component.fromString(await dates.text())
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(events.length).toBeGreaterThanOrEqual(3)
    for (const { startDate, summary, uid } of events) {
      expect(startDate.isDate).toBe(true)
      expect(startDate.toString()).toMatch(/-02-28$|-06-30$|-07-01$/)
      expect([summary.length > 20, uid.length > 10]).toEqual([true, true])
    }
    const letter = await fetch(`${site.origin}/${language}${sample}/letter.docx`)
    expect(Buffer.from(await letter.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK')
  })
})
