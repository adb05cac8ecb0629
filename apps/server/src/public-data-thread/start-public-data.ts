import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { publicDatabaseSchema, type PublicDatabase } from '#services/public-database/public-database.ts'
import { publicDatabases, type PublicDatabases } from '#services/public-database/public-databases.ts'

/** Where the data are. */
interface Home {
  readonly home: string
  readonly databaseUrl: string | undefined
}

/** The public databases of a home, each written in a thread of its own. `close` ends one that is under way. */
export function startPublicData({ home, databaseUrl }: Home, now: () => number): PublicDatabases & { readonly close: () => Promise<void> } {
  const workers = new Set<Worker>()
  const make = (path: string, day: string) =>
    new Promise<PublicDatabase>((made, failed) => {
      const worker = new Worker(new URL('./public-data-thread.ts', import.meta.url), { workerData: { home, databaseUrl, path, day } })
      workers.add(worker)
      worker.once('message', (message: unknown) => made(publicDatabaseSchema.parse(message)))
      worker.once('error', failed)
      worker.once('exit', () => {
        workers.delete(worker)
        failed(new Error('the thread that writes the public database ended'))
      })
    })
  return {
    ...publicDatabases(join(home, 'public'), now, make),
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.terminate()))
    },
  }
}
