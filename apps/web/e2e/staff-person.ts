import { AxeBuilder } from '@axe-core/playwright'
import { createOTP } from '@better-auth/utils/otp'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, phone } from './visit.ts'

export const password = 'date palms in the evening'

/** A person's own browser: their cookies, and the errors of their pages. */
export async function somebody(browser: Browser, javaScriptEnabled = true): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
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
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const words = (nodes: readonly { readonly html: string }[]) =>
    nodes
      .map(({ html }) => html)
      .join(' ')
      .slice(0, 300)
  return [...violations.map(({ id, nodes }) => `${id}: ${words(nodes)}`), ...(await tooWide(page))]
}

/** Whether a page scrolls sideways on a phone. */
export async function tooWide(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(phone)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize(desktop)
  return width > phone.width ? [`${width} px wide on a phone`] : []
}

/** Sets an authenticator app up on the page that asks for it; returns the app. */
export async function setUpApp(page: Page): Promise<() => Promise<string>> {
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
