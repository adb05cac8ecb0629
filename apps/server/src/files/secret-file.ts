import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** The secret that cookies are signed with: made at the first start, readable by its owner alone. Whoever takes it away signs everybody out. */
export async function readSecret(home: string): Promise<string> {
  const file = join(home, 'secret')
  await mkdir(home, { recursive: true })
  try {
    await writeFile(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Another process, or an earlier start, has made it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  // The other process may have made the file and not written it yet: an empty secret signs nothing.
  for (let tries = 0; tries < 100; tries += 1) {
    const secret = (await readFile(file, 'utf8')).trim()
    if (secret !== '') return secret
    await setTimeout(20)
  }
  throw new Error(`${file} is empty: delete it, and the next start makes a new one.`)
}

/** The text of a settings file in the home folder; undefined when there is none. */
export async function readSettings(home: string, name: string): Promise<string | undefined> {
  return readFile(join(home, name), 'utf8').catch(() => undefined)
}
