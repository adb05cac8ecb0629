import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { openStaffSite, type StaffSite } from './staff-site.ts'
import { mainText, phone, visit } from './visit.ts'

let browser: Browser
let site: StaffSite
let staff = ''

beforeAll(async () => {
  ;[browser, site] = await Promise.all([openBrowser(), openStaffSite()])
  staff = `/en/staff/d/${site.district}`
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const patient = { timeout: 180_000 }

/** Presses a key that leads to another page, and waits for it. */
async function pressAndGo(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
  await keysReady(page)
}

/** Waits until the keys of a line item's page are listened to; nothing on other pages. */
async function keysReady(page: Page): Promise<void> {
  if ((await page.locator('[data-island=item-keys]').count()) > 0) await page.locator('[data-island=item-keys][data-ready]').waitFor()
}

/** Clicks what leads to another page, and waits for it. */
async function clickAndGo(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()])
}

/** Line items that the queue finds under a filter. */
async function found(page: Page, query: string): Promise<number> {
  await page.goto(`${site.origin}${staff}/queue?${query}`)
  return Number(/^([\d,]+) line item/.exec(await page.locator('.found').innerText())?.[1]?.replace(',', '') ?? '0')
}

/** Opens the first line item of the queue under a filter. */
async function openFirst(page: Page, query: string, scripts = true): Promise<string> {
  await page.goto(`${site.origin}${staff}/queue?${query}`)
  const address = (await page.locator('a[data-row]').first().getAttribute('href')) ?? ''
  await page.goto(site.origin + address)
  if (scripts) await keysReady(page)
  return address
}

describe('the staff’s queue', () => {
  it('takes fifty line items by the keyboard alone: Enter accepts and goes on, digits choose, U takes back', patient, async () => {
    const { page, complaints, close } = await site.as(browser, 'editor', `${staff}/queue`)
    const before = await found(page, 'state=confirmed')
    await page.goto(`${site.origin}${staff}/queue`)
    while ((await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))) !== true) await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await pressAndGo(page, 'Enter')
    const shown = (await page.locator('input[name=category]:checked').getAttribute('data-number')) ?? ''
    const level = (await page.locator('input[name=level]:checked').getAttribute('data-key')) ?? ''
    await page.keyboard.press('5')
    expect(await page.locator('input[name=category]:checked').getAttribute('value')).toBe('SEL')
    await page.keyboard.press('m')
    expect(await page.locator('input[name=level]:checked').getAttribute('value')).toBe('mention')
    // Back to what the rules say: two digits, one after the other, are one number.
    for (const digit of shown) await page.keyboard.press(digit)
    await page.keyboard.press(level)
    expect(await page.locator('input[name=category]:checked').getAttribute('data-number')).toBe(shown)
    const first = await page.locator('h1').innerText()
    await pressAndGo(page, 'Enter')
    expect(await page.locator('h1').innerText()).not.toBe(first)
    await pressAndGo(page, 'u')
    expect(await page.locator('h1').innerText()).toBe(first)
    for (let item = 0; item < 50; item += 1) {
      await pressAndGo(page, 'Enter')
      expect(await page.getByRole('status').first().innerText()).toContain('Saved')
    }
    expect((await found(page, 'state=confirmed')) - before).toBe(50)
    // Single keys can be switched off, and never act inside a field.
    await openFirst(page, 'state=confirmed')
    await page.keyboard.press('?')
    await page.getByLabel('Single keys are on').uncheck()
    const chosen = await page.locator('input[name=category]:checked').getAttribute('value')
    await page.locator('h1').focus()
    await page.keyboard.press('9')
    expect(await page.locator('input[name=category]:checked').getAttribute('value')).toBe(chosen)
    expect(complaints).toEqual([])
    await close()
  })

  it('changes many at once without the unticked ones, exactly as previewed, and is undone after ten other changes', patient, async () => {
    const { page, close } = await site.as(browser, 'colleague', `${staff}/queue?state=all&year=2025`)
    const rows = page.locator('input[name=row]')
    const all = await rows.count()
    for (let at = 1; at <= 5; at += 1) await rows.nth(all - at).check()
    await clickAndGo(page, 'Change the ticked ones')
    await page.locator('input[name=row]').first().uncheck()
    await page.locator('select[name=category]').selectOption('ATT')
    await page.locator('input[name=name]').fill('Attendance, looked at together')
    await clickAndGo(page, 'Preview')
    const moved = (await page.locator('table.moved').count()) === 0 ? '' : await page.locator('table.moved').innerText()
    await clickAndGo(page, 'Apply exactly this')
    await page.getByRole('link', { name: 'See the batch' }).first().click()
    expect(await page.locator('h1').innerText()).toBe('Attendance, looked at together')
    const batch = page.url().split('?')[0] ?? ''
    const undoing = (await page.locator('table.moved').count()) === 0 ? '' : await page.locator('table.moved').innerText()
    const amounts = (text: string) => [...text.matchAll(/\$[\d,.]+/g)].map(([amount]) => amount).toSorted()
    expect(amounts(undoing)).toEqual(amounts(moved))
    await openFirst(page, 'state=confirmed')
    for (let item = 0; item < 10; item += 1) {
      await page.keyboard.press('n')
      await page.keyboard.press(String((item % 8) + 2))
      await pressAndGo(page, 'Enter')
    }
    await page.goto(batch)
    await page.getByLabel('Why it is undone').fill('It was a test')
    await clickAndGo(page, 'Undo the batch')
    expect(await mainText(page)).toContain('Taken back')
    expect(await mainText(page)).toContain('It was a test')
    await close()
  })

  it('splits a figure with a live remainder to the cent, and proposes a rule from decisions that one looks at and applies', patient, async () => {
    const { page, close } = await site.as(browser, 'editor', `${staff}/queue?state=all&year=2025`)
    await openFirst(page, 'state=all&year=2025&category=FAM')
    await page.keyboard.press('s')
    const whole = await page.locator('[data-remainder]').innerText()
    await page.locator('select[name="part-0"]').selectOption('SEL')
    await page.locator('input[name="part-amount-0"]').fill('1,000.01')
    const rest = await page.locator('[data-remainder]').innerText()
    const cents = (text: string) => Math.round(Number(text.replace(/[$,]/g, '')) * 100)
    expect(cents(whole) - cents(rest)).toBe(100_001)
    await page.getByLabel('Who answered what').fill('The office, by letter')
    await page.getByLabel('Day of the answer').fill('2026-02-10')
    await page.locator('#split-reason').fill('They said so')
    await clickAndGo(page, 'Save the split')
    expect(await mainText(page)).toContain('$1,000.01')
    await page.goto(`${site.origin}${staff}/rules`)
    const link = page.getByRole('link', { name: 'Look at it' })
    if ((await link.count()) > 0) {
      await link.first().click()
      await page.getByLabel('Name of the batch').fill('A rule that was looked at')
      await clickAndGo(page, 'Apply exactly this')
      expect(await mainText(page)).toMatch(/Saved|waits for somebody else/)
    } else expect(await mainText(page)).toContain('No rule is proposed yet')
    await close()
  })

  it('keeps what moves many dollars for another person: the author cannot approve, the approver can', patient, async () => {
    const { page, close } = await site.as(browser, 'editor', `${staff}/queue?state=all&year=2025&category=STF`)
    await openFirst(page, 'state=all&year=2025&category=STF')
    await page.keyboard.press('1')
    await page.keyboard.press('6')
    await pressAndGo(page, 'Enter')
    await page.getByRole('link', { name: 'See what waits' }).first().click()
    const waiting = page.url().replace(site.origin, '')
    expect(await mainText(page)).toContain('somebody else has to approve it')
    expect(await page.getByRole('button', { name: 'Approve exactly this' }).count()).toBe(0)
    await close()
    const approver = await site.as(browser, 'approver', waiting)
    await clickAndGo(approver.page, 'Approve exactly this')
    expect(await mainText(approver.page)).toContain('Saved')
    await approver.close()
  })

  it('shows two people on one line item both versions, and loses neither', patient, async () => {
    const one = await site.as(browser, 'editor', `${staff}/queue?state=all`)
    const address = await openFirst(one.page, 'state=all&year=2024')
    const other = await site.as(browser, 'colleague', address)
    await keysReady(other.page)
    await one.page.keyboard.press('7')
    await pressAndGo(one.page, 'Enter')
    await other.page.keyboard.press('8')
    await pressAndGo(other.page, 'Enter')
    const said = await mainText(other.page)
    expect(said).toContain('Somebody decided about this line item while you looked at it')
    expect(said).toContain('In force now: Attendance')
    expect(said).toContain('You chose: Family')
    await clickAndGo(other.page, 'Decide as I chose')
    expect(await mainText(other.page)).toMatch(/Saved|waits for somebody else/)
    await one.close()
    await other.close()
  })

  it('takes a reader’s report without an account or a script, and shows its outcome; a reply stands beside the figure in both languages', patient, async () => {
    const { page, close } = await site.as(browser, 'editor', `${staff}/queue?state=all`)
    const item = decodeURIComponent(((await openFirst(page, 'state=all&year=2025')).split('?')[0] ?? '').split('/').at(-1) ?? '')
    const publicAddress = `/i/${encodeURIComponent(item)}`
    const reader = await visit(browser, site.origin, `/es${publicAddress}`, { javaScriptEnabled: false, viewport: phone })
    await reader.page.getByRole('link', { name: 'Esto parece estar mal' }).click()
    await reader.page.getByLabel('La cantidad no es la que dice la página').check()
    await reader.page.getByLabel('Qué ve').fill('En la página veo otra cantidad <script>alert(1)</script>')
    await clickAndGo(reader.page, 'Enviar')
    expect(await mainText(reader.page)).toContain('Nadie ha respondido todavía')
    const receipt = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(await mainText(reader.page))?.[0] ?? ''
    await page.goto(`${site.origin}${staff}/reports`)
    expect(await mainText(page)).toContain('En la página veo otra cantidad <script>')
    await page.locator(`[id="outcome-${receipt}"]`).selectOption('right-as-printed')
    await page.locator(`[id="es-${receipt}"]`).fill('Así lo dice la página 12.')
    await clickAndGo(page, 'Answer')
    await reader.page.reload()
    expect(await mainText(reader.page)).toContain('Es lo que dice el documento')
    expect(await mainText(reader.page)).not.toContain('veo otra cantidad')
    await page.goto(`${site.origin}${staff}/queue/${encodeURIComponent(item)}`)
    await page.locator('#reply summary').click()
    await page.locator('#english').fill('The program began in March.')
    await clickAndGo(page, 'Publish the reply')
    await reader.page.goto(`${site.origin}/es${publicAddress}`)
    expect(await reader.page.locator('.district-reply [lang=en]').innerText()).toBe('The program began in March.')
    await reader.page.goto(`${site.origin}/en/corrections`)
    expect(await mainText(reader.page)).toContain('The program began in March.')
    expect(await (await reader.page.request.get(`${site.origin}/en/corrections.atom`)).text()).toContain('The program began in March.')
    await reader.close()
    await close()
  })

  it('decides without a script, as a plain form', patient, async () => {
    const { page, close } = await site.as(browser, 'editor', `${staff}/queue?state=all`, { javaScriptEnabled: false })
    await openFirst(page, 'state=all&year=2023', false)
    await page.locator('input[name=category][value=FAM]').check()
    await clickAndGo(page, /Save and next/)
    expect(await mainText(page)).toMatch(/Saved|waits for somebody else/)
    await close()
  })

  it('passes axe on every page, in both languages, wide and on a phone, and nothing is wider than the phone', patient, async () => {
    for (const [language, viewport] of [
      ['en', undefined],
      ['es', phone],
    ] as const) {
      const { page, complaints, close } = await site.as(
        browser,
        'approver',
        `/${language}/staff/d/${site.district}/queue?state=all`,
        viewport ? { viewport } : {},
      )
      const item = (await page.locator('a[data-row]').first().getAttribute('href')) ?? ''
      const own = `/${language}/staff/d/${site.district}`
      for (const path of [
        `${own}/queue?state=all`,
        item,
        `${own}/questions`,
        `${own}/rules`,
        `${own}/waiting`,
        `${own}/reports`,
        `${own}/batches`,
        `${own}/batches/${site.district}-1`,
      ]) {
        await page.goto(site.origin + path)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
        if (viewport) expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(viewport.width)
      }
      await page.goto(`${site.origin}${own}/queue?state=all`)
      await page.locator('input[name=row]').first().check()
      await Promise.all([page.waitForEvent('load'), page.locator('button[value=ticked]').click()])
      await page.locator('select[name=category]').selectOption('ATT')
      await Promise.all([page.waitForEvent('load'), page.locator('button[value=preview]').click()])
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `bulk: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
      expect(complaints).toEqual([])
      await close()
    }
  })
})
