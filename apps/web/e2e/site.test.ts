import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { findPlaces, type Places } from './pages.ts'
import { safetyOf, strict } from './safe.ts'
import { openSite, type Site } from './site.ts'
import { mainText, phone, visit } from './visit.ts'

/** Long walks over every page, on a machine that is busy with other tests. */
const patience = 300_000
/** As long as a picture may take to be drawn and sent on such a machine. */
const soon = { timeout: 20_000 }
const languages = ['en', 'es'] as const
const planned = { en: 'planned', es: 'gasto planeado' } as const
const find = { en: 'Find', es: 'Buscar' } as const

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

/** Where a mark lies on its picture, as parts of it from 0 to 1. */
async function place(page: Awaited<ReturnType<typeof visit>>['page'], selector: string) {
  const mark = await page.locator(`.whole-page ${selector}`).boundingBox()
  const sheet = await page.locator('.whole-page .sheet').boundingBox()
  if (!mark || !sheet) throw new Error(`${selector} is not on the picture`)
  return { left: (mark.x - sheet.x) / sheet.width, top: (mark.y - sheet.y) / sheet.height, width: mark.width / sheet.width, height: mark.height / sheet.height }
}

describe.each(languages)('a reader in %s', { timeout: patience }, (language) => {
  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('goes from half a district’s name on a 320 px phone to the boxed cell on the source page, %s', async (_, javaScriptEnabled) => {
    const { page, complaints, close } = await visit(browser, site.origin, `/${language}`, { viewport: phone, javaScriptEnabled })
    await page.getByRole('searchbox').fill('ample vall')
    await page.getByRole('button', { name: find[language] }).click()
    await page.getByRole('link', { name: /Example Valley/ }).click()
    expect(await page.locator('h1').innerText()).toBe('Example Valley Unified School District')
    expect(await page.locator('.lead').innerText()).toMatch(/2025-26.*\$[\d,.]+/)

    await page.getByRole('link', { name: '2024-25', exact: true }).first().click()
    await page.getByRole('link', { name: /Restorative Justice Coordinators/ }).click()
    expect(await page.locator('.lead').innerText()).toMatch(/\$[\d,.]+/)
    await page
      .getByRole('row', { name: /2024-25/ })
      .getByRole('link', { name: '$455,600', exact: true })
      .click()
    if (javaScriptEnabled) await page.locator('[data-drawer-page]').click()

    expect(page.url()).toContain('figure=planned.total')
    expect(await page.locator('.lead').innerText()).toContain('$455,600')
    expect(await page.locator('.lead').innerText()).toContain(planned[language])
    const picture = page.locator('.whole-page img')
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)), soon).toBeGreaterThan(1000)
    expect(complaints).toEqual([])
    await close()
  })

  it('says on every page of the sample district that it is made up', async () => {
    const { page, close } = await visit(browser, site.origin, `/${language}`)
    const madeUp = { en: 'A made-up district.', es: 'Un distrito inventado.' }
    for (const path of [places.district, places.year, places.action, places.lineItem, places.document, places.documentPage]) {
      await page.goto(`${site.origin}/${language}${path}`)
      expect(await page.locator('.notice').allInnerTexts(), path).toContainEqual(expect.stringContaining(madeUp[language]))
    }
    await close()
  })

  it('is told in plain words what is not there', async () => {
    const { page, close } = await visit(browser, site.origin, `/${language}`)
    for (const path of ['/no-such-page', '/d/00000000000000', `${places.district}/1999-00`, '/i/none', `/doc/${'0'.repeat(64)}`, `${places.document}/p/9999`]) {
      const answer = await page.goto(`${site.origin}/${language}${path}`)
      expect(answer?.status(), path).toBe(404)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect((await mainText(page)).length, path).toBeGreaterThan(60)
    }
    await close()
  })
})

describe('the box on the source page', () => {
  interface Row {
    readonly table: string
    readonly action: string
    readonly page: number
    readonly amounts: Readonly<Record<string, number | null>>
  }
  const isExpected = (value: unknown): value is { readonly rows: readonly Row[] } =>
    typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows)
  const written: unknown = JSON.parse(readFileSync(new URL('../../../data/samples/expected/example-valley-2024-25.json', import.meta.url), 'utf8'))
  const expected = isExpected(written) ? written.rows : []
  const row = expected.find(({ table, action }) => table === 'planned' && action === '2.4')

  it('is on the page and beside the amount that the sample’s makers wrote down, inside its tinted row, over ink', async () => {
    const { page, close } = await visit(browser, site.origin, `/en${places.lineItem}`)
    expect(row?.amounts['total']).toBe(455_600_00)
    expect(await page.locator('.lead').innerText()).toContain(`read on page ${row?.page}`)
    const [cell, tint] = [await place(page, '.cell-box'), await place(page, '.row-tint')]
    expect(cell.left).toBeGreaterThan(tint.left - 0.005)
    expect(cell.left + cell.width).toBeLessThan(tint.left + tint.width + 0.005)
    expect(cell.top).toBeGreaterThan(tint.top - 0.005)
    expect(cell.top + cell.height).toBeLessThan(tint.top + tint.height + 0.005)
    expect(tint.width).toBeGreaterThan(cell.width * 3)
    expect(await inkInside(page, cell)).toBeGreaterThan(20)
    await close()
  })

  it('moves with the figure that the address names', async () => {
    const lefts: number[] = []
    for (const fund of ['personnel', 'lcff', 'total']) {
      const { page, close } = await visit(browser, site.origin, `/en${places.lineItem.replace('planned.total', `planned.${fund}`)}`)
      lefts.push((await place(page, '.cell-box')).left)
      await close()
    }
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b))
    expect(new Set(lefts.map((left) => left.toFixed(2))).size).toBe(3)
  })
})

/** How many dark points the page's picture has inside a box: letters, not empty paper. */
async function inkInside(page: Awaited<ReturnType<typeof visit>>['page'], box: Awaited<ReturnType<typeof place>>): Promise<number> {
  const image = page.locator('.whole-page img')
  await image.scrollIntoViewIfNeeded()
  await image.evaluate((element) => (element instanceof HTMLImageElement ? element.decode() : undefined))
  return image.evaluate((element, { left, top, width, height }) => {
    if (!(element instanceof HTMLImageElement)) return 0
    const canvas = document.createElement('canvas')
    canvas.width = element.naturalWidth
    canvas.height = element.naturalHeight
    const pen = canvas.getContext('2d')
    if (!pen) return 0
    pen.drawImage(element, 0, 0)
    const [w, h] = [canvas.width, canvas.height]
    const { data } = pen.getImageData(left * w, top * h, width * w, height * h)
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 300) dark += 1
    return dark
  }, box)
}

describe('a history’s picture', () => {
  it('stands after its table in the page, is drawn when it comes into view, and the library loads only then', async () => {
    const { page, close } = await visit(browser, site.origin, `/en${places.district}`, { viewport: { width: 1280, height: 300 } })
    const tableFirst = await page.evaluate(() => {
      const [table, figure] = [document.querySelector('#history ~ * table'), document.querySelector('#history ~ * figure.chart')]
      return table && figure ? (table.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 : false
    })
    expect(tableFirst).toBe(true)
    expect(await page.locator('canvas').count()).toBe(0)
    await page.locator('#history ~ * figure.chart').scrollIntoViewIfNeeded()
    await expect.poll(() => page.locator('#history ~ * canvas').count(), soon).toBe(1)
    await expect
      .poll(() =>
        page.locator('#history ~ * canvas').evaluate((canvas) => {
          if (!(canvas instanceof HTMLCanvasElement)) return 0
          return new Set(canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data).size
        }),
      )
      .toBeGreaterThan(10)
    await close()
  })
  it('is bars with words where there are no scripts, and on paper', async () => {
    const plain = await visit(browser, site.origin, `/es${places.district}`, { javaScriptEnabled: false })
    expect(await plain.page.locator('#history ~ * .bars').innerText()).toMatch(/al menos \$[\d,.]+ · como máximo \$[\d,.]+/)
    await plain.close()
    const printed = await visit(browser, site.origin, `/en${places.district}`)
    await printed.page.locator('#history ~ * figure.chart').scrollIntoViewIfNeeded()
    await expect.poll(() => printed.page.locator('#history ~ * canvas').count(), soon).toBe(1)
    await printed.page.emulateMedia({ media: 'print' })
    expect(await printed.page.locator('#history ~ * .bars').isVisible()).toBe(true)
    expect(await printed.page.locator('#history ~ * canvas').isVisible()).toBe(false)
    await printed.close()
  })
})

describe('every page', { timeout: patience }, () => {
  it('of the public, of staff, of an error stands under the strict policy; only one for frames may be framed', async () => {
    const district = places.district.split('?')[0] ?? ''
    const own = ['/en', `/es${places.district}`, `/en${places.document}`, `/es${places.lineItem}`, '/en/search?q=peace', '/en/no-such-page', '/no-such-page']
    const ofStaff = ['/en/staff/sign-in', '/es/staff', `/en/staff${district}/queue`, '/en/staff/no-such-page']
    for (const path of [...own, ...ofStaff]) expect(await safetyOf(site.origin + path), path).toEqual(strict)
    expect(await safetyOf(`${site.origin}/embed/en${district}`)).toEqual({ ...strict, frames: '*', framed: null })
  })

  it('takes its own form under whatever name it is reached, and no other site’s', async () => {
    const address = `/es${places.lineItem.split('?')[0] ?? ''}/report`
    const { port } = new URL(site.origin)
    const send = async (origin: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`http://127.0.0.1:${port}${address}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin, accept: 'text/html', ...headers },
        body: new URLSearchParams({ kind: 'amount', words: 'En la página veo otra cantidad' }),
      })
    expect((await send(`http://127.0.0.1:${port}`)).status, 'the name that was asked').toBe(303)
    expect((await send('https://school.example', { 'x-forwarded-host': 'school.example', 'x-forwarded-proto': 'https' })).status, 'behind a proxy').toBe(303)
    expect((await send('https://school.example', { 'sec-fetch-site': 'same-origin' })).status, 'behind a proxy that hides the name').toBe(303)
    const refused = await send('https://evil.example')
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('lo envió otro sitio')])
    expect((await send('null')).status).toBe(403)
  })
})
