import type { Browser } from 'playwright-core'
import { visit } from './visit.ts'

/** Addresses of one page of each kind, without their language. */
export interface Places {
  readonly district: string
  readonly year: string
  readonly action: string
  readonly lineItem: string
  readonly document: string
  readonly documentPage: string
  readonly sum: string
}

/** Finds one page of each kind by following the site's own links, as a reader would. */
export async function findPlaces(browser: Browser, origin: string): Promise<Places> {
  const { page, close } = await visit(browser, origin, '/en?q=example+valley', { javaScriptEnabled: false })
  const follow = async (selector: string) => {
    await page.locator(selector).first().click()
    const { pathname, search } = new URL(page.url())
    return `${pathname.slice('/en'.length)}${search}`
  }
  const district = await follow('main table.rows th a')
  const document = await follow('#documents ~ table a')
  await page.goBack()
  const sum = await follow('#history ~ * td a.figure')
  await page.goBack()
  const year = await follow('#history ~ * th a:has-text("2024-25")')
  const action = await follow('.program.rj th a')
  await page.goBack()
  const lineItem = await follow('.program.rj td a')
  await page.goto(`${origin}/en${document}`)
  const documentPage = await follow('#disagree ~ ul a, #header-figures ~ table a')
  await close()
  return { district, year, action, lineItem, document, documentPage, sum }
}
