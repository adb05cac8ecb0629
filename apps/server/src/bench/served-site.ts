import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readEnvironment } from '#env.ts'

/** The site in a process of its own, which tells its parent how long its event loop stood still. Asked over IPC: "reset", "stall", "end". */
const reading = readEnvironment()
if ('wrong' in reading) throw new Error('the environment is wrong')
// Loaded only now, as the program itself does: React decides by the environment, at its first import, whether it runs as in production.
const { buildApp } = await import('#app.ts')
const { loadPages } = await import('#pages.ts')
const { openHouse, servicesOf } = await import('#services/open-services.ts')
const { startPageThreads } = await import('#page-threads/page-threads.ts')
const { pageThreads } = await import('#serve.ts')
const { refreshOldHistories } = await import('#services/ingest/keep-document.ts')
const house = await openHouse({ ...reading.environment, threads: 1 })
await refreshOldHistories(house.database)
const threads = await startPageThreads(pageThreads(), reading.environment)
const app = buildApp(servicesOf(house), await loadPages(threads.make), (id, error) => console.error(id, error))
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const server = createServer(app)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: address !== null && typeof address === 'object' ? address.port : 0 })
})
process.on('message', (message) => {
  if (message === 'reset') delay.reset()
  if (message === 'stall') process.send?.({ max: delay.max / 1e6, p99: delay.percentile(99) / 1e6 })
  if (message === 'end') process.exit(0)
})
