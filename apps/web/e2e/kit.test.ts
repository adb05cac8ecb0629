import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

/** How many pages a PDF has, and whether it is tagged: what the file itself says. */
async function readPdf(bytes: Buffer): Promise<{ readonly pages: number; readonly tagged: boolean; readonly language: string }> {
  const text = bytes.toString('latin1')
  return {
    pages: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length,
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked\s+true/.test(text) && text.includes('/StructTreeRoot'),
    language: /\/Lang\s*\(([^)]*)\)/.exec(text)?.[1] ?? '',
  }
}

describe.each(languages)('the kit in %s', (language) => {
  it('prints on exactly one Letter sheet for twenty real districts, tagged, and speaks at most 130 words a minute', { timeout: 400_000 }, async () => {
    const { page, close } = await visit(browser, site.origin, `/${language}`)
    const tried = districts.slice(0, 24)
    let printed = 0
    for (const district of tried) {
      const minutes = (printed % 3) + 1
      await page.goto(`${site.origin}/${language}${district}/kit?minutes=${minutes}`)
      if ((await page.locator('[data-kit]').count()) === 0) continue
      printed += 1
      const pdf = await readPdf(await page.pdf({ format: 'Letter', preferCSSPageSize: true, tagged: true }))
      expect(pdf, district).toMatchObject({ pages: 1, tagged: true, language: language === 'en' ? 'en' : 'es' })
      const script = await page
        .locator('.kit-script > p')
        .last()
        .evaluate((paragraph) => {
          const copy = paragraph.cloneNode(true)
          if (copy instanceof Element) for (const note of copy.querySelectorAll('sup')) note.remove()
          return copy.textContent ?? ''
        })
      expect(script.trim().split(/\s+/).length, district).toBeLessThanOrEqual(130 * minutes)
    }
    expect(printed).toBeGreaterThanOrEqual(20)
    await close()
  })

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
    const { page, close } = await visit(browser, site.origin, `/${language}?q=example+valley`, { viewport: phone })
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
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-question] textarea').first().isVisible()).toBe(false)
    expect(await page.locator('main').innerText()).toContain(words)
    expect((await readPdf(await page.pdf({ format: 'Letter', preferCSSPageSize: true, tagged: true }))).pages).toBe(1)
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
