import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileOfDay, publicDatabaseSchema, type PublicDatabase } from '#services/public-database/public-database.ts'

/** The public databases of the last days. */
export interface PublicDatabases {
  /** Today's, made first when it is not there yet; who asks meanwhile waits for the same. */
  readonly today: () => Promise<PublicDatabase>
  /** The newest one that is there; made first when none is. */
  readonly newest: () => Promise<PublicDatabase>
  /** Path of a file by its name; undefined when it is none, or none any more. */
  readonly file: (name: string) => Promise<{ readonly path: string; readonly made: PublicDatabase } | undefined>
}

/** Days whose files are kept. */
const daysKept = 7

/** The public databases in a folder. `make` writes one to a path, outside of whoever answers requests. */
export function publicDatabases(folder: string, now: () => number, make: (path: string, day: string) => Promise<PublicDatabase>): PublicDatabases {
  let underWay: Promise<PublicDatabase> | undefined
  const read = async (name: string): Promise<PublicDatabase | undefined> => {
    const text = await readFile(join(folder, `${name}.json`), 'utf8').catch(() => undefined)
    return text === undefined ? undefined : publicDatabaseSchema.parse(JSON.parse(text))
  }
  const names = async () => (await readdir(folder).catch(() => [])).filter((name) => /^cuentas-claras-\d{4}-\d{2}-\d{2}\.sqlite\.json$/.test(name)).toSorted()
  const makeOnce = (): Promise<PublicDatabase> => {
    const day = new Date(now()).toISOString().slice(0, 10)
    underWay ??= make(join(folder, fileOfDay(day)), day)
      .then(async (made) => {
        for (const old of (await names()).slice(0, -daysKept)) {
          await rm(join(folder, old), { force: true })
          await rm(join(folder, old.replace(/\.json$/, '')), { force: true })
        }
        return made
      })
      .finally(() => (underWay = undefined))
    return underWay
  }
  return {
    today: async () => (await read(fileOfDay(new Date(now()).toISOString().slice(0, 10)))) ?? makeOnce(),
    newest: async () => {
      const last = (await names()).at(-1)
      return (last === undefined ? undefined : await read(last.replace(/\.json$/, ''))) ?? makeOnce()
    },
    file: async (name) => {
      if (!/^cuentas-claras-\d{4}-\d{2}-\d{2}\.sqlite$/.test(name)) return undefined
      const made = await read(name)
      return made && { path: join(folder, name), made }
    },
  }
}
