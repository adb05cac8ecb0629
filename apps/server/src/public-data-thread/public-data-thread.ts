import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openHouse, servicesOf } from '#services/open-services.ts'
import { buildPublicDatabase } from '#services/public-database/build-public-database.ts'

/** Writes one public database in a thread of its own, and ends. On Linux a priority is a thread's own: nobody who asks for a page waits for this one. */
const port = parentPort
if (!port) throw new Error('public-data-thread.ts runs as a worker thread only')
const { home, databaseUrl, path, day } = z.object({ home: z.string(), databaseUrl: z.string().optional(), path: z.string(), day: z.string() }).parse(workerData)
if (process.platform === 'linux') setPriority(0, 10)
const house = await openHouse({ home, databaseUrl, threads: 1 })
try {
  port.postMessage(await buildPublicDatabase(servicesOf(house), path, day))
} finally {
  await house.close()
}
