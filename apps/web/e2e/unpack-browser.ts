import { openBrowser } from './browser.ts'

/** Before the first journey: a browser that comes in a package is unpacked once, since two files that start at the same time would both unpack it. */
export async function setup(): Promise<void> {
  const browser = await openBrowser()
  await browser.close()
}
