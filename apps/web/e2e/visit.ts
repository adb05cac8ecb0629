import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** A page of the site, and what went wrong on it or was asked of other sites. */
export interface Visit {
  readonly page: Page
  /** Errors of the page's console (a refused style or script is one) and addresses outside the site. */
  readonly complaints: readonly string[]
  /** Bytes that came over the wire so far, of requests whose "kind address" matches. */
  readonly weigh: (kinds: RegExp) => Promise<number>
  readonly close: () => Promise<void>
}

/** A 320 px phone. */
export const phone = { width: 320, height: 640 } as const
/** A small laptop. */
export const desktop = { width: 1280, height: 900 } as const

/** Opens a page in a browser of its own kind (size, scripts, colours) and listens to it. */
export async function visit(browser: Browser, origin: string, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: desktop, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) complaints.push(`asked ${request.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404')) complaints.push(message.text())
  })
  const sizes: Promise<readonly [string, number]>[] = []
  page.on('requestfinished', (request) => {
    const size = request.sizes().then(({ responseBodySize }) => [`${request.resourceType()} ${request.url()}`, responseBodySize] as const)
    // Of a page that is closed meanwhile nothing can be weighed; whoever asks is still told.
    size.catch(() => undefined)
    sizes.push(size)
  })
  const weigh = async (kinds: RegExp) => (await Promise.all(sizes)).reduce((sum, [name, size]) => (kinds.test(name) ? sum + size : sum), 0)
  page.on('pageerror', (error) => {
    complaints.push(error.message)
  })
  await page.goto(`${origin}${path}`)
  return { page, complaints, weigh, close: () => context.close() }
}

/** Words of the page's main part as a reader sees them. */
export async function mainText(page: Page): Promise<string> {
  return page.locator('main').innerText()
}
