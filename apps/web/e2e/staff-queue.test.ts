import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { clickAndGo, found, keysReady, newestBatch, openFirst, pressAndGo, programs } from './queue-steps.ts'
import { openStaffSite, type StaffSite } from './staff-site.ts'
import { mainText, phone, visit } from './visit.ts'

let browser: Browser
let site: StaffSite
let staff = ''
let home = ''

beforeAll(async () => {
  ;[browser, site] = await Promise.all([openBrowser(), openStaffSite()])
  staff = `/en/staff/d/${site.district}`
  home = site.origin + staff
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const patient = { timeout: 180_000 }

/** Ends the session of an open page, as its time or an administrator would. */
async function endSession(page: Page): Promise<void> {
  await page.request.post(`${site.origin}/api/auth/sign-out`, { headers: { origin: site.origin }, data: {} })
}

async function signInAgain(page: Page): Promise<void> {
  await page.fill('[name=email]', 'colleague@example.org')
  await page.fill('[name=password]', 'a long one for the journeys')
  await clickAndGo(page, 'Sign in')
}

describe('the staff’s queue', () => {
  it('proposes a rule from a correction; it is looked at, a row is left out, and it does what its preview says', patient, async () => {
    const { page, close } = await site.as(browser, 'editor', `${staff}/queue?state=all`)
    const everyYear = async () => {
      const shown: Record<string, string> = {}
      for (const year of [2022, 2023, 2024, 2025]) Object.assign(shown, await programs(home, page, `state=all&year=${year}`))
      return shown
    }
    const before = await everyYear()
    const corrected = decodeURIComponent((await openFirst(home, page, 'state=all&words=parent+leadership&year=2025')).split('?')[0]?.split('/').at(-1) ?? '')
    await page.locator('input[name=category][value=ATT]').check()
    await clickAndGo(page, /Save and next/)
    await page.goto(`${home}/rules`)
    await page.getByRole('link', { name: 'Look at it' }).first().click()
    const rows = page.locator('input[name=row]')
    const listed = await rows.evaluateAll((found) => found.map((row) => (row instanceof HTMLInputElement ? row.value : '')))
    expect(listed.length, 'the same words in other years').toBeGreaterThan(1)
    await rows.first().uncheck()
    await clickAndGo(page, 'Preview')
    await page.getByLabel('Name of the batch').fill('A rule that was looked at')
    await clickAndGo(page, 'Apply exactly this')
    expect(await mainText(page)).toContain('Saved')
    const after = await everyYear()
    const changed = Object.keys(after).filter((item) => after[item] !== before[item])
    // A line item that an older document shows too is listed, and stands in no row of the queue.
    const wanted = [corrected, ...listed.slice(1).filter((item) => item in after)]
    expect(changed.toSorted(), 'the correction, and each row of the rule but the one left out').toEqual(wanted.toSorted())
    expect(wanted.length).toBeGreaterThan(1)
    for (const item of changed) expect(after[item]).toContain('Attendance')
    await close()
  })

  it('takes fifty line items by the keyboard alone: Enter accepts and goes on, digits choose, U takes back', patient, async () => {
    const { page, complaints, close } = await site.as(browser, 'editor', `${staff}/queue`)
    const before = await found(home, page, 'state=confirmed')
    await page.goto(`${home}/queue`)
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
    expect((await found(home, page, 'state=confirmed')) - before).toBe(50)
    // Single keys can be switched off, and never act inside a field.
    await openFirst(home, page, 'state=confirmed')
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
    const own = 'state=all&year=2025'
    const before = await programs(home, page, own)
    const rows = page.locator('input[name=row]')
    const all = await rows.count()
    for (let at = 1; at <= 5; at += 1) await rows.nth(all - at).check()
    await clickAndGo(page, 'Change the ticked ones')
    const spared = await page.locator('input[name=row]').first().getAttribute('value')
    await page.locator('input[name=row]').first().uncheck()
    await page.locator('select[name=category]').selectOption('SPED')
    await page.locator('input[name=name]').fill('Special education, looked at together')
    await clickAndGo(page, 'Preview')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `bulk: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
    const previewed = await page.locator('.changes li a').evaluateAll((links) =>
      links.map((link) =>
        decodeURIComponent(link.getAttribute('href') ?? '')
          .split('/')
          .at(-1),
      ),
    )
    const moved = (await page.locator('table.moved').count()) === 0 ? '' : await page.locator('table.moved').innerText()
    await clickAndGo(page, 'Apply exactly this')
    await page.getByRole('link', { name: 'See the batch' }).first().click()
    expect(await page.locator('h1').innerText()).toBe('Special education, looked at together')
    const batch = page.url().split('?')[0] ?? ''
    const undoing = (await page.locator('table.moved').count()) === 0 ? '' : await page.locator('table.moved').innerText()
    const amounts = (text: string) => [...text.matchAll(/\$[\d,.]+/g)].map(([amount]) => amount).toSorted()
    expect(amounts(undoing)).toEqual(amounts(moved))
    const after = await programs(home, page, own)
    const changed = Object.keys(before).filter((item) => after[item] !== before[item])
    expect(changed.toSorted(), 'what was previewed, and nothing else').toEqual(previewed.toSorted())
    expect([changed.length, changed.includes(spared ?? '')]).toEqual([4, false])

    const last = await newestBatch(home, page)
    await openFirst(home, page, 'state=confirmed&year=2024')
    // Two of them may already be what is pressed: then nothing is written.
    for (let item = 0; item < 13; item += 1) {
      await page.keyboard.press('n')
      await page.keyboard.press(String((item % 8) + 2))
      await pressAndGo(page, 'Enter')
    }
    expect((await newestBatch(home, page)) - last, 'ten other changes').toBeGreaterThanOrEqual(10)
    await page.goto(batch)
    await page.getByLabel('Why it is undone').fill('It was a test')
    await clickAndGo(page, 'Undo the batch')
    expect(await mainText(page)).toContain('Taken back')
    expect(await mainText(page)).toContain('It was a test')
    expect(await programs(home, page, own)).toEqual(before)
    await close()
  })

  it('splits a figure with a live remainder to the cent', patient, async () => {
    const { page, close } = await site.as(browser, 'editor', `${staff}/queue?state=all&year=2025`)
    await openFirst(home, page, 'state=all&year=2025&category=FAM')
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
    await close()
  })

  it('keeps what moves many dollars for another person: the author cannot approve, the approver can', patient, async () => {
    const { page, close } = await site.as(browser, 'editor', `${staff}/queue?state=all&year=2025&category=STF`)
    await openFirst(home, page, 'state=all&year=2025&category=STF')
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
    const address = await openFirst(home, one.page, 'state=all&year=2024')
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
    const item = decodeURIComponent(((await openFirst(home, page, 'state=all&year=2025')).split('?')[0] ?? '').split('/').at(-1) ?? '')
    const publicAddress = `/i/${encodeURIComponent(item)}`
    const reader = await visit(browser, site.origin, `/es${publicAddress}`, { javaScriptEnabled: false, viewport: phone })
    await reader.page.getByRole('link', { name: 'Esto parece estar mal' }).click()
    await reader.page.getByLabel('La cantidad no es la que dice la página').check()
    await reader.page.getByLabel('Qué ve').fill('En la página veo otra cantidad <script>alert(1)</script>')
    await clickAndGo(reader.page, 'Enviar')
    expect(await mainText(reader.page)).toContain('Nadie ha respondido todavía')
    const receipt = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(await mainText(reader.page))?.[0] ?? ''
    await page.goto(`${home}/reports`)
    expect(await mainText(page)).toContain('En la página veo otra cantidad <script>')
    await page.locator(`[id="outcome-${receipt}"]`).selectOption('right-as-printed')
    await page.locator(`[id="es-${receipt}"]`).fill('Así lo dice la página 12.')
    await clickAndGo(page, 'Answer')
    await reader.page.reload()
    expect(await mainText(reader.page)).toContain('Es lo que dice el documento')
    expect(await mainText(reader.page)).not.toContain('veo otra cantidad')
    await page.goto(`${home}/queue/${encodeURIComponent(item)}`)
    await page.locator('#reply summary').click()
    await page.locator('#english').fill('The program began in March.')
    await clickAndGo(page, 'Publish the reply')
    await reader.page.goto(`${site.origin}/es${publicAddress}`)
    expect(await reader.page.locator('.district-reply [lang=en]').innerText()).toBe('The program began in March.')
    await reader.page.goto(`${site.origin}/en/corrections`)
    expect(await mainText(reader.page)).toContain('The program began in March.')
    expect(await (await reader.page.request.get(`${site.origin}/en/corrections.atom`)).text()).toContain('The program began in March.')
    // Ten an hour from one address: whoever sends more is told so, and keeps the words.
    for (let more = 2; more <= 10; more += 1) {
      const sent = await reader.page.request.post(`${site.origin}/es${publicAddress}/report`, {
        form: { kind: 'amount', words: 'Otra vez' },
        headers: { origin: site.origin },
        maxRedirects: 0,
      })
      expect(sent.status()).toBe(303)
    }
    await reader.page.goto(`${site.origin}/es${publicAddress}/report`)
    await reader.page.getByLabel('La cantidad no es la que dice la página').check()
    await reader.page.getByLabel('Qué ve').fill('Una más')
    await clickAndGo(reader.page, 'Enviar')
    expect(await reader.page.getByRole('alert').innerText()).toContain('Intente de nuevo en una hora')
    expect(await reader.page.getByLabel('Qué ve').inputValue()).toBe('Una más')
    await reader.close()
    await close()
  })

  it('brings an open queue up to date when a colleague decides, but takes no ticked row from under one’s hands', patient, async () => {
    const one = await site.as(browser, 'editor', `${staff}/queue?state=todo`)
    const other = await site.as(browser, 'colleague', `${staff}/queue?state=todo`)
    const link = (address: string | null) => one.page.locator(`a[data-row][href="${address}"]`)
    const [first, second] = await Promise.all([0, 1].map((at) => one.page.locator('a[data-row]').nth(at).getAttribute('href')))
    const meter = await one.page.locator('#queue-meter').innerText()
    await link(second ?? '').focus()
    const decideFirst = async () => {
      await openFirst(home, other.page, 'state=todo')
      await pressAndGo(other.page, 'Enter')
      // As when one comes back to the window: the page asks at once.
      await one.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    }
    await decideFirst()
    await link(first ?? '').waitFor({ state: 'detached' })
    expect(await one.page.locator('#queue-meter').innerText()).not.toBe(meter)
    expect(await one.page.evaluate(() => document.activeElement?.getAttribute('href')), 'the focus stays').toBe(second)
    await one.page.keyboard.press('ArrowDown')
    expect(await one.page.evaluate(() => document.activeElement?.getAttribute('href')), 'the keys work in what came anew').not.toBe(second)
    await one.page.locator('table.queue input[name=row]').nth(2).check()
    await decideFirst()
    await one.page.locator('[data-island=queue-pulse]').waitFor({ state: 'visible' })
    expect(await link(second ?? '').count()).toBe(1)
    expect(await one.page.locator('table.queue input[name=row]:checked').count()).toBe(1)
    await one.close()
    await other.close()
  })

  it('keeps what was written when the session ends in the middle of a form, and goes on after signing in', patient, async () => {
    const { page, close } = await site.as(browser, 'colleague', `${staff}/queue?state=all`)
    await openFirst(home, page, 'state=all&year=2024')
    const here = page.url()
    await page.locator('#reply summary').click()
    await page.locator('#spanish').fill('El programa empezó en marzo.')
    await page.keyboard.press('Tab')
    await endSession(page)
    await clickAndGo(page, 'Publish the reply')
    expect(new URL(page.url()).pathname).toBe('/en/staff/sign-in')
    await signInAgain(page)
    expect(page.url(), 'back where it was').toBe(here)
    expect(await page.locator('#spanish').inputValue()).toBe('El programa empezó en marzo.')
    await clickAndGo(page, 'Publish the reply')
    expect(await mainText(page)).toContain('The reply is saved')
    await page.goto(here)
    await page.locator('#spanish').fill('')
    await page.reload()
    expect(await page.locator('#spanish').inputValue(), 'what was only typed').toBe('')
    await close()
  })

  it('keeps the line items that were ticked for a change of many when the session ends, and forgets them once it is written', patient, async () => {
    const { page, close } = await site.as(browser, 'colleague', `${staff}/queue?state=all&year=2023`)
    await endSession(page)
    await page.reload()
    await signInAgain(page)
    const rows = page.locator('table.queue input[name=row]')
    for (const at of [0, 2, 3]) await rows.nth(at).check()
    await clickAndGo(page, 'Change the ticked ones')
    await page.locator('.bulk-rows input[name=row]').nth(1).uncheck()
    await page.fill('#reason', 'The office says so')
    await page.locator('input[name=confirm]').check()
    await endSession(page)
    await clickAndGo(page, 'Preview')
    await signInAgain(page)
    await clickAndGo(page, 'Go on with them')
    expect(await page.locator('.bulk-rows input[name=row]').count()).toBe(3)
    expect(await page.locator('.bulk-rows input[name=row]:checked').count()).toBe(2)
    expect(await page.inputValue('#reason')).toBe('The office says so')
    await clickAndGo(page, 'Apply')
    expect(await mainText(page)).toMatch(/Saved|waits for somebody else|changed nothing/)
    await page.goto(page.url().replace('/queue', '/bulk'))
    expect(await page.getByRole('button', { name: 'Go on with them' }).count(), 'what is done').toBe(0)
    await close()
  })

  it('decides without a script, as a plain form', patient, async () => {
    const { page, close } = await site.as(browser, 'editor', `${staff}/queue?state=all`, { javaScriptEnabled: false })
    await openFirst(home, page, 'state=all&year=2023', false)
    await page.locator('input[name=category][value=FAM]').check()
    await clickAndGo(page, /Save and next/)
    expect(await mainText(page)).toMatch(/Saved|waits for somebody else/)
    await close()
  })
})
