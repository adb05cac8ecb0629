import { parentPort, workerData } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { askedPageSchema, threadDataSchema, type AskedPage, type MadePage } from '#page-threads/messages.ts'
import { openPages } from '#pages.ts'
import { openHouse, servicesOf } from '#services/open-services.ts'

/** A thread that makes public pages: a house of its own on the same database, which it only reads. */
const port = parentPort
if (!port) throw new Error('page-thread.ts runs as a worker thread only')
const { home, databaseUrl } = threadDataSchema.parse(workerData)
const house = await openHouse({ home, databaseUrl, threads: 1 })
const services = servicesOf(house)
const answer = await openPages()

async function make({ number, url, requestId }: AskedPage): Promise<MadePage> {
  const response = await answer(services, new Request(url), requestId)
  // Packed here and now: the thread makes one page at a time and has nothing else to do meanwhile.
  const packed = gzipSync(await response.arrayBuffer())
  return { number, status: response.status, headers: [...response.headers], packed: new Uint8Array(packed) }
}

port.on('message', (message: unknown) => {
  if (message === 'close') {
    void house.close().then(() => port.close())
    return
  }
  const asked = askedPageSchema.parse(message)
  make(asked).then(
    (made) => port.postMessage(made, [made.packed.buffer]),
    (error: unknown) => port.postMessage({ number: asked.number, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
// The first page of a district adds up the sizes of all districts, and everything runs slowly once: nobody waits for that.
const first = await services.districts.page('', undefined, { limit: 1, skip: 0 })
for (const path of ['/en', ...first.districts.map(({ key }) => `/en/d/${key}`)]) await answer(services, new Request(`http://localhost${path}`), '')
port.postMessage('ready')
