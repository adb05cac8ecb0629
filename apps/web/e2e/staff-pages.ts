import type { Browser, Page } from 'playwright-core'
import { staffRoutes } from '../src/staff-routes.ts'
import { faultsOf, tooWide } from './staff-person.ts'
import { desktop } from './visit.ts'

const routes = staffRoutes.flatMap(({ children }) => children ?? []).filter(({ id }) => id !== 'not-found-in-workspace')

/** Files of the workspace's pages, from its list of routes. What only leads on (`.ts`) shows nothing. */
export const staffPageFiles: readonly string[] = routes.map(({ file }) => file).filter((file) => file.endsWith('.tsx'))

/** The file that draws an address of the workspace. */
function fileOf(pathname: string): string | undefined {
  const rest = pathname.replace(/^\/(en|es)\/staff\/?/, '')
  const parts = rest === '' ? [] : rest.split('/')
  return routes.find(({ path = '' }) => {
    const wanted = path === '' ? [] : path.split('/')
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at])
  })?.file
}

/** A place of the workspace without its language, and who looks at it. */
export interface StaffPlace {
  readonly path: string
  readonly page: Page
}

/** A browser that nobody is signed in with. */
export async function nobody(browser: Browser): Promise<Page> {
  return (await browser.newContext({ viewport: desktop, reducedMotion: 'reduce' })).newPage()
}

/**
 * Looks at places in both languages: how wide they are on a phone in each, and what axe finds in one of the two, taking turns. What is wrong, and which
 * pages it has seen.
 */
export async function lookAtEach(
  origin: string,
  places: readonly StaffPlace[],
): Promise<{ readonly faults: readonly string[]; readonly seen: readonly string[] }> {
  const faults: string[] = []
  const seen = new Set<string>()
  for (const [at, { path, page }] of places.entries()) {
    for (const language of at % 2 === 0 ? (['en', 'es'] as const) : (['es', 'en'] as const)) {
      await page.goto(`${origin}/${language}/staff${path}`)
      const { pathname } = new URL(page.url())
      const file = fileOf(pathname) ?? pathname
      const found = seen.has(file) ? await tooWide(page) : await faultsOf(page)
      faults.push(...found.map((fault) => `${pathname}: ${fault}`))
      seen.add(file)
    }
  }
  return { faults, seen: [...seen] }
}
