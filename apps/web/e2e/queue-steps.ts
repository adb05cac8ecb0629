import type { Page } from 'playwright-core'

/** Presses a key that leads to another page, and waits for it. */
export async function pressAndGo(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
  await keysReady(page)
}

/** Waits until the keys of a line item's page are listened to; nothing on other pages. */
export async function keysReady(page: Page): Promise<void> {
  if ((await page.locator('[data-island=item-keys]').count()) > 0) await page.locator('[data-island=item-keys][data-ready]').waitFor()
}

/** Clicks what leads to another page, and waits for it. */
export async function clickAndGo(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()])
}

/** Line items that the queue finds under a filter. `home`: the address of the district’s workspace. */
export async function found(home: string, page: Page, query: string): Promise<number> {
  await page.goto(`${home}/queue?${query}`)
  return Number(/^([\d,]+) line item/.exec(await page.locator('.found').innerText())?.[1]?.replace(',', '') ?? '0')
}

/** Opens the first line item of the queue under a filter. */
export async function openFirst(home: string, page: Page, query: string, scripts = true): Promise<string> {
  await page.goto(`${home}/queue?${query}`)
  const address = (await page.locator('a[data-row]').first().getAttribute('href')) ?? ''
  await page.goto(new URL(home).origin + address)
  if (scripts) await keysReady(page)
  return address
}

/** The program that each line item of a filter shows, by its id. */
export async function programs(home: string, page: Page, query: string): Promise<Readonly<Record<string, string>>> {
  await page.goto(`${home}/queue?${query}`)
  const rows = await page
    .locator('table.queue tbody tr')
    .evaluateAll((found) => found.map((row) => [row.querySelector('input')?.value ?? '', row.querySelectorAll('td')[1]?.textContent?.trim() ?? ''] as const))
  return Object.fromEntries(rows)
}

/** The number of the newest batch: batches of a district are counted. */
export async function newestBatch(home: string, page: Page): Promise<number> {
  await page.goto(`${home}/batches`)
  return Number((await page.locator('ol.batches a').first().getAttribute('href'))?.split('-').at(-1))
}
