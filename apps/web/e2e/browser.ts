import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { packagedChromium } from './packaged-chromium.ts'

/** Nothing that a browser does on its own account: no updates, no field trials, no first-run pages. As root Chromium has no sandbox. */
const quiet = [
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
]

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Which Chromium the journeys use: CHROME_PATH, else one that the machine has, else the one inside the npm package @sparticuz/chromium. */
export async function openBrowser(): Promise<Browser> {
  const chosen = process.env['CHROME_PATH'] ?? ''
  const own = chosen !== '' ? chosen : usualPlaces.find((path) => existsSync(path))
  // Each launch gets a new empty profile folder, which playwright removes when the browser closes.
  if (own !== undefined) return chromium.launch({ executablePath: own, args: quiet })
  const packaged = await packagedChromium()
  // A machine with the usual libraries runs it as it is; a bare one lacks NSS, which the package brings.
  return chromium
    .launch({ executablePath: packaged.path, args: quiet })
    .catch(() => chromium.launch({ executablePath: packaged.path, args: quiet, env: packaged.withItsLibraries }))
}
