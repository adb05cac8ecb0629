import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { createOTP } from '@better-auth/utils/otp'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { openSite, type Site } from './site.ts'
import { desktop, mainText, phone } from './visit.ts'

const patience = 240_000
const password = 'date palms in the evening'
const district = '99999990000000'

let browser: Browser
let site: Site

beforeAll(async () => {
  ;[browser, site] = await Promise.all([openBrowser(), openSite({ staff: true, samples: 'data/samples/example-valley/example-valley-2024-25.pdf' })])
}, patience)
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** A person's own browser: their cookies, and the errors of their pages. */
async function somebody(javaScriptEnabled = true): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({ viewport: desktop, reducedMotion: 'reduce', javaScriptEnabled })
  const page = await context.newPage()
  page.setDefaultTimeout(12_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => {
    complaints.push(error.message)
  })
  return { page, complaints }
}

/** What axe finds on a page, and whether it scrolls sideways on a phone. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  await page.setViewportSize(phone)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize(desktop)
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' ')
        .slice(0, 300)}`,
  )
  return width > phone.width ? [...found, `${width} px wide on a phone`] : found
}

/** Sets an authenticator app up on the page that asks for it; returns the app. */
async function setUpApp(page: Page): Promise<() => Promise<string>> {
  await page.fill('[name=password]', password)
  await page.click('article form button')
  const secret = (await page.locator('code.id').innerText()).replaceAll(' ', '')
  expect(await page.locator('.codes li').count()).toBe(10)
  const app = () => createOTP(fromBase32(secret)).totp()
  await page.fill('[name=code]', await app())
  await page.click('article form button')
  return app
}

/** The bytes of a secret as an authenticator app reads them, as text. */
function fromBase32(secret: string): string {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return String.fromCharCode(...(bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

describe('the door of the workspace', { timeout: patience }, () => {
  let ana: Page
  let complaints: readonly string[]
  let app: () => Promise<string>
  let invitation = ''

  it('lets the first administrator in by the link of the command line, with a good password and an authenticator app', async () => {
    const link = /http\S+\/staff\/link\/\S+/.exec(await site.cuentas('staff', 'ana@example.org', '--name', 'Ana Ruiz'))?.[0] ?? ''
    ;({ page: ana, complaints } = await somebody())
    await ana.goto(link)
    expect(await faultsOf(ana)).toEqual([])
    await ana.fill('[name=password]', 'short but')
    expect(await mainText(ana)).toContain('Long enough to be taken')
    await ana.fill('[name=password]', 'password123')
    await ana.click('article form button')
    expect(await ana.locator('main .trouble:visible').innerText()).toContain('on the lists that are tried first')
    await ana.fill('[name=password]', password)
    await ana.click('article form button')
    expect(new URL(ana.url()).pathname).toBe('/en/staff/account/second-factor')
    expect(await faultsOf(ana)).toEqual([])
    app = await setUpApp(ana)
    expect(new URL(ana.url()).pathname).toBe('/en/staff')
    expect(await mainText(ana)).toContain('Hello, Ana Ruiz')
    await ana.goto(link)
    expect(await mainText(ana)).toContain('This link is not open any more')
  })

  it('invites a person to a district, keeps what was written while it asks for the password again, and shows the link', async () => {
    await ana.goto(`${site.origin}/en/staff/d/${district}/people`)
    expect(await faultsOf(ana)).toEqual([])
    await ana.fill('[name=name]', 'Benito Vega')
    await ana.goto(`${site.origin}/es/staff/d/${district}/people`)
    expect(await ana.inputValue('[name=name]'), 'kept in this tab').toBe('Benito Vega')
    await ana.fill('[name=email]', 'benito@example.org')
    await ana.selectOption('form.staff-form [name=role]', 'editor')
    await ana.click('form.staff-form button')
    expect(await mainText(ana)).toContain('Entregue este enlace a Benito Vega')
    invitation = await ana.inputValue('#new-link')
    expect(await faultsOf(ana)).toEqual([])
    await ana.goto(`${site.origin}/en/staff/d/${district}/people`)
    expect(await ana.inputValue('[name=name]'), 'done, and forgotten').toBe('')
    expect(await mainText(ana)).toContain('Benito Vega (benito@example.org) · Editor')
  })

  it('asks for the app’s code at the next sign-in, and leads back to where one wanted to go', async () => {
    await ana.click('.staff-bar button')
    expect(await mainText(ana)).toContain('You are signed out')
    await ana.goto(`${site.origin}/en/staff/d/${district}/log`)
    expect(await faultsOf(ana)).toEqual([])
    await ana.fill('[name=email]', 'ana@example.org')
    await ana.fill('[name=password]', 'not my password')
    await ana.click('article form button')
    expect(await ana.locator('main .trouble:visible').innerText()).toContain('do not go together')
    await ana.fill('[name=email]', 'ana@example.org')
    await ana.fill('[name=password]', password)
    await ana.click('article form button')
    expect(await faultsOf(ana)).toEqual([])
    await ana.fill('[name=code]', await app())
    await ana.click('article form button')
    expect(new URL(ana.url()).pathname).toBe(`/en/staff/d/${district}/log`)
    expect(await mainText(ana)).toContain('Invitation')
    expect(await faultsOf(ana)).toEqual([])
  })

  it('works without JavaScript for whoever was invited, in Spanish, and says when a role does not suffice', async () => {
    const { page } = await somebody(false)
    await page.goto(invitation)
    await page.fill('[name=password]', password)
    await page.click('article form button')
    expect(await mainText(page)).toContain('Configurar una aplicación')
    await setUpApp(page)
    expect(await mainText(page)).toContain('Le damos la bienvenida, Benito Vega')
    const answer = await page.goto(`${site.origin}/es/staff/d/${district}/people`)
    expect([answer?.status(), await mainText(page)]).toEqual([403, expect.stringContaining('Su función no da acceso a esto')])
    await page.context().close()
  })

  it('takes a plan, watches it to the end, shows what was read beside its page, and publishes it', async () => {
    await ana.goto(`${site.origin}/en/staff/d/${district}/uploads`)
    expect(await faultsOf(ana)).toEqual([])
    const empty = { name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a plan') }
    await ana.setInputFiles('#files', [fileURLToPath(new URL('../../../data/samples/example-valley/example-valley-2025-26.pdf', import.meta.url))])
    await ana.click('article form button')
    // One may leave and come back: another page meanwhile, then the list again.
    await ana.goto(`${site.origin}/en/staff`)
    await ana.goto(`${site.origin}/en/staff/d/${district}/uploads`)
    await ana.locator('td', { hasText: 'Read: look at it and decide' }).waitFor()
    await ana.click('main table a.file-name')
    expect(await mainText(ana)).toContain('Its lines add up to its printed totals')
    expect(await mainText(ana)).toContain('Against the LCAP 2024-25, the plan before')
    const width = await ana.locator('.beside img').evaluate(async (image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
    expect(width).toBeGreaterThan(500)
    expect(await ana.locator('.beside tbody tr').count()).toBeGreaterThan(0)
    expect(await faultsOf(ana)).toEqual([])
    await ana.click('#decide ~ form.staff-form button')
    expect(await mainText(ana)).toContain('Published')
    await ana.click('article p a')
    expect(await mainText(ana)).toContain('LCAP 2025-26')
    await ana.goto(`${site.origin}/es/staff/d/${district}/uploads`)
    await ana.setInputFiles('#files', [empty])
    await ana.click('article form button')
    await ana.locator('td', { hasText: 'El archivo no es de un tipo' }).first().waitFor()
    await ana.click('main table a.file-name')
    expect(await ana.locator('.trouble').count()).toBe(1)
    expect(await faultsOf(ana)).toEqual([])
  })

  it('lets a passkey take the password’s place', async () => {
    const devtools = await ana.context().newCDPSession(ana)
    await devtools.send('WebAuthn.enable')
    const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const
    await devtools.send('WebAuthn.addVirtualAuthenticator', { options })
    await ana.goto(`${site.origin}/en/staff/account`)
    expect(await faultsOf(ana)).toEqual([])
    await ana.click('[data-island=passkey-add] button')
    await ana.waitForURL('**/account?done=passkey')
    expect(await mainText(ana)).toContain('The passkey is added')
    await ana.click('.staff-bar button')
    await ana.click('[data-island=passkey-sign-in] button')
    await ana.waitForURL('**/en/staff')
    expect(await mainText(ana)).toContain('Hello, Ana Ruiz')
    expect(complaints.filter((each) => !each.includes('status of 404'))).toEqual([])
  })
})
