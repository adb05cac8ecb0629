import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from './browser.ts'
import { findPlaces } from './pages.ts'
import { openSite } from './site.ts'
import { visit } from './visit.ts'

/** Takes the pictures of docs/screens from the fictional sample district, so that no page of a real document is among them. */
const folder = new URL('../../../docs/screens/', import.meta.url).pathname

await mkdir(folder, { recursive: true })
const [browser, site] = await Promise.all([openBrowser(), openSite()])
try {
  const places = await findPlaces(browser, site.origin)
  const screens = [
    { name: 'history-en', path: `/en${places.district}`, viewport: { width: 1120, height: 1240 } },
    { name: 'line-item-es-phone', path: `/es${places.lineItem}`, viewport: { width: 390, height: 844 } },
  ] as const
  for (const { name, path, viewport } of screens) {
    const { page, close } = await visit(browser, site.origin, path, { viewport })
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(folder, `${name}.png`) })
    await close()
  }
} finally {
  await browser.close()
  await site.close()
}
