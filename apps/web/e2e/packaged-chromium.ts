import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Chromium from the npm package @sparticuz/chromium, and what a bare machine needs beside it. */
export interface PackagedChromium {
  readonly path: string
  /** Environment that also finds the package's own libraries (NSS, expat) and fonts. */
  readonly withItsLibraries: Readonly<Record<string, string>>
}

const kept = new URL('../../../node_modules/.cache/chromium', import.meta.url).pathname

/**
 * Unpacks the browser once, under node_modules/.cache. The package unpacks its libraries only where it believes to be in the cloud it was made for, and
 * always into the folder of temporary files; both are told to it for the moment of unpacking and taken back.
 */
export async function packagedChromium(): Promise<PackagedChromium> {
  await mkdir(kept, { recursive: true })
  const told = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x', TMPDIR: kept }
  const before = { ...process.env }
  Object.assign(process.env, told)
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const path = await chromium.executablePath()
    const fonts = join(kept, 'fonts')
    return {
      path,
      withItsLibraries: {
        ...Object.fromEntries(Object.entries(before).filter((entry): entry is [string, string] => entry[1] !== undefined)),
        LD_LIBRARY_PATH: [join(kept, 'al2023', 'lib'), before['LD_LIBRARY_PATH'] ?? ''].filter((folder) => folder !== '').join(':'),
        ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fonts }),
      },
    }
  } finally {
    for (const name of ['AWS_EXECUTION_ENV', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = before[name]
    }
  }
}
