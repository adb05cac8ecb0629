import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from './browser.ts'
import { findPlaces } from './pages.ts'
import { openSite } from './site.ts'
import { visit } from './visit.ts'

/** Takes the pictures of docs/screens from the fictional sample district, so that no page of a real document is among them. */
const folder = new URL('../../../docs/screens/', import.meta.url).pathname
const phone = { width: 390, height: 844 } as const
const desk = { width: 1120, height: 1000 } as const

await mkdir(folder, { recursive: true })
const [browser, site] = await Promise.all([openBrowser(), openSite()])
try {
  const places = await findPlaces(browser, site.origin)
  /** Six key pages, each on a phone and on a desk, in both languages, light and dark, and one on paper: a few of every kind, not every one. */
  const screens = [
    { name: 'districts-es-phone', path: '/es', viewport: phone },
    { name: 'history-en', path: `/en${places.district}`, viewport: { width: 1120, height: 1240 } },
    { name: 'history-es-phone-dark', path: `/es${places.district}`, viewport: phone, dark: true },
    { name: 'history-en-print', path: `/en${places.district}`, viewport: { width: 816, height: 1056 }, print: true },
    { name: 'year-en-phone', path: `/en${places.year}`, viewport: phone },
    { name: 'year-es-dark', path: `/es${places.year}`, viewport: desk, dark: true },
    { name: 'action-es', path: `/es${places.action}`, viewport: desk },
    { name: 'action-en-phone-dark', path: `/en${places.action}`, viewport: phone, dark: true },
    { name: 'line-item-es-phone', path: `/es${places.lineItem}`, viewport: phone },
    { name: 'line-item-en-dark', path: `/en${places.lineItem}`, viewport: desk, dark: true, photograph: true },
    { name: 'evidence-drawer-en', path: `/en${places.year}`, viewport: desk, opens: 'td a.figure', photograph: true },
    { name: 'compare-plans-en', path: `/en${places.district}/compare`, viewport: desk },
    { name: 'compare-plans-es-phone', path: `/es${places.district}/compare`, viewport: phone },
  ] as const
  for (const screen of screens) {
    const { name, path, viewport } = screen
    const { page, close } = await visit(browser, site.origin, path, { viewport, colorScheme: 'dark' in screen ? 'dark' : 'light' })
    if ('print' in screen) await page.emulateMedia({ media: 'print' })
    if ('opens' in screen) await page.locator(screen.opens).first().click()
    await page.waitForLoadState('networkidle')
    // A page of a plan in the middle is a photograph: as PNG it would weigh three times as much.
    const kind = 'photograph' in screen ? ({ type: 'jpeg', quality: 70 } as const) : ({ type: 'png' } as const)
    await page.screenshot({ path: join(folder, `${name}.${kind.type === 'jpeg' ? 'jpg' : 'png'}`), ...kind })
    await close()
  }
} finally {
  await browser.close()
  await site.close()
}
